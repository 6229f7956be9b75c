// What holds for every answer, whatever was asked.
import { type AddressInfo, connect } from 'node:net';
import { expect } from '@jest/globals';
import request, { type Response } from 'supertest';
import { securityHeaderValues } from '../src/plugins/security-headers.ts';
import type { TestApp } from './harness.ts';

export const HEADERS = securityHeaderValues({ environment: 'test' });
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What only the inside of the server is called: stack traces, its files, its SQL and its database's words. */
const INSIDE =
  /\n\s+at |node_modules|\.[cm]?[jt]s:\d|\b(select|insert|update|delete)\b.+\b(from|into|set)\b.+\$\d|permission denied|violates|relation "|SQLSTATE|ECONN|flightpath_api|postgres/i;

/** The security headers, an id, nothing that tells what serves it; and of what is inside nothing in any refusal. */
export function expectSafe({ headers, status, text }: Pick<Response, 'headers' | 'status' | 'text'>): void {
  expect(headers).toMatchObject(HEADERS);
  expect(headers['x-request-id']).toMatch(UUID);
  expect([headers.server, headers['x-powered-by']]).toEqual([undefined, undefined]);
  expect(headers['access-control-allow-origin']).toBeUndefined();
  if (status < 400) return;
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(headers['cache-control']).toBe('no-store');
  expect(text).not.toMatch(INSIDE);
}

/** Whoever stands between keeps nothing of it; the caller's own browser asks each time. */
export const KEPT_BY_NOBODY = /^(no-store|private, no-cache)$/;

const portOf = ({ app }: Pick<TestApp, 'app'>) => (app.server.address() as AddressInfo).port;

/** Asks without cookie and `Origin`, at any path. */
export const plainly = (flightpath: Pick<TestApp, 'app'>) => request(`http://127.0.0.1:${portOf(flightpath)}`);

/** Sends bytes as they are; the whole answer as text. */
export const sendBytes = (flightpath: Pick<TestApp, 'app'>, bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect({ port: portOf(flightpath), host: '127.0.0.1' });
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => resolve(text));
    socket.on('error', reject);
    socket.write(bytes);
  });
