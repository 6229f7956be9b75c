// Gates of a story: asked for, looked at, decided or withdrawn; and what an executive decided without being asked.
import { afterDecision, GATE_OF_PHASE, GateFunction, NewDecision, PHASES, type Phase } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import { decisionInWords } from '../features/decisions/decision-in-words.ts';
import { findDecision, insertDecision, setConditionMet } from '../features/decisions/queries.ts';
import { closeRequest, insertRequest, openRequest, setFeedback } from '../features/gates/queries.ts';
import { readStoredInitiative, updateInitiative } from '../features/initiatives/queries.ts';
import { insertLearning } from '../features/learnings/queries.ts';
import type { SampleDirectory } from './directory.ts';
import type { Ago, Story } from './story.ts';
import type { StoryEvent } from './story-event.ts';
import type { DecisionStory, GateStory } from './story-of-decisions.ts';

export function decisionEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const { gates = [], decisions = [] } = story;
  const all = [...decisions, ...gates.flatMap(({ decision }) => decision ?? [])];
  return [
    ...gates.flatMap((gate) => [
      asked(gate, phaseOn(all, gate.asked), directory, pmo),
      ...reviewed(gate, directory),
      ...(gate.withdrawn === undefined ? [] : [withdrawn(gate.withdrawn, directory, pmo)]),
    ]),
    ...all.flatMap((decision) => decided(decision, phaseOn(all, decision.ago), directory, pmo)),
  ];
}

const goesOn = ({ outcome }: Pick<DecisionStory, 'outcome'>): boolean => outcome.startsWith('advance');

/** The phase in which the decisions of before have left it. */
function phaseOn(decisions: readonly DecisionStory[], ago: Ago): Phase {
  const before = decisions.filter((decision) => decision.ago > ago).sort((a, b) => b.ago - a.ago);
  return before.reduce<Phase>((phase, decision) => {
    if (decision.outcome === 'step-back') return decision.to;
    return (goesOn(decision) && PHASES[PHASES.indexOf(phase) + 1]) || phase;
  }, 'foundation');
}

async function revisionOf(tx: TenantTx, initiativeId: string): Promise<number> {
  const found = await tx.one<{ revision: number }>('select revision from initiatives where id = $1', [initiativeId]);
  return found?.revision ?? 0;
}

function asked(
  { asked: ago, note, reviews }: GateStory,
  phase: Phase,
  directory: SampleDirectory,
  pmo: string,
): StoryEvent {
  const reviewerOf = (name: GateFunction) => {
    const by = reviews[name]?.by;
    return by === undefined ? null : directory.person(by);
  };
  return {
    on: directory.date(ago),
    by: pmo,
    summary: `Asked for the gate out of ${phase}`,
    kind: 'turn',
    write: async (tx, { id }, recorded) => {
      const { userId, personId } = directory.actor(pmo);
      const request = {
        gate: GATE_OF_PHASE[phase],
        note: note ?? null,
        requestedOn: directory.date(ago),
        requestedById: personId,
        requestedByUserId: userId,
        revisionNumber: await revisionOf(tx, id),
        reviewers: {
          business: reviewerOf('business'),
          'it-and-operations': reviewerOf('it-and-operations'),
          'risk-and-compliance': reviewerOf('risk-and-compliance'),
        },
      };
      await insertRequest(tx, id, request, recorded);
    },
  };
}

function reviewed({ reviews }: GateStory, directory: SampleDirectory): StoryEvent[] {
  return GateFunction.options.flatMap((name): StoryEvent[] => {
    const { by, said } = reviews[name] ?? {};
    if (!by || !said) return [];
    const { ago, verdict, comment = null } = said;
    return [
      {
        on: directory.date(ago),
        by,
        summary: `${by} gave the feedback of ${name.replaceAll('-', ' ')}: ${verdict}`,
        write: async (tx, { id }) => {
          const request = await openRequest(tx, id);
          if (!request) throw new Error(`${by} speaks of a gate that nobody asks for.`);
          await setFeedback(tx, request.id, { function: name, verdict, comment, givenOn: directory.date(ago) });
        },
      },
    ];
  });
}

function withdrawn(ago: Ago, directory: SampleDirectory, pmo: string): StoryEvent {
  return {
    on: directory.date(ago),
    by: pmo,
    summary: 'Took back the request for the gate',
    kind: 'turn',
    write: async (tx, { id }) => {
      const request = await openRequest(tx, id);
      if (request) await closeRequest(tx, request.id, 'withdrawn');
    },
  };
}

function decided(story: DecisionStory, phase: Phase, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const decision = NewDecision.parse(newDecision(story, directory));
  let decisionId = '';
  const act: StoryEvent = {
    on: decision.date,
    by: story.by,
    summary: decisionInWords(decision, phase),
    kind: 'turn',
    write: async (tx, { id, tenant }, recorded) => {
      const before = await readStoredInitiative(tx, id);
      const request = await openRequest(tx, id);
      decisionId = await insertDecision(
        tx,
        id,
        {
          ...decision,
          decidedById: directory.person(story.by),
          revisionNumber: await revisionOf(tx, id),
          // Before gates were asked for, nobody kept which one it was.
          gate: goesOn(decision) && !request ? null : GATE_OF_PHASE[phase],
          requestId: request?.id ?? null,
        },
        recorded,
      );
      if (request) await closeRequest(tx, request.id, 'decided');
      if (decision.outcome === 'stop') {
        const learning = { ...decision.learning, date: decision.date };
        tenant.learningIds.set(learning.title, await insertLearning(tx, id, learning, recorded));
      }
      if (decision.outcome !== 'hold')
        await updateInitiative(tx, id, { ...before, ...afterDecision(before, decision) });
    },
  };
  return [act, ...conditionsMet(story, directory, pmo, () => decisionId)];
}

function newDecision(story: DecisionStory, directory: SampleDirectory): object {
  const said = { ...story, date: directory.date(story.ago) };
  switch (story.outcome) {
    case 'advance':
      return said;
    case 'advance-with-conditions': {
      const conditions = story.conditions.map(({ criterion, text, owner, due }) => ({
        criterionId: criterion,
        text,
        ownerId: directory.person(owner),
        dueOn: directory.date(due),
      }));
      return { ...said, conditions };
    }
    case 'hold':
      return { ...said, until: story.until === undefined ? null : directory.date(story.until) };
    case 'step-back':
      return { ...said, toPhase: story.to };
    case 'stop': {
      const { department, ...lesson } = story.learning;
      const departmentId = department ? directory.department(department) : null;
      return { ...said, learning: { ...lesson, departmentId } };
    }
  }
}

function conditionsMet(
  story: DecisionStory,
  directory: SampleDirectory,
  pmo: string,
  decisionId: () => string,
): StoryEvent[] {
  if (story.outcome !== 'advance-with-conditions') return [];
  return story.conditions.flatMap(({ criterion, text, met }): StoryEvent[] => {
    if (met === undefined) return [];
    return [
      {
        on: directory.date(met),
        by: pmo,
        summary: `Met a condition: ${text}`,
        kind: 'turn',
        write: async (tx, { id }) => {
          const decision = await findDecision(tx, { initiativeId: id, id: decisionId() });
          const condition = decision?.conditions.find(({ criterionId }) => criterionId === criterion);
          if (condition) await setConditionMet(tx, condition.id, directory.date(met));
        },
      },
    ];
  });
}
