// Reads that did not change cost no body: an entity tag on every JSON answer, and 304 where the caller has it. Whatever else an
// operation answers is kept by nobody on the way, unless it says so.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';

export const conditionalGet = plugin(async (app) => {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!isReadAgain(request, reply)) {
      const isOperation = request.routeOptions.config?.operationId !== undefined;
      if (isOperation && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
      return payload;
    }
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    if (!reply.hasHeader('etag') && typeof payload === 'string') reply.header('etag', weakTag(payload));
    const tag = reply.getHeader('etag');
    if (typeof tag !== 'string' || !holds(request.headers['if-none-match'], tag)) return payload;
    reply.code(304).removeHeader('content-type').removeHeader('content-length');
    return null;
  });
});

const isReadAgain = ({ method }: FastifyRequest, reply: FastifyReply): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  reply.statusCode === 200 &&
  String(reply.getHeader('content-type')).startsWith('application/json');

/** Weak, because the same state may be sent compressed or not. */
const weakTag = (text: string): string => `W/"${createHash('sha1').update(text).digest('base64url')}"`;

function holds(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  const bare = (text: string) => text.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((known) => bare(known) === bare(tag));
}
