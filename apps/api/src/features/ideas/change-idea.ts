import { Idea, IdeaChanges, ideaContradictions } from '@flightpath/domain';
import { z } from 'zod';
import { initiativesThatRead, reassessInitiatives } from '../../assessment/reassess.ts';
import { refuseContradictions } from '../../contradictions.ts';
import { defineEndpoint, ok } from '../../endpoint.ts';
import { recordFound } from '../../initiative-records.ts';
import { problem } from '../../problems.ts';
import { findIdea, lockIdea, updateIdea } from './queries.ts';
import { requireInitiatives } from './refusals.ts';

export const changeIdea = defineEndpoint({
  method: 'PATCH',
  url: '/ideas/:id',
  operationId: 'changeIdea',
  summary: 'Say what came of an idea, or describe it better',
  description: 'The initiatives that read it, before or after the change, are judged again.',
  tags: ['Ideas'],
  permission: 'idea:add',
  params: z.object({ id: z.uuid() }),
  body: IdeaChanges,
  response: { 200: Idea },
  problems: ['record-not-found'],
  examples: { body: { becameKey: 'INI-14' } },
  handler: async ({ inTenant, audit, params, body: changes, today, actor, now }) => {
    const idea = await inTenant(async (tx) => {
      const before = await lockIdea(tx, params.id);
      if (!before) throw problem('record-not-found', { detail: 'There is no such idea.' });
      const after = { ...before, ...keysOf(before), ...changes };
      refuseContradictions(ideaContradictions(after, today));
      const { '#/buildsOnKey': buildsOnId, '#/becameKey': becameId } = await requireInitiatives(tx, {
        '#/buildsOnKey': after.buildsOnKey,
        '#/becameKey': after.becameKey,
      });
      const readers = await initiativesThatRead(tx, { ideaId: before.id });
      await updateIdea(tx, { ...after, buildsOnId, becameId });
      readers.push(...(await initiativesThatRead(tx, { ideaId: before.id })));
      const summary = `Changed the idea: ${after.title}`;
      await reassessInitiatives(tx, readers, { actor, summary, at: now });
      const changed = recordFound(await findIdea(tx, before.id));
      await audit(tx, {
        subject: { kind: 'idea', id: before.id, label: before.title },
        summary,
        before,
        after: changed,
      });
      return changed;
    });
    return ok(idea);
  },
});

const keysOf = ({ buildsOn, became }: Idea) => ({ buildsOnKey: buildsOn?.key ?? null, becameKey: became?.key ?? null });
