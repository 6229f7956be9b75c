// Two organisations with one provider, and those who come from there: what the tests of who is let in begin with.
import { callbackOf, setUpProvider } from './company-sign-in.ts';
import { startTestApp, type TestApp } from './harness.ts';
import { type OpenIdPeer, startOpenIdPeer } from './openid-peer.ts';

/** An account whose e-mail the provider says is verified. */
export const verified = (email: string, name = 'Somebody') => ({ email, email_verified: true, name });

/** The accounts of the provider, by subject, as they are before anybody changes them. */
export const companyPeople = (): OpenIdPeer['accounts'] => ({
  'acct-pmo': verified('PMO@acme.example', 'Pia Moss'),
  'acct-ann': verified('ann@acme.example', 'Ann Lee'),
  'acct-unverified': { email: 'viewer@acme.example', email_verified: false },
  'acct-unsaid': { email: 'viewer@acme.example' },
  'acct-without': { name: 'Nobody' },
  'acct-stranger': verified('stranger@acme.example'),
});

/** The app and the provider that acme and globex have set up; stop both. */
export async function startWithProvider(): Promise<{ flightpath: TestApp; peer: OpenIdPeer }> {
  const flightpath = await startTestApp();
  const peer = await startOpenIdPeer({ redirectUris: [callbackOf('acme'), callbackOf('globex')] });
  await setUpProvider(await flightpath.signIn('admin'), peer);
  await setUpProvider(await flightpath.signIn('admin', 'globex'), peer);
  return { flightpath, peer };
}

/** As `outcomeOf` tells it: sent back to the sign-in page, or on to where they wanted to go. */
export const refused = (problem: string) => ({ status: 303, goingTo: '/sign-in', problem });
export const arrived = (goingTo = '/acme') => ({ status: 303, goingTo, problem: null });

/** The audit events of an action, the oldest first. */
export async function eventsOf({ owner }: TestApp, action: string) {
  const { rows } = await owner.query(
    'select summary, actor_name, credential_id from audit_events where action = $1 order by id',
    [action],
  );
  return rows;
}
