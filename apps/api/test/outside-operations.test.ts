// What is no operation: the app's files, the documentation, and what is no request at all.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from './harness.ts';
import { expectSafe, plainly, sendBytes } from './safe-answer.ts';

let flightpath: TestApp;
let webDir: string;
beforeAll(async () => {
  webDir = await mkdtemp(join(tmpdir(), 'flightpath-web-'));
  await mkdir(join(webDir, 'assets'));
  await writeFile(join(webDir, '.env'), 'AUTH_SECRET=hidden');
  await writeFile(join(webDir, 'index.html'), '<!doctype html><title>Flightpath</title>');
  await writeFile(join(webDir, 'assets', 'index-1a2b3c4d.js'), 'export {};');
  flightpath = await startTestApp({ webDir, logLevel: 'silent' });
});
afterAll(async () => {
  await flightpath.stop();
  await rm(webDir, { recursive: true });
});

describe('what is no operation', () => {
  it.each([
    ['/', 'no-cache'],
    ['/acme/register', 'no-cache'],
    ['/assets/index-1a2b3c4d.js', 'public, max-age=31536000, immutable'],
    ['/assets/gone-1a2b3c4d.js', 'no-store'],
    ['/.env', 'no-store'],
    ['/assets/.env', 'no-store'],
    ['/healthz', 'private, no-cache'],
    ['/api/problems', undefined],
    ['/api/openapi.json', 'private, no-cache'],
  ])('%s', async (path, kept) => {
    const answer = await plainly(flightpath).get(path);
    expectSafe(answer);
    expect(answer.headers['cache-control']).toBe(kept);
    expect(answer.headers['content-type']).toMatch(/; charset=utf-8$|^application\/problem\+json/);
  });

  it('lists no folder and shows no hidden file', async () => {
    for (const path of [
      '/assets/',
      '/assets',
      '/.git/',
      '/.git/config',
      '/.env',
      '/assets/../.env',
      '/assets/%2e%2e/.env',
    ]) {
      const { text } = await plainly(flightpath).get(path);
      expect(text).not.toMatch(/index-1a2b3c4d|hidden|\[core\]/);
    }
  });

  it('the documentation, with its files', async () => {
    const page = await plainly(flightpath).get('/api/docs').redirects(1);
    expectSafe(page);
    const files = [...page.text.matchAll(/(?:src|href)="\.?\/?([^"]*static[^"]*)"/g)].map(([, file]) => file);
    expect(files.length).toBeGreaterThan(2);
    for (const file of files)
      expectSafe(await plainly(flightpath).get(new URL(file as string, 'http://x/api/docs/').pathname));
  });
});

describe('bytes that are no request', () => {
  it.each([
    ['of another protocol', 'NONSENSE\r\n\r\n'],
    ['with a header that never ends', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`],
    ['with two lengths', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx'],
    [
      'with a length and chunks',
      'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['with a line break in a header', 'GET / HTTP/1.1\r\nhost: x\r\nx: a\rb\r\n\r\n'],
  ])('%s', async (_name, bytes) => {
    const [head = '', body = ''] = (await sendBytes(flightpath, bytes)).split('\r\n\r\n');
    const [status, ...fields] = head.split('\r\n');
    expect(status).toMatch(/^HTTP\/1\.1 400 /);
    const headers = Object.fromEntries(fields.map((line) => /^(.*?): (.*)$/.exec(line)?.slice(1) as [string, string]));
    expectSafe({ headers, status: 400, text: body });
  });
});

describe('a method that nobody needs', () => {
  it.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND'])('%s is refused, and repeats nothing', async (method) => {
    const text = await sendBytes(
      flightpath,
      `${method} /api/v1/me HTTP/1.1\r\nhost: x\r\nconnection: close\r\nx-secret: hidden\r\n\r\n`,
    );
    // CONNECT is none of an HTTP server that is no proxy: Node ends the connection.
    if (method === 'CONNECT') expect(text).toBe('');
    else expect(text).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect(text).not.toContain('hidden');
  });
});
