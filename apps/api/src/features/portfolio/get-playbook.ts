import { CultureSignals, cultureSignals, IsoDate, PlaybookReading } from '@flightpath/domain';
import { z } from 'zod';
import { loadPackAsOf } from '../../assessment/load-yardstick.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { loadCultureIdeas, loadCultureLearnings, loadDepartments } from './culture-queries.ts';
import { dayOf, loadEntries, PortfolioQuery } from './entries.ts';
import { listVerdicts } from './playbook-history.ts';
import { loadPlaybookValues, readPlaybook } from './playbook-queries.ts';

const Playbook = z
  .object({
    reading: PlaybookReading,
    /** Beside it, not judged: how the organisation deals with what it tries. */
    culture: CultureSignals,
    /** What it said before, from each day on which it said something else; the newest first. */
    history: z.array(z.object({ on: IsoDate, verdictKey: z.string(), sentence: z.string() })),
  })
  .meta({ id: 'Playbook' });

export const getPlaybook = defineEndpoint({
  method: 'GET',
  url: '/portfolio/playbook',
  operationId: 'getPlaybook',
  summary: 'Read the Scaling Playbook: three symptoms, the verdict, and what to do next',
  description:
    'Each symptom says whether there is enough data, its number and threshold, the initiatives behind it, how near it is and what would change it. The earliest that is present is the verdict. Waivers do not change it. The history is kept for the organisation and for each department with initiatives.',
  tags: ['Portfolio'],
  permission: 'portfolio:read',
  querystring: z.object(PortfolioQuery),
  response: { 200: Playbook },
  handler: async ({ reading, today, query }) => {
    const asOf = dayOf(query, today);
    const department = query.department ?? null;
    return ok(
      await reading(async (tx) => {
        const entries = await loadEntries(tx, query, today);
        const pack = await loadPackAsOf(tx, asOf);
        const values = await loadPlaybookValues(tx, entries, asOf);
        const learnings = await loadCultureLearnings(tx, asOf);
        const ideas = await loadCultureIdeas(tx, asOf, department);
        const departments = await loadDepartments(tx);
        return {
          reading: readPlaybook(entries, values, pack, asOf),
          culture: cultureSignals({ entries, learnings, ideas, departments }, asOf),
          history: await listVerdicts(tx, { departmentIds: department, asOf }),
        };
      }),
    );
  },
});
