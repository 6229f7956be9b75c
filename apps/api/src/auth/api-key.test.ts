import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { hashOfApiKey, newApiKey, readBearer } from './api-key.ts';

describe('an API key', () => {
  it('is a prefix for lists, a secret and a checksum, and is found by its SHA-256', () => {
    const { key, prefix, hash } = newApiKey();
    expect(key).toMatch(/^fp_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}_[0-9a-z]{7}$/);
    expect(key.startsWith(`${prefix}_`)).toBe(true);
    expect(hash).toEqual(createHash('sha256').update(key).digest());
    expect(hashOfApiKey(key)).toEqual(hash);
  });

  it('is another one every time', () => {
    const made = Array.from({ length: 500 }, newApiKey);
    expect(new Set(made.map(({ prefix }) => prefix)).size).toBe(500);
    expect(new Set(made.map(({ key }) => key)).size).toBe(500);
  });

  it('is told from every key with one character mistyped, and from two that changed places', () => {
    const { key } = newApiKey();
    const places = [...key].map((_, at) => at).filter((at) => at > 2 && key[at] !== '_');
    for (const at of places) {
      const other = key[at] === 'x' ? 'y' : 'x';
      expect(hashOfApiKey(key.slice(0, at) + other + key.slice(at + 1))).toBeNull();
      const swapped = key.slice(0, at - 1) + key[at] + key[at - 1] + key.slice(at + 1);
      if (swapped !== key) expect(hashOfApiKey(swapped)).toBeNull();
    }
  });

  it.each(['', 'fp_', 'eyJhbGciOiJIUzI1NiJ9.e30.x', `${newApiKey().key} `, newApiKey().key.slice(0, -1)])(
    '"%s" is none',
    (text) => {
      expect(hashOfApiKey(text)).toBeNull();
    },
  );
});

describe('readBearer', () => {
  it.each([
    ['Bearer fp_x', 'fp_x'],
    ['bearer  fp_x', 'fp_x'],
    ['Bearer', null],
    ['Basic dXNlcjpwYXNz', null],
    [undefined, null],
  ])('%s: %s', (header, bearer) => {
    expect(readBearer(header)).toBe(bearer);
  });
});
