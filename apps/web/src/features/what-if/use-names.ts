import { useQueries, useQuery } from '@tanstack/react-query';
import { tunablesQuery } from '../../api/rule-packs.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useDirectory } from '../../api/use-directory.ts';
import { useFormat } from '../../ui/format-context.tsx';
import { fundingWords } from '../../ui/words.ts';
import type { Names } from './hypothesis-words.ts';
import { fundingLinesQuery } from './queries.ts';
import type { Supposed } from './what-if-search.ts';

/** The names behind the ids of these hypotheses. */
export function useNames(suppose: readonly Supposed[]): Names {
  const tenant = useTenant().slug;
  const { date, money } = useFormat();
  const { people, departments } = useDirectory();
  const tunables = useQuery(tunablesQuery(tenant)).data ?? [];
  const keys = [...new Set(suppose.flatMap(({ of }) => (of ? [of] : [])))];
  const lines = useQueries({ queries: keys.map((key) => fundingLinesQuery(tenant, key)) }).flatMap(
    ({ data }) => data ?? [],
  );

  return {
    date,
    person: (id) => people.find((person) => person.id === id)?.name ?? 'somebody unknown',
    department: (id) => departments.find((department) => department.id === id)?.name ?? 'an unknown department',
    tunable: (id) => tunables.find((one) => one.id === id),
    fundingLine: (id, of) => {
      const line = lines.find((one) => one.id === id);
      if (!line) return of ? `a funding line of ${of}` : 'a funding line';
      const { amount, currency } = line.amount;
      return `the ${fundingWords[line.kind].toLowerCase()} funding of ${of} (${money(amount, currency)})`;
    },
  };
}
