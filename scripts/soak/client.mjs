// One signed-in user of one tenant, over real HTTP: asks, gives up, signs out and in again.
import { request } from 'node:http';

/** @typedef {{ status: number, text: string, headers: import('node:http').IncomingHttpHeaders }} Answer */

/**
 * @param {{ origin: string, agent: import('node:http').Agent, slug: string, email: string, password: string }} options
 */
export function createClient({ origin, agent, slug, email, password }) {
  let cookie = '';

  /**
   * @param {string} method @param {string} path @param {{ body?: object, abortAfterMs?: number }} [options]
   * @returns {Promise<Answer | null>} `null`: it was given up, or the connection broke
   */
  const send = (method, path, { body, abortAfterMs } = {}) =>
    new Promise((resolve) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const headers = {
        origin,
        cookie,
        'if-match': '*',
        ...(text && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      };
      const asked = request(`${origin}${path}`, { method, agent, headers }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', () => resolve(null));
        answer.on('close', () => resolve(null));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
            headers: answer.headers,
          }),
        );
      });
      asked.on('error', () => resolve(null));
      if (abortAfterMs !== undefined) setTimeout(() => asked.destroy(), abortAfterMs);
      asked.end(text);
    });

  return {
    slug,
    async signIn() {
      cookie = '';
      const answer = await send('POST', '/api/auth/sign-in/email', { body: { email, password } });
      cookie = (answer?.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0]).join('; ');
      return answer;
    },
    signOut: () => send('POST', '/api/auth/sign-out', { body: {} }),
    /** @param {import('./requests.mjs').Asked} asked @param {number} [abortAfterMs] */
    ask: ({ method, path, body }, abortAfterMs) =>
      send(method, `/api/v1/tenants/${slug}${path}`, { body, abortAfterMs }),
    me: () => send('GET', '/api/v1/me'),
  };
}
