// Requests that never reach a route: an address that cannot be decoded, bytes that are not HTTP.
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { uuidv7 } from 'uuidv7';
import type { Config } from '../config.ts';
import { PROBLEMS, problem } from '../problems.ts';
import { answer, problemBody } from './problem-details.ts';
import { securityHeaderValues } from './security-headers.ts';

/** Fastify's `frameworkErrors`: no hook has run, so the headers of every answer are set here. */
export function refuseUnroutableRequest(config: Config) {
  const headers = securityHeaderValues(config);
  return (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers(headers).header('x-request-id', request.id);
    answer(problem('malformed-request', { detail: 'The address cannot be decoded.' }), request, reply);
  };
}

/** Fastify's `clientErrorHandler`: there is no request yet, only a socket. */
export function refuseBrokenRequest(config: Config) {
  return (error: { code?: string }, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const requestId = uuidv7();
    const found = problem('malformed-request', { detail: 'This is not an HTTP request that can be read.' });
    const body = problemBody(found, '/', requestId);
    const headers = {
      ...securityHeaderValues(config),
      'cache-control': 'no-store',
      'content-type': 'application/problem+json',
      'content-length': String(Buffer.byteLength(body)),
      'x-request-id': requestId,
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    if (socket.writable) {
      socket.write(`HTTP/1.1 ${PROBLEMS['malformed-request'].status} Bad Request\r\n${lines.join('')}\r\n${body}`);
    }
    socket.destroySoon();
  };
}
