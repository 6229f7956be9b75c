// Whom the provider vouches for, and who of them is a member here.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  arrived,
  companyPeople,
  eventsOf,
  refused,
  startWithProvider,
  verified,
} from '../../../test/company-people.ts';
import { arrivedAs, comeBack, goThere, outcomeOf, signInByCompany } from '../../../test/company-sign-in.ts';
import type { TestApp } from '../../../test/harness.ts';
import type { OpenIdPeer } from '../../../test/openid-peer.ts';

let flightpath: TestApp;
let peer: OpenIdPeer;
beforeAll(async () => {
  ({ flightpath, peer } = await startWithProvider());
});
afterAll(async () => {
  await peer.stop();
  await flightpath.stop();
});
beforeEach(() => {
  peer.accounts = companyPeople();
  peer.comingAs = 'acct-pmo';
});

describe('who is let in', () => {
  it.each(['acct-unverified', 'acct-unsaid', 'acct-without'])(
    'nobody without a verified e-mail: %s',
    async (account) => {
      peer.comingAs = account;
      expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('email-not-verified'));
    },
  );

  it('nobody who is no member and not invited, whatever they are elsewhere', async () => {
    peer.comingAs = 'acct-stranger';
    expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('no-member'));
    peer.accounts['acct-stranger'] = verified('pmo@globex.example');
    expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('no-member'));
    expect(outcomeOf(await signInByCompany(flightpath, { tenant: 'globex' }))).toEqual(arrived('/globex'));
  });

  it('whoever is invited, who thereby accepts and gets an account without a password', async () => {
    const admin = await flightpath.signIn('admin');
    const { body: invitation } = await admin
      .post('/invitations', { email: 'ann@acme.example', role: 'champion' })
      .expect(201);
    peer.comingAs = 'acct-ann';
    const answer = await signInByCompany(flightpath);
    expect(outcomeOf(answer)).toEqual(arrived());
    const { body } = await arrivedAs(flightpath, answer).get('/api/v1/me').expect(200);
    expect(body.user).toMatchObject({ name: 'Ann Lee', email: 'ann@acme.example' });
    expect(body.memberships).toMatchObject([{ tenant: { slug: 'acme' }, role: 'champion' }]);
    const { rows } = await flightpath.owner.query(
      `select u.email_verified, (select count(*)::int from accounts a where a.user_id = u.id) as passwords
       from users u where u.email = 'ann@acme.example'`,
    );
    expect(rows).toEqual([{ email_verified: false, passwords: 0 }]);
    const { body: list } = await admin.get('/invitations').expect(200);
    expect(list.data.find(({ id }: { id: string }) => id === invitation.id).state).toBe('accepted');
    expect((await eventsOf(flightpath, 'finishProviderSignIn')).map(({ summary }) => summary)).toContain(
      'Accepted the invitation as champion, by the company sign-in',
    );
  });

  it('nobody by an invitation that has expired', async () => {
    const admin = await flightpath.signIn('admin');
    await admin.post('/invitations', { email: 'late@acme.example', role: 'viewer' }).expect(201);
    peer.accounts['acct-late'] = verified('late@acme.example');
    peer.comingAs = 'acct-late';
    flightpath.clock.moveTo('2026-03-18');
    expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('no-member'));
    flightpath.clock.moveTo('2026-03-10');
  });

  it('nobody who got the e-mail address of a member who signs in by another account', async () => {
    peer.comingAs = 'acct-pmo';
    await signInByCompany(flightpath);
    peer.accounts['acct-new-pia'] = verified('pmo@acme.example');
    peer.comingAs = 'acct-new-pia';
    expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('linked-to-another'));
  });

  it('no member who is disabled, and nobody who was removed', async () => {
    const admin = await flightpath.signIn('admin');
    const { viewer, executive } = flightpath.acme.members;
    peer.accounts['acct-viewer'] = verified(viewer.email);
    peer.accounts['acct-executive'] = verified(executive.email);
    peer.comingAs = 'acct-viewer';
    const before = arrivedAs(flightpath, await signInByCompany(flightpath));
    await before.get('/portfolio').expect(200);
    await admin.patch(`/members/${viewer.userId}`, { isDisabled: true }).expect(200);
    await before.get('/portfolio').expect(404);
    expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('no-member'));
    await admin.patch(`/members/${executive.userId}`, { isDisabled: true }).expect(200);
    peer.comingAs = 'acct-executive';
    expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('no-member'));
    await admin.patch(`/members/${viewer.userId}`, { isDisabled: false }).expect(200);
    await admin.delete(`/members/${viewer.userId}`).expect(204);
    peer.comingAs = 'acct-viewer';
    expect(outcomeOf(await signInByCompany(flightpath))).toEqual(refused('no-member'));
    const { rows } = await flightpath.owner.query("select from provider_identities where subject = 'acct-viewer'");
    expect(rows).toEqual([]);
  });

  it('nobody who went back, with the words for it', async () => {
    peer.comingAs = 'cancel';
    const answer = await signInByCompany(flightpath, { returnTo: '/acme/register' });
    expect(outcomeOf(answer)).toEqual(refused('cancelled'));
    const target = new URL(String(answer.headers.location), 'http://localhost');
    expect(target.searchParams.get('organisation')).toBe('acme');
    expect(target.searchParams.get('next')).toBe('/acme/register');
    expect(String(answer.headers['set-cookie'])).not.toContain('flightpath-session=');
  });

  it('two tabs of a newcomer, as one member', async () => {
    const admin = await flightpath.signIn('admin');
    await admin.post('/invitations', { email: 'twice@acme.example', role: 'viewer' }).expect(201);
    peer.accounts['acct-twice'] = verified('twice@acme.example');
    peer.comingAs = 'acct-twice';
    const tabs = await Promise.all([goThere(flightpath), goThere(flightpath)]);
    const answers = await Promise.all(tabs.map((tab) => comeBack(flightpath, tab)));
    expect(answers.map(outcomeOf)).toEqual([arrived(), arrived()]);
  });
});
