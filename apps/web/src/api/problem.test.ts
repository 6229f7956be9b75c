import { describe, expect, it } from '@jest/globals';
import { ApiProblem, asProblem, offlineProblem, problemFromResponse } from './problem.ts';

const answer = (status: number, body: BodyInit | null, headers: HeadersInit = {}) =>
  new Response(body, { status, headers });

describe('problemFromResponse', () => {
  it('keeps every part of a problem document', async () => {
    const problem = await problemFromResponse(
      answer(
        422,
        JSON.stringify({
          type: '/api/problems#invalid-input',
          title: 'Some of the input is not right',
          status: 422,
          detail: 'Two fields are refused.',
          errors: [{ pointer: '#/pilot/plannedEndOn', detail: 'Must not be before the start' }],
          requestId: 'req-1',
        }),
      ),
    );
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem).toMatchObject({ status: 422, detail: 'Two fields are refused.', requestId: 'req-1' });
    expect(problem.slug).toBe('invalid-input');
    expect(problem.fieldErrors).toEqual({ 'pilot.plannedEndOn': 'Must not be before the start' });
  });

  it('tells the status where the answer is no problem document', async () => {
    const gateway = await problemFromResponse(answer(502, '<html>Bad gateway</html>', { 'x-request-id': 'req-2' }));
    expect(gateway).toMatchObject({ status: 502, title: 'The server could not answer', requestId: 'req-2' });
    expect(await problemFromResponse(answer(429, null))).toMatchObject({ status: 429, errors: [] });
    expect((await problemFromResponse(answer(401, '{"message":"Invalid email or password"}'))).title).toBe(
      'Invalid email or password',
    );
  });

  it('drops refused fields that are not in the form the contract says', async () => {
    const body = JSON.stringify({ title: 'Refused', errors: ['name', null, { pointer: '#/name', detail: 'Taken' }] });
    expect((await problemFromResponse(answer(422, body))).fieldErrors).toEqual({ name: 'Taken' });
  });
});

describe('asProblem', () => {
  it('gives a problem back as it is and makes one of anything else', () => {
    const offline = offlineProblem();
    expect(asProblem(offline)).toBe(offline);
    expect(offline.isOffline).toBe(true);
    expect(asProblem(new TypeError('x is undefined'))).toMatchObject({ status: 0, isOffline: false });
  });
});
