// The short name of an organisation is the first part of its addresses, where pages of the app stand, too.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isReservedSlug } from '@flightpath/domain';
import { expect, it } from '@jest/globals';

const ROUTES = join(import.meta.dirname, '../../web/src/routes');

it('no organisation can be called what a page of the app is called', () => {
  const pages = readdirSync(ROUTES)
    .map((file) => /^([a-z][\w-]*)\.tsx$/.exec(file)?.[1] ?? 'index')
    .filter((name) => name !== 'index');
  expect(pages.length).toBeGreaterThan(4);
  expect(pages.filter((name) => !isReservedSlug(name))).toEqual([]);
});
