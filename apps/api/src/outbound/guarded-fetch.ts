// A request to an address that an admin of some organisation typed, or that the answer from there named.
import { lookup } from 'node:dns/promises';
import { type ClientRequest, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { literalAddress, OutboundRefused, type OutboundRules, refuseAddresses, refuseForm } from './public-address.ts';

const PATIENCE_MS = 8_000;
/** Descriptions and keys of providers have some 10 kB. */
const MOST_BYTES = 512_000;

/** All addresses of a host. Tests bring their own, so that no name is asked for. */
export type Resolve = (hostname: string) => Promise<string[]>;

const resolveByDns: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

export type GuardedFetch = (url: string, asked?: Asked) => Promise<Response>;

/**
 * Like `fetch`, within `rules`: the addresses that were checked are the ones that are connected to, so that a name which
 * leads elsewhere a moment later does not help. Redirects are answers and not followed; what takes more than eight
 * seconds or is larger than 512 kB is an error. Throws OutboundRefused, before anything is sent, for a forbidden address.
 */
export function createGuardedFetch(rules: OutboundRules, resolve: Resolve = resolveByDns): GuardedFetch {
  return async (address, { method = 'GET', headers = {}, body, signal } = {}) => {
    const url = new URL(address);
    refuseForm(url, rules);
    const literal = literalAddress(url.hostname);
    const addresses = literal === null ? await resolve(url.hostname) : [literal];
    refuseAddresses(url, addresses, rules);
    const patience = AbortSignal.timeout(PATIENCE_MS);
    const options: RequestOptions = {
      method,
      headers: { accept: 'application/json', 'user-agent': 'Flightpath', ...headers },
      lookup: lookupOf(addresses),
      agent: false,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    };
    const asking = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options);
    asking.end(textOf(body));
    return answerOf(await headOf(asking));
  };
}

/** Answers the addresses that were checked, in either form that Node asks in. */
function lookupOf(addresses: readonly string[]): RequestOptions['lookup'] {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  const [first] = found;
  return (_hostname, options, done) => {
    if (options.all) done(null, found);
    else if (first) done(null, first.address, first.family);
  };
}

function textOf(body: unknown): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string' || body instanceof URLSearchParams) return body.toString();
  throw new TypeError('Only texts and forms are sent');
}

const headOf = (asking: ClientRequest): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => asking.once('response', resolve).once('error', reject));

async function answerOf(message: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new OutboundRefused('The answer is larger than any that is expected.');
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers)) {
    for (const each of [value ?? []].flat()) headers.append(name, each);
  }
  const status = message.statusCode as number;
  const isBare = [204, 205, 304].includes(status);
  return new Response(isBare ? null : Buffer.concat(chunks), { status, headers });
}
