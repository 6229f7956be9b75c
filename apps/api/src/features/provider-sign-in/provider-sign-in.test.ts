import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { arrived, companyPeople, eventsOf, refused, startWithProvider } from '../../../test/company-people.ts';
import {
  arrivedAs,
  callbackOf,
  comeBack,
  goThere,
  outcomeOf,
  providerFrom,
  setUpProvider,
  signInByCompany,
} from '../../../test/company-sign-in.ts';
import type { TestApp } from '../../../test/harness.ts';
import { type OpenIdPeer, startOpenIdPeer } from '../../../test/openid-peer.ts';

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

describe('signing in with the company', () => {
  it('leads a member there and back to where they wanted to go', async () => {
    const answer = await signInByCompany(flightpath, { returnTo: '/acme/register?phase=scale' });
    expect(outcomeOf(answer)).toEqual(arrived('/acme/register?phase=scale'));
    expect(answer.headers['cache-control']).toBe('no-store');
    const { body: me } = await arrivedAs(flightpath, answer).get('/api/v1/me').expect(200);
    expect(me.user).toEqual({
      id: flightpath.acme.members.pmo.userId,
      name: 'Pia Moss',
      email: 'pmo@acme.example',
    });
    expect(me.session.isOfProvider).toBe(true);
    expect(await eventsOf(flightpath, 'finishProviderSignIn')).toEqual([
      {
        summary: `Signed in with the company for the first time, as acct-pmo of ${peer.issuer}`,
        actor_name: 'Pia Moss',
        credential_id: null,
      },
    ]);
  });

  it('knows them the next time by their account, whatever becomes of the e-mail', async () => {
    await signInByCompany(flightpath);
    peer.accounts['acct-pmo'] = { email: 'pia.new-name@acme.example', email_verified: false };
    const answer = await signInByCompany(flightpath);
    expect(outcomeOf(answer)).toEqual(arrived());
    const { body } = await arrivedAs(flightpath, answer).get('/api/v1/me').expect(200);
    expect(body.user.email).toBe('pmo@acme.example');
    expect(await eventsOf(flightpath, 'finishProviderSignIn')).toHaveLength(1);
  });

  it('sends what the standard asks for', async () => {
    const { body, headers } = await flightpath.anonymous
      .post('/api/auth/provider/start', { tenant: ' ACME ' })
      .expect(200);
    const asked = Object.fromEntries(new URL(body.url).searchParams);
    expect(asked).toEqual({
      client_id: 'flightpath',
      redirect_uri: callbackOf('acme'),
      response_type: 'code',
      scope: 'openid email profile',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    const [cookie = ''] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^flightpath-company-sign-in=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const { rows } = await flightpath.owner.query('select * from provider_sign_ins');
    expect(JSON.stringify(rows)).not.toContain(asked.state);
  });

  it('tells an unknown organisation and one without a provider alike', async () => {
    const start = (tenant: string) => flightpath.anonymous.post('/api/auth/provider/start', { tenant });
    const same = ({ body: { requestId: _, ...body } }: { body: Record<string, unknown> }) => body;
    const unknown = same(await start('nobody').expect(404));
    const admin = await flightpath.signIn('admin');
    await admin.put('/identity-provider', { ...providerFrom(peer), isEnabled: false }).expect(200);
    expect(same(await start('acme').expect(404))).toEqual(unknown);
    await setUpProvider(admin, peer);
    expect(unknown.type).toBe('/api/problems#company-sign-in-not-found');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', '/api/auth/sign-out'])(
    'never goes on to %s',
    async (returnTo) => {
      const { body } = await flightpath.anonymous
        .post('/api/auth/provider/start', { tenant: 'acme', returnTo })
        .expect(422);
      expect(body.errors[0].pointer).toBe('#/returnTo');
    },
  );

  it('says so where the provider does not answer', async () => {
    const admin = await flightpath.signIn('admin');
    const gone = await startOpenIdPeer({ redirectUris: [callbackOf('acme')] });
    await gone.stop();
    await setUpProvider(admin, gone);
    const { body } = await flightpath.anonymous.post('/api/auth/provider/start', { tenant: 'acme' }).expect(502);
    expect(body.type).toBe('/api/problems#provider-away');
    await setUpProvider(admin, peer);
  });
});

describe('an answer that is not the one that was asked for', () => {
  it('is refused the second time', async () => {
    const there = await goThere(flightpath);
    expect(outcomeOf(await comeBack(flightpath, there))).toEqual(arrived());
    expect(outcomeOf(await comeBack(flightpath, there))).toEqual(refused('not-begun-here'));
  });

  it('is refused in another browser, which does not use it up', async () => {
    const there = await goThere(flightpath);
    const other = await goThere(flightpath);
    for (const cookie of [other.cookie, 'flightpath-company-sign-in=made-up', 'x=y']) {
      expect(outcomeOf(await comeBack(flightpath, { ...there, cookie }))).toEqual(refused('not-begun-here'));
    }
    expect(outcomeOf(await comeBack(flightpath, there))).toEqual(arrived());
  });

  it('is refused after ten minutes', async () => {
    const there = await goThere(flightpath);
    flightpath.clock.moveTo('2026-03-10T09:10:00Z');
    expect(outcomeOf(await comeBack(flightpath, there))).toEqual(refused('not-begun-here'));
    flightpath.clock.moveTo('2026-03-10T09:00:00Z');
  });

  it('is refused with another state, or without one', async () => {
    const there = await goThere(flightpath);
    for (const state of ['made-up', null]) {
      const back = new URL(there.back);
      if (state === null) back.searchParams.delete('state');
      else back.searchParams.set('state', state);
      expect(outcomeOf(await comeBack(flightpath, { ...there, back }))).toEqual(refused('not-begun-here'));
    }
  });

  it('is refused at another organisation, also where both have the same provider', async () => {
    const there = await goThere(flightpath);
    const back = new URL(there.back);
    back.pathname = back.pathname.replace('acme', 'globex');
    expect(outcomeOf(await comeBack(flightpath, { ...there, back }))).toEqual(refused('not-begun-here'));
    back.pathname = back.pathname.replace('globex', 'nobody');
    expect(outcomeOf(await comeBack(flightpath, { ...there, back }))).toEqual(refused('not-begun-here'));
  });

  it('is refused with a code that another sign-in got (code injection)', async () => {
    const [there, other] = [await goThere(flightpath), await goThere(flightpath)];
    const back = new URL(there.back);
    back.searchParams.set('code', other.back.searchParams.get('code') as string);
    expect(outcomeOf(await comeBack(flightpath, { ...there, back }))).toEqual(refused('answer-refused'));
  });

  it('is refused from another issuer (mix-up)', async () => {
    const there = await goThere(flightpath);
    for (const issuer of ['https://evil.example', null]) {
      const again = issuer === null ? await goThere(flightpath) : there;
      const back = new URL(again.back);
      if (issuer === null) back.searchParams.delete('iss');
      else back.searchParams.set('iss', issuer);
      expect(outcomeOf(await comeBack(flightpath, { ...again, back }))).toEqual(refused('answer-refused'));
    }
  });

  it('is refused where the provider was replaced meanwhile', async () => {
    const there = await goThere(flightpath);
    const other = await startOpenIdPeer({ redirectUris: [callbackOf('acme')] });
    const admin = await flightpath.signIn('admin');
    await setUpProvider(admin, other);
    expect(outcomeOf(await comeBack(flightpath, there))).toEqual(refused('not-begun-here'));
    expect(other.asked).toEqual([]);
    await setUpProvider(admin, peer);
    await other.stop();
  });

  it('is refused with an error of the provider, and where it does not answer', async () => {
    const admin = await flightpath.signIn('admin');
    const going = await startOpenIdPeer({ redirectUris: [callbackOf('acme')] });
    await setUpProvider(admin, going);
    going.comingAs = 'acct-pmo';
    const failing = await goThere(flightpath);
    failing.back.search = new URLSearchParams({
      state: failing.back.searchParams.get('state') as string,
      iss: going.issuer,
      error: 'server_error',
    }).toString();
    expect(outcomeOf(await comeBack(flightpath, failing))).toEqual(refused('answer-refused'));
    const there = await goThere(flightpath);
    await going.stop();
    expect(outcomeOf(await comeBack(flightpath, there))).toEqual(refused('provider-away'));
    await setUpProvider(admin, peer);
  });
});
