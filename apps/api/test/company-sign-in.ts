// What tests of the company sign-in have in common: setting a provider up, and somebody who goes there and comes back.
import type { Response } from 'supertest';
import { cookieOf, TEST_ORIGIN, type TestApp, type TestClient } from './harness.ts';
import type { OpenIdPeer } from './openid-peer.ts';

export const callbackOf = (slug: string): string => `${TEST_ORIGIN}/api/auth/provider/callback/${slug}`;

/** What an admin types in to set the peer up. */
export const providerFrom = ({ issuer, clientId, clientSecret }: OpenIdPeer) => ({
  ...{ name: 'Acme Login', issuer, clientId, clientSecret },
  isEnabled: true,
});

export async function setUpProvider(admin: TestClient, peer: OpenIdPeer): Promise<void> {
  await admin.put('/identity-provider', providerFrom(peer)).expect(200);
}

/** Somebody on the way: the browser's cookie, and where the provider sends them back to. */
export interface OnTheWay {
  cookie: string;
  back: URL;
}

/** Begins at the app, and walks through the provider as a browser does, until it sends back. */
export async function goThere(
  { anonymous }: TestApp,
  wanted: { tenant?: string; returnTo?: string } = {},
): Promise<OnTheWay> {
  const answer = await anonymous.post('/api/auth/provider/start', { tenant: 'acme', ...wanted }).expect(200);
  const cookie = cookieOf(answer.headers['set-cookie'] as unknown as string[]);
  return { cookie, back: await walk(answer.body.url) };
}

/** Follows redirects from `start` with the cookies of that site, until one leads to the app. */
export async function walk(start: string): Promise<URL> {
  const jar = new Map<string, string>();
  let next = start;
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: cookie ? { cookie } : {} });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] as string).split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`${next} answered ${answer.status}: ${await answer.text()}`);
    const target = new URL(location, next);
    if (target.origin === TEST_ORIGIN) return target;
    next = target.href;
  }
  throw new Error('The provider sends around in circles.');
}

/** Arrives at the app with what the provider gave along. */
export const comeBack = async ({ app, withCookie }: TestApp, { cookie, back }: OnTheWay): Promise<Response> => {
  if (!app.server.listening) throw new Error('The app has stopped.');
  return withCookie(cookie).get(`${back.pathname}${back.search}`);
};

/** Where an arrival leads, and why it was refused; `null`: it was not. */
export function outcomeOf(answer: Response): { status: number; goingTo: string; problem: string | null } {
  const target = new URL(String(answer.headers.location), TEST_ORIGIN);
  return {
    status: answer.status,
    goingTo: target.pathname === '/sign-in' ? '/sign-in' : `${target.pathname}${target.search}`,
    problem: target.searchParams.get('problem'),
  };
}

/** There and back again. */
export async function signInByCompany(
  flightpath: TestApp,
  wanted: { tenant?: string; returnTo?: string } = {},
): Promise<Response> {
  return comeBack(flightpath, await goThere(flightpath, wanted));
}

/** A client with the session that an arrival began. */
export function arrivedAs(flightpath: TestApp, answer: Response): TestClient {
  const cookies = (answer.headers['set-cookie'] as unknown as string[]).filter((line) => !line.includes('Max-Age=0'));
  return flightpath.withCookie(cookieOf(cookies));
}
