import { describe, expect, it } from '@jest/globals';
import { whatDiffers } from './what-differs.ts';

describe('what is kept of a change', () => {
  it('is what differs, on both sides', () => {
    const before = { name: 'Claims', parentId: null, tags: ['a'] };
    expect(whatDiffers(before, { ...before, name: 'Fraud', tags: ['a'] })).toEqual({
      before: { name: 'Claims' },
      after: { name: 'Fraud' },
    });
  });

  it('is all of what is new or gone', () => {
    expect(whatDiffers(null, { name: 'Claims' })).toEqual({ before: null, after: { name: 'Claims' } });
    expect(whatDiffers({ name: 'Claims' }, null)).toEqual({ before: { name: 'Claims' }, after: null });
  });

  it('is nothing where the two are alike', () => {
    expect(whatDiffers({ name: 'Claims' }, { name: 'Claims' })).toBeNull();
    expect(whatDiffers(null, null)).toBeNull();
  });

  it.each(['password', 'token', 'apiKey', 'clientSecret', 'token_hash', 'recoveryCode', 'APIKey', 'Access token'])(
    'tells of a changed %s that there was one, not what it was',
    (field) => {
      const { before, after } = whatDiffers({ [field]: 'hunter2' }, { [field]: 'hunter3' }) ?? {};
      expect([before, after]).toEqual([{ [field]: '[secret]' }, { [field]: '[secret]' }]);
    },
  );

  it('finds secrets at any depth, and tells when there was none', () => {
    const after = { endpoints: [{ url: 'https://acme.example', secret: 'whsec_1' }], token: null };
    expect(whatDiffers(null, after)?.after).toEqual({
      endpoints: [{ url: 'https://acme.example', secret: '[secret]' }],
      token: null,
    });
  });

  it('takes neither the key of an initiative nor a word that only contains one for a secret', () => {
    const after = { buildsOn: { key: 'INI-12' }, keyPeople: 3, passwordPolicy: 'long', encoding: 'utf-8' };
    expect(whatDiffers(null, after)?.after).toEqual(after);
  });
});
