// When a story rests, and which of its flags the organisation chose to live with.
import { dateInWords, Severity } from '@flightpath/domain';
import { z } from 'zod';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { listFlags } from '../features/flags/queries.ts';
import { insertPause } from '../features/pauses/queries.ts';
import { decideWaiver, insertWaiver } from '../features/waivers/queries.ts';
import type { SampleDirectory } from './directory.ts';
import type { Story } from './story.ts';
import type { StoryEvent } from './story-event.ts';

export function pauseEvents({ pauses = [] }: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return pauses.map(({ from, resumeOn, reason }) => {
    const pause = { from: directory.date(from), resumeOn: directory.date(resumeOn), reason };
    return {
      on: pause.from,
      by: pmo,
      summary: `Paused it until ${dateInWords(pause.resumeOn)}`,
      kind: 'turn',
      write: (tx, { id }, recorded) => insertPause(tx, id, pause, recorded),
    };
  });
}

export function waiverEvents({ waivers = [] }: Story, directory: SampleDirectory): StoryEvent[] {
  return waivers.flatMap(({ rule, asked, by, reason, expires, decided }) => {
    let waiverId: string | null = null;
    const expiresOn = directory.date(expires);
    const request: StoryEvent = {
      on: directory.date(asked),
      by,
      summary: `Asked for a waiver of "${rule}" until ${dateInWords(expiresOn)}`,
      kind: 'turn',
      write: async (tx, { id }, recorded) => {
        const flag = await openFlag(tx, id, rule);
        if (!flag) return;
        const { personId, userId } = directory.actor(by);
        const asking = { requestedOn: directory.date(asked), requestedById: personId, requestedByUserId: userId };
        const terms = { flagId: flag.id, reason, expiresOn, acceptedSeverity: flag.severity };
        waiverId = await insertWaiver(tx, { ...terms, ...asking }, recorded);
      },
    };
    if (!decided) return [request];
    const answer: StoryEvent = {
      on: directory.date(decided.ago),
      by: decided.by,
      summary: `${decided.decision === 'approved' ? 'Approved' : 'Refused'} a waiver of "${rule}"`,
      kind: 'turn',
      write: async (tx) => {
        const decidedById = directory.person(decided.by);
        const decision = { status: decided.decision, decidedOn: directory.date(decided.ago), decidedById };
        if (waiverId) await decideWaiver(tx, waiverId, { ...decision, decidedByName: decided.by });
      },
    };
    return [request, answer];
  });
}

const Flag = z.object({ id: z.string(), severity: Severity });

async function openFlag(tx: TenantTx, initiativeId: string, rule: string): Promise<z.infer<typeof Flag> | null> {
  const filter = { initiativeId, ruleIds: [rule], status: 'open' } as const;
  const [line] = await listFlags(tx, filter, { place: null, limit: 1 });
  return line ? Flag.parse(JSON.parse(line.document)) : null;
}
