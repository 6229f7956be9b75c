import type { ApiKey, ServiceAccount } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { apiKeysSentence, keyState, scopesInWords } from './key-words.ts';

const account = (id: string, isDisabled = false): ServiceAccount => ({
  id,
  name: id,
  createdBy: 'Ada Lund',
  createdAt: '2026-03-01T09:00:00Z',
  isDisabled,
});
const key = (accountId: string, fields: Partial<ApiKey> = {}): ApiKey => ({
  id: `key of ${accountId}`,
  serviceAccount: { id: accountId, name: accountId },
  label: 'Nightly job',
  prefix: 'fp_00000000',
  scopes: ['portfolio:read'],
  state: 'active',
  createdBy: 'Ada Lund',
  createdAt: '2026-03-01T09:00:00Z',
  expiresOn: null,
  lastUsedAt: null,
  revokedAt: null,
  ...fields,
});

describe('apiKeysSentence', () => {
  it('counts the systems that a key lets in, not keys nor names', () => {
    expect(apiKeysSentence([], [])).toBe('No other system may work here');
    expect(apiKeysSentence([account('a'), account('b')], [key('a'), key('a')])).toBe('One other system may work here');
    const [open, other, shut] = [account('a'), account('b'), account('c', true)];
    const keys = [key('a'), key('b'), key('c')];
    expect(apiKeysSentence([open, other, shut], keys)).toBe('2 other systems may work here');
    expect(apiKeysSentence([open], [key('a', { state: 'expired' })])).toBe('No other system may work here');
  });
});

describe('keyState', () => {
  const words = { day: (date: string) => `day ${date}`, moment: (iso: string) => `at ${iso.slice(0, 10)}` };
  it.each<[Partial<ApiKey>, string]>([
    [{}, 'never used, does not expire'],
    [{ expiresOn: '2026-05-01' }, 'never used, lets in until day 2026-05-01'],
    [{ lastUsedAt: '2026-04-01T08:00:00Z' }, 'last used at 2026-04-01, does not expire'],
    [{ state: 'expired', expiresOn: '2026-05-01' }, 'expired after day 2026-05-01, never used'],
    [{ state: 'revoked', revokedAt: '2026-04-02T08:00:00Z' }, 'revoked at 2026-04-02, never used'],
  ])('%j: %s', (fields, expected) => {
    expect(keyState(key('a', fields), words)).toBe(expected);
  });
});

it('scopesInWords says what a key may do', () => {
  expect(scopesInWords(['portfolio:read', 'measurement:post'])).toBe('may read the portfolio, post a measurement');
});
