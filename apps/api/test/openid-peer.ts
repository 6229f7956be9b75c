/// <reference path="./oidc-provider.d.ts" />
// A real OpenID Connect provider on loopback: what an organisation runs. Whoever comes to it is asked who they are by a form;
// a client without a browser is whoever `comingAs` names.
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OpenIdContext, Provider } from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';

/** What the provider tells of somebody. */
export interface PeerAccount {
  email?: string;
  email_verified?: boolean;
  name?: string;
}

export interface OpenIdPeer {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** By subject; changed at any time. */
  accounts: Record<string, PeerAccount>;
  /** Who signs in without being asked; `null`: a form asks. `cancel`: they go back. */
  comingAs: string | null;
  /** Changes what the provider answers, by its part: `token`, `discovery`, `userinfo`. */
  altering: Partial<Record<string, (body: Record<string, unknown>) => unknown>>;
  /** Method and path of what it was asked. */
  asked: string[];
  stop(): Promise<void>;
}

export interface PeerOptions {
  /** Where it may send people back to. */
  redirectUris: string[];
  /** Whether the ID token itself tells the e-mail; else only `userinfo` does, as the standard has it. */
  tellsInToken?: boolean;
}

/** Starts it; stop it. */
export async function startOpenIdPeer({ redirectUris, tellsInToken = false }: PeerOptions): Promise<OpenIdPeer> {
  let listener: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const peer: OpenIdPeer = {
    issuer,
    clientId: 'flightpath',
    clientSecret: randomUUID(),
    accounts: {},
    comingAs: null,
    altering: {},
    asked: [],
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const provider = new Provider(issuer, configurationOf(peer, redirectUris, tellsInToken));
  provider.use(async (context, next) => {
    await next();
    const alter = peer.altering[context.oidc?.route ?? ''];
    if (alter) context.body = alter(context.body as Record<string, unknown>);
  });
  const answer = provider.callback();
  listener = (request, response) => {
    peer.asked.push(`${request.method} ${request.url?.split('?')[0]}`);
    return request.url?.startsWith('/interaction/')
      ? interact(peer, provider, request, response)
      : answer(request, response);
  };
  return peer;
}

function configurationOf(peer: OpenIdPeer, redirectUris: string[], tellsInToken: boolean): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    // As the class itself it would be warned of: it forgets everything with the process, which is what a test wants.
    adapter: class extends MemoryAdapter {},
    clients: [
      {
        client_id: peer.clientId,
        client_secret: peer.clientSecret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'of-today', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomUUID()] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !tellsInToken,
    pkce: { methods: ['S256'], required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, ...peer.accounts[sub] }),
    }),
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    // Nobody is asked whether the app may know them: it is the company's own.
    async loadExistingGrant({ oidc }: OpenIdContext) {
      if (!oidc) return undefined;
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session?.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

const FORM = `<!doctype html><html lang="en"><title>Company login</title><h1>Company login</h1>
  <form method="post"><label>Account <input name="account"></label> <button>Continue</button></form></html>`;

async function interact(
  peer: OpenIdPeer,
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const accountId =
    request.method === 'POST' ? new URLSearchParams(await textOf(request)).get('account') : peer.comingAs;
  if (!accountId) {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(FORM);
    return;
  }
  const result =
    accountId === 'cancel'
      ? { error: 'access_denied', error_description: 'They went back.' }
      : { login: { accountId } };
  await provider.interactionFinished(request, response, result);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}
