import { describe, expect, it } from '@jest/globals';
import { NewTenant, slugFrom } from './new-tenant.ts';
import { isReservedSlug } from './reserved-slugs.ts';

const refusals = (fields: object) => {
  const { error } = NewTenant.safeParse({ slug: 'acme', name: 'Acme', ...fields });
  return error?.issues.map(({ path, message }) => [path.join('/'), message]) ?? [];
};

describe('an organisation to be made', () => {
  it('has a time zone and a currency without being asked', () => {
    expect(NewTenant.parse({ slug: 'acme', name: ' Acme ' })).toEqual({
      slug: 'acme',
      name: 'Acme',
      timeZone: 'UTC',
      currency: 'EUR',
    });
  });

  it.each(['Acme', 'acme_group', '-acme', 'acme-', 'a'.repeat(64), '', 'acmé', '../x'])(
    'is not called "%s"',
    (slug) => {
      expect(refusals({ slug }).map(([field]) => field)).toEqual(['slug']);
    },
  );

  it('is not called what stands in the addresses of the app already', () => {
    expect(refusals({ slug: 'sign-in' })).toEqual([
      ['slug', 'Is a word that Flightpath needs for itself. Choose another one'],
    ]);
    expect(isReservedSlug('acme')).toBe(false);
  });

  it.each([
    ['timeZone', 'Europe/Atlantis'],
    ['currency', 'XQZ'],
    ['currency', 'eur'],
    ['name', ' '],
    ['name', 'Acme\nGroup'],
  ])('has no %s "%s"', (field, value) => {
    expect(refusals({ [field]: value }).map(([named]) => named)).toEqual([field]);
  });
});

describe('slugFrom', () => {
  it.each([
    ['Acmé Group', 'acme-group'],
    ['  R&D, Inc. ', 'r-d-inc'],
    ['日本', ''],
    [`${'Very '.repeat(20)}long`, 'very-very-very-very-very-very-very-very'],
  ])('%s: %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });
});
