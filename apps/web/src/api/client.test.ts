import { afterEach, describe, expect, it } from '@jest/globals';
import { api, bodyOf, bodyWithTag } from './client.ts';
import { ApiProblem } from './problem.ts';

const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
});
const answering = (reply: () => Promise<Response>) => {
  globalThis.fetch = reply as typeof fetch;
};
const me = () => bodyOf(api.GET('/api/v1/me'));

describe('the client', () => {
  it('gives the body of a success, and its entity tag where it is asked for', async () => {
    answering(async () => Response.json({ user: { name: 'Ann' } }, { headers: { etag: '"7"' } }));
    expect(await me()).toEqual({ user: { name: 'Ann' } });
    const tagged = await bodyWithTag(api.GET('/api/v1/me'));
    expect(tagged.etag).toBe('"7"');
  });

  it('throws a refusal as a problem', async () => {
    answering(async () =>
      Response.json({ type: '/api/problems#not-signed-in', title: 'Sign in first' }, { status: 401 }),
    );
    const refused = await me().catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ status: 401, slug: 'not-signed-in' });
  });

  it('throws no answer at all as being offline', async () => {
    answering(async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(me()).rejects.toMatchObject({ isOffline: true, status: 0 });
  });

  it('leaves an aborted request what it is', async () => {
    answering(async () => {
      throw new DOMException('The request was aborted', 'AbortError');
    });
    await expect(me()).rejects.toMatchObject({ name: 'AbortError' });
  });
});
