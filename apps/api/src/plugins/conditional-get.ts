// Reads that did not change cost no body: an entity tag on every JSON answer, and 304 where the caller has it.
import { createHash } from 'node:crypto';
import plugin from 'fastify-plugin';

export const conditionalGet = plugin(async (app) => {
  app.addHook('onSend', async (request, reply, payload) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || reply.statusCode !== 200) return payload;
    if (!String(reply.getHeader('content-type')).startsWith('application/json')) return payload;
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    if (!reply.hasHeader('etag') && typeof payload === 'string') reply.header('etag', weakTag(payload));
    const tag = reply.getHeader('etag');
    if (typeof tag !== 'string' || !holds(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
});

/** Weak, because the same state may be sent compressed or not. */
const weakTag = (text: string): string => `W/"${createHash('sha1').update(text).digest('base64url')}"`;

function holds(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((known) => bare(known) === bare(tag));
}
