import type { Department, Person } from '@flightpath/domain';
import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from './client.ts';
import { queryKeys } from './query-keys.ts';

interface List<Item> {
  data: Item[];
  nextCursor: string | null;
}

/** All departments of the tenant, a flat list of the tree. */
export const departmentsQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.departments(tenant),
    queryFn: ({ signal }) =>
      everyPage<Department>((after) =>
        bodyOf(
          api.GET('/api/v1/tenants/{tenant}/departments', {
            params: { path: { tenant }, query: { limit: 200, after } },
            signal,
          }),
        ),
      ),
    staleTime: 60_000,
  });

/** All people of the tenant's directory. */
export const peopleQuery = (tenant: string) =>
  queryOptions({
    queryKey: queryKeys.people(tenant),
    queryFn: ({ signal }) =>
      everyPage<Person>((after) =>
        bodyOf(
          api.GET('/api/v1/tenants/{tenant}/people', {
            params: { path: { tenant }, query: { limit: 200, after } },
            signal,
          }),
        ),
      ),
    staleTime: 60_000,
  });

/** The items of all pages of a list, page after page. */
export async function everyPage<Item>(page: (after: string | undefined) => Promise<List<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const { data, nextCursor } = await page(after);
    items.push(...data);
    after = nextCursor ?? undefined;
  } while (after);
  return items;
}
