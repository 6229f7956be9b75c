import type { Invitation } from '@flightpath/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aPerson } from '../../../test/factories.ts';
import { expectGuardedInTenant } from '../../../test/guarded-in-tenant.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { ANN, invite, tokenIn } from '../../../test/invited.ts';
import { type Mailbox, startMailbox } from '../../../test/mailbox.ts';

let mailbox: Mailbox;
let flightpath: TestApp;
let admin: TestClient;
beforeAll(async () => {
  mailbox = await startMailbox();
  flightpath = await startTestApp({ mail: { smtpUrl: mailbox.url, from: 'no-reply@flightpath.example' } });
  admin = await flightpath.signIn('admin');
});
beforeEach(async () => {
  mailbox.mails.length = 0;
  mailbox.accept();
  flightpath.clock.moveTo('2026-03-10');
  await flightpath.owner.query('delete from invitations');
});
afterAll(async () => {
  await flightpath.stop();
  await mailbox.stop();
});

const lookUp = (token: string) => flightpath.anonymous.post('/api/v1/invitations/look-up', { token });
const accept = (token: string, fields: object = ANN) =>
  flightpath.anonymous.post('/api/v1/invitations/accept', { token, ...fields });
const sentToken = (at = 0) => tokenIn(mailbox.mails[at]?.message.text);
const resend = ({ id }: Invitation) => admin.post(`/invitations/${id}/resend`);
const revoke = ({ id }: Invitation) => admin.delete(`/invitations/${id}`);

async function stateOf({ id }: Invitation): Promise<string> {
  const { body } = await admin.get('/invitations').expect(200);
  return body.data.find((each: Invitation) => each.id === id).state;
}

describe('inviting', () => {
  it('sends the link by e-mail, and stores no token', async () => {
    const issued = await invite(admin, { email: 'Ann@Acme.example' });
    expect(issued).toMatchObject({
      email: 'ann@acme.example',
      role: 'champion',
      person: null,
      state: 'open',
      invitedBy: 'Ada Lund',
      invitedAt: '2026-03-10T09:00:00.000Z',
      expiresAt: '2026-03-17T09:00:00.000Z',
      isSent: true,
      link: null,
      notice: null,
    });
    expect(mailbox.mails).toMatchObject([
      { to: ['ann@acme.example'], message: { subject: 'Ada Lund invites you to Acme' } },
    ]);
    const { body } = await lookUp(sentToken()).expect(200);
    expect(body).toEqual({
      tenant: { slug: 'acme', name: 'Acme' },
      email: 'ann@acme.example',
      role: 'champion',
      expiresAt: '2026-03-17T09:00:00.000Z',
      hasAccount: false,
    });
    const everything = await flightpath.owner.query(
      'select (select json_agg(i) from invitations i)::text || (select json_agg(e) from audit_events e)::text as text',
    );
    expect(everything.rows[0].text).not.toContain(sentToken());
  });

  it('shows the link this once where the mail server is away, and sends it later', async () => {
    mailbox.refuse();
    const issued = await invite(admin);
    expect(issued).toMatchObject({ isSent: false, notice: expect.stringContaining('send the invitation again later') });
    expect(issued.link).toMatch(/^http:\/\/localhost:3000\/invitation#[\w-]{43}$/);
    const { body: list } = await admin.get('/invitations').expect(200);
    expect(list.data).toEqual([{ ...issued, link: undefined, notice: undefined }]);
    await lookUp(tokenIn(issued.link)).expect(200);
    mailbox.accept();
    expect((await resend(issued).expect(200)).body).toMatchObject({ isSent: true, link: null });
  });

  it('names the open invitation, or the member, that the e-mail has already', async () => {
    await invite(admin);
    const again = await admin.post('/invitations', { email: 'ANN@acme.example', role: 'viewer' }).expect(409);
    const detail =
      'Ada Lund invited ann@acme.example on 10 March 2026 already. Send that invitation again, or revoke it first.';
    expect(again.body).toMatchObject({ detail, errors: [{ pointer: '#/email', detail }] });
    const member = await admin.post('/invitations', { email: 'viewer@acme.example', role: 'pmo' }).expect(409);
    expect(member.body.detail).toBe('Vic Ray (viewer@acme.example) is a member already. Change their role instead.');
  });

  it('makes one invitation of two at once', async () => {
    const answers = await Promise.all(
      [1, 2].map(() => admin.post('/invitations', { email: 'b@acme.example', role: 'pmo' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('may name a person of the own directory, who is nobody yet', async () => {
    const bo = await aPerson(admin, { name: 'Bo Ek' });
    expect(await invite(admin, { personId: bo.id })).toMatchObject({ person: { id: bo.id, name: 'Bo Ek' } });
    const { personId } = flightpath.acme.members.viewer;
    const { body } = await admin.post('/invitations', { email: 'c@acme.example', role: 'pmo', personId }).expect(409);
    expect(body.errors[0]).toEqual({
      pointer: '#/personId',
      detail: 'Vic Ray is a member already, as viewer@acme.example.',
    });
  });

  it('is for admins; PMO staff see who was invited', async () => {
    const { id } = await invite(admin);
    const forbiddenTo = ['pmo', 'executive', 'champion', 'viewer'] as const;
    const rest = { forbiddenTo, allowed: 'admin' } as const;
    const body = { email: 'd@acme.example', role: 'viewer' };
    await expectGuardedInTenant(flightpath, {
      method: 'post',
      path: '/invitations',
      body,
      namesRecord: false,
      ...rest,
    });
    const one = { path: `/invitations/${id}`, namesRecord: true, ...rest };
    await expectGuardedInTenant(flightpath, { method: 'delete', ...one });
    await expectGuardedInTenant(flightpath, { method: 'post', ...one, path: `${one.path}/resend` });
    await (await flightpath.signIn('pmo')).get('/invitations').expect(200);
    await (await flightpath.signIn('viewer')).get('/invitations').expect(403);
    const { body: refused } = await admin.post('/invitations', { email: 'nobody', role: 'king' }).expect(422);
    expect(refused.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/email', '#/role']);
  });
});

describe('the link', () => {
  it('is replaced by a newer one', async () => {
    const issued = await invite(admin);
    flightpath.clock.moveTo('2026-03-12');
    const { body } = await resend(issued).expect(200);
    expect(body).toMatchObject({ id: issued.id, state: 'open', expiresAt: '2026-03-19T09:00:00.000Z' });
    await lookUp(sentToken(0)).expect(404);
    await lookUp(sentToken(1)).expect(200);
  });

  it('expires after seven days, and lives again when it is sent again', async () => {
    const issued = await invite(admin);
    flightpath.clock.moveTo('2026-03-17T08:59:59Z');
    await lookUp(sentToken()).expect(200);
    flightpath.clock.moveTo('2026-03-17T09:00:00Z');
    await lookUp(sentToken()).expect(404);
    expect(await stateOf(issued)).toBe('expired');
    await resend(issued).expect(200);
    await lookUp(sentToken(1)).expect(200);
  });

  it('of an expired invitation makes room for another one', async () => {
    const first = await invite(admin);
    flightpath.clock.moveTo('2026-03-18');
    const second = await invite(admin);
    expect(await stateOf(first)).toBe('expired');
    expect(await stateOf(second)).toBe('open');
    const { body } = await resend(first).expect(409);
    expect(body.detail).toMatch(/^Ada Lund invited ann@acme\.example on 18 March 2026 already\./);
    await revoke(second).expect(204);
    await resend(first).expect(200);
  });

  it('is dead once the invitation is revoked', async () => {
    const issued = await invite(admin);
    await revoke(issued).expect(204);
    await lookUp(sentToken()).expect(404);
    expect(await stateOf(issued)).toBe('revoked');
    expect((await resend(issued).expect(409)).body.detail).toBe(
      'The invitation of ann@acme.example was revoked already.',
    );
    await revoke(issued).expect(409);
    await invite(admin);
  });

  it('gets one answer when it is unknown, revoked, expired, replaced or used', async () => {
    const dead = ['never-given-out', 'x'.repeat(43)];
    const issued = await invite(admin);
    dead.push(sentToken(0));
    await resend(issued);
    dead.push(sentToken(1));
    await revoke(issued);
    await invite(admin, { email: 'used@acme.example' });
    dead.push(sentToken(2));
    await accept(sentToken(2)).expect(200);
    await invite(admin, { email: 'late@acme.example' });
    dead.push(sentToken(3));
    flightpath.clock.moveTo('2026-03-20');
    const answers = await Promise.all(dead.flatMap((token) => [lookUp(token), accept(token)]));
    const told = answers.map(({ status, body: { requestId: _, instance: __, ...rest } }) => ({ status, ...rest }));
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(told[0]).toEqual({
      type: '/api/problems#invitation-not-found',
      status: 404,
      title: 'This invitation does not work any more',
      detail: 'This invitation does not work any more',
    });
  });
});
