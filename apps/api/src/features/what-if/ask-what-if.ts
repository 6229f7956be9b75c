import {
  addMonths,
  type Directory,
  IsoDate,
  judgeWhatIf,
  notBefore,
  PlaybookVerdict,
  tunables,
  WhatIf,
  WhatIfReading,
  whatIfContradictions,
} from '@flightpath/domain';
import { z } from 'zod';
import { loadJudged } from '../../assessment/assess-now.ts';
import { initiativeIds } from '../../assessment/initiative-ids.ts';
import { refuseContradictions } from '../../contradictions.ts';
import type { TenantTx } from '../../db/tenant-transaction.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { loadDepartments } from '../portfolio/culture-queries.ts';
import { playbookUnder } from './playbook-under.ts';

const WhatIfQuestion = z
  .object({
    hypotheses: WhatIf,
    /** The day to look at, today or within the next two years; today when it is left out. */
    on: IsoDate.nullable().default(null),
  })
  .meta({ id: 'WhatIfQuestion' });

const WhatIfAnswer = WhatIfReading.extend({
  /** The playbook's verdict as it is and as it would be, both on the day that is looked at. */
  verdict: z.object({ before: PlaybookVerdict, after: PlaybookVerdict }),
}).meta({ id: 'WhatIfAnswer' });

const MOST_YEARS = 2;
const MONTHS = 12 * MOST_YEARS;

export const askWhatIf = defineEndpoint({
  method: 'POST',
  url: '/what-if',
  operationId: 'askWhatIf',
  summary: 'See which flags would open and clear, and what the playbook would say; nothing is written',
  description:
    'Suppose that somebody leaves, that a funding line ends, that rules have other parameters, or that facts of an initiative differ. Both sides are judged on the same day, so that only the hypothesis makes the difference.',
  tags: ['What-if'],
  permission: 'portfolio:read',
  isRead: true,
  body: WhatIfQuestion,
  response: { 200: WhatIfAnswer },
  examples: {
    body: {
      hypotheses: [{ kind: 'parameters', ruleId: 'shelved', parameters: { maxQuietDays: 30 } }],
    },
  },
  handler: async ({ reading, body, now, today }) => {
    const on = body.on ?? today;
    const limit = addMonths(today, MONTHS);
    refuseContradictions([
      ...notBefore(
        { field: 'on', label: 'The day to look at', date: on },
        { field: 'today', label: 'today', date: today },
      ),
      ...(on > limit
        ? [{ pointer: '#/on', detail: `A what-if looks at most ${MOST_YEARS} years ahead, to ${limit}.` }]
        : []),
    ]);
    return ok(
      await reading(async (tx) => {
        const { judged, pack, settings } = await loadJudged(tx, await initiativeIds(tx), now);
        const directory = await loadDirectory(tx);
        const initiatives = judged.map(({ facts }) => facts);
        refuseContradictions(
          whatIfContradictions(body.hypotheses, { directory, initiatives, tunables }, '#/hypotheses'),
        );
        const question = { initiatives: judged, whatIf: body.hypotheses, directory, pack, now, settings, on };
        return { ...judgeWhatIf(question), verdict: await playbookUnder(tx, question) };
      }),
    );
  },
});

async function loadDirectory(tx: TenantTx): Promise<Directory> {
  const people = await tx.query<Directory['people'][number]>(
    `select id, name, department_id as "departmentId", archetype, left_on as "leftOn" from people order by id`,
  );
  return { people, departments: await loadDepartments(tx) };
}
