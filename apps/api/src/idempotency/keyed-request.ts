// A request that may be repeated: draft-ietf-httpapi-idempotency-key-header.
import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Requester } from '../caller.ts';
import { type Endpoint, takesIdempotencyKey } from '../endpoint.ts';
import { problem } from '../problems.ts';

export interface KeyedRequest {
  key: string;
  /** Whose key it is; others may use the same. */
  usedBy: string;
  /** Of what is asked for. */
  hash: Buffer;
  at: Date;
}

/** Visible ASCII without the characters that would need escaping in a structured field. */
const KEY = /^[\x21\x23-\x5b\x5d-\x7e]{8,255}$/;

const MALFORMED =
  'The header Idempotency-Key takes 8 to 255 visible ASCII characters, with or without quotes around them, such as a UUID.';

/** `null`: it came without a key, or the operation takes none. Throws 400 for a key that cannot be one. */
export function keyedRequest(
  request: FastifyRequest,
  requester: Requester,
  endpoint: Endpoint,
  at: Date,
): KeyedRequest | null {
  const header = request.headers['idempotency-key'];
  if (header === undefined || !takesIdempotencyKey(endpoint)) return null;
  const key = unquoted(String(header));
  if (!KEY.test(key)) throw problem('malformed-request', { detail: MALFORMED });
  const hash = createHash('sha256')
    .update(JSON.stringify([endpoint.operationId, request.url, request.body ?? null]))
    .digest();
  return { key, usedBy: `${requester.kind} ${requester.userId ?? requester.name}`, hash, at };
}

/** The draft wants the key as a structured string, in quotes; many clients send it bare. */
const unquoted = (text: string): string => /^"(.*)"$/.exec(text)?.[1] ?? text;
