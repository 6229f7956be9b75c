import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { activityTurns, endedOn, hasBegun, hasLeft, isActive, personName, personOf } from '../../people/is-active.ts';
import { defineRule, type RuleDay } from '../rule.ts';
import { compareText } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'ownerId' | 'team' | 'people'>;

const runTeam = (facts: Facts) => facts.team.filter((member) => member.team === 'run');

/** The owner and those on the run team who are still here, each once. */
function leaders(facts: Facts, today: IsoDate): string[] {
  const owner = facts.ownerId !== null && !hasLeft(facts.ownerId, facts.people, today) ? [facts.ownerId] : [];
  const active = runTeam(facts).filter((member) => isActive(member, facts.people, today));
  return [...new Set([...owner, ...active.map(({ personId }) => personId)])];
}

const archetypeOf = (id: string, facts: Facts): string | null => personOf(id, facts.people)?.archetype ?? null;

const isAssembler = (id: string, facts: Facts, { assemblerArchetypes }: RuleDay): boolean =>
  assemblerArchetypes.includes(archetypeOf(id, facts) ?? '');

/** The assembler who owned or ran it and was the last to stop, with the first day without them. */
function lastAssembler(facts: Facts, day: RuleDay) {
  const owner = facts.ownerId === null ? [] : [{ personId: facts.ownerId, from: null, to: null }];
  const begun = runTeam(facts).filter((member) => hasBegun(member, day.today));
  return [...owner, ...begun]
    .filter(({ personId }) => isAssembler(personId, facts, day))
    .map((role) => ({ name: personName(role.personId, facts.people), on: endedOn(role, facts.people, day.today) }))
    .filter((role): role is { name: string; on: IsoDate } => role.on !== null)
    .sort((a, b) => compareText(b.on, a.on) || compareText(a.name, b.name))[0];
}

/** Says `lost` when an assembler stopped, and nothing where there has not been one: that is no record to make up for. */
export const noAssembler = defineRule({
  id: 'no-assembler',
  title: 'No assembler',
  group: 'execution',
  severity: 'minor',
  phases: ['execution'],
  springsWhen:
    'Neither the owner nor anybody active on the run team is an assembler, or what the organisation marks as equal to one.',
  why: 'Execution asks for somebody who builds the processes, documentation and training that turn a promising pilot into a repeatable program.',
  clearsWhen: 'Bring an assembler into the run team, or let one own it.',
  clearsAt: 'team',
  parameters: z.object({}),
  graceDays: 60,
  reads: ['ownerId', 'team', 'people'],
  subjects: [
    {
      record: 'Record the leadership archetype of the owner or of somebody on the run team.',
      isRecorded: (facts, { today }) => leaders(facts, today).some((id) => archetypeOf(id, facts) !== null),
    },
  ],
  evaluate(facts, day) {
    const ids = leaders(facts, day.today);
    if (ids.some((id) => isAssembler(id, facts, day))) return { kind: 'clear' };

    const last = lastAssembler(facts, day);
    const asked = ids
      .map((id) => ({
        label: personName(id, facts.people),
        value: archetypeOf(id, facts) ?? 'archetype not recorded',
        field: id === facts.ownerId ? 'owner' : 'team',
      }))
      .sort((a, b) => compareText(a.label, b.label) || compareText(a.value, b.value));
    const former = last && {
      label: 'Last assembler',
      value: `${last.name}, stopped on ${dateInWords(last.on)}`,
      field: 'team',
      since: last.on,
    };
    return {
      kind: 'sprung',
      sentence: last
        ? `Nobody who owns or runs it has been an assembler since ${last.name} stopped on ${dateInWords(last.on)}.`
        : 'Nobody who owns or runs it is an assembler.',
      evidence: [...asked, ...(former ? [former] : [])],
      absence: last ? 'lost' : null,
    };
  },
  turningPoints: (facts) => [
    (facts.ownerId && personOf(facts.ownerId, facts.people)?.leftOn) || null,
    ...facts.team.flatMap((member) => activityTurns(member, facts.people)),
  ],
});
