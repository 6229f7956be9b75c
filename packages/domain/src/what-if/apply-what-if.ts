import type { IsoDate } from '../calendar/calendar.ts';
import type { Directory } from '../initiatives/directory.ts';
import { everRecorded } from '../initiatives/fact-kinds.ts';
import type { FundingLineFact, InitiativeFacts } from '../initiatives/facts.ts';
import type { RulePack } from '../rule-packs/rule-pack.ts';
import { applyChanges } from './apply-changes.ts';
import type { Hypothesis, WhatIf } from './hypothesis.ts';
import { supposedActivity } from './supposed-activity.ts';

function withLeaving(facts: InitiativeFacts, personId: string, on: IsoDate | null): InitiativeFacts {
  if (!facts.people.some(({ id, leftOn }) => id === personId && leftOn !== on)) return facts;
  return { ...facts, people: facts.people.map((one) => (one.id === personId ? { ...one, leftOn: on } : one)) };
}

/** A line that ends before it begins is none. */
function withFundingEnd(facts: InitiativeFacts, lineId: string, on: IsoDate | null): InitiativeFacts {
  const isIt = ({ id }: { id: string }) => id === lineId;
  if (![...facts.fundingLines, ...facts.reinvestments].some(isIt)) return facts;
  const ended = (line: FundingLineFact) => (on === null || on < line.from ? [] : [{ ...line, to: on }]);
  return {
    ...facts,
    fundingLines: facts.fundingLines.flatMap((line) => (isIt(line) ? ended(line) : [line])),
    reinvestments: on === null ? facts.reinvestments.filter((line) => !isIt(line)) : facts.reinvestments,
  };
}

/**
 * The records of one initiative if `hypothesis` held, one step of `applyWhatIf`; the very same object where it says
 * nothing about it. Pure.
 *
 * @param directory All people and departments, so that those it adds can be called by name.
 */
export function applyHypothesis(facts: InitiativeFacts, hypothesis: Hypothesis, directory: Directory): InitiativeFacts {
  switch (hypothesis.kind) {
    case 'person-leaves':
      return withLeaving(facts, hypothesis.personId, hypothesis.on);
    case 'funding-line-ends':
      return withFundingEnd(facts, hypothesis.fundingLineId, hypothesis.on);
    case 'facts':
      return hypothesis.initiativeKey === facts.key ? applyChanges(facts, hypothesis.changes, directory) : facts;
    case 'parameters':
      return facts;
  }
}

/** Who leaves leaves everywhere, so also where they are only supposed to join. */
function directoryUnder(whatIf: WhatIf, directory: Directory): Directory {
  const leaving = whatIf.filter((hypothesis) => hypothesis.kind === 'person-leaves');
  const people = directory.people.map((person) => {
    const leaves = leaving.findLast(({ personId }) => personId === person.id);
    return leaves ? { ...person, leftOn: leaves.on } : person;
  });
  return { ...directory, people };
}

/**
 * The facts of one initiative if all of `whatIf` held, done by a person today; the very same object where nothing of it
 * concerns it. What is recorded in truth stays remembered, so that what is supposed away reads as lost.
 */
export function applyWhatIf(
  facts: InitiativeFacts,
  whatIf: WhatIf,
  { directory, today }: { directory: Directory; today: IsoDate },
): InitiativeFacts {
  const supposed = directoryUnder(whatIf, directory);
  let changed = facts;
  for (const hypothesis of whatIf) changed = applyHypothesis(changed, hypothesis, supposed);
  if (changed === facts) return facts;
  return { ...changed, everRecorded: everRecorded(facts), lastActivityOn: supposedActivity(facts, changed, today) };
}

/** The rule pack if `whatIf` held; the very same object where it says nothing about rules. */
export function packUnder(whatIf: WhatIf, pack: RulePack): RulePack {
  let supposed = pack;
  for (const hypothesis of whatIf) {
    if (hypothesis.kind !== 'parameters') continue;
    const { ruleId, severity, parameters } = hypothesis;
    const before = Object.hasOwn(supposed.rules, ruleId) ? supposed.rules[ruleId] : undefined;
    const after = {
      ...before,
      ...(severity && { severity }),
      ...(parameters && { parameters: { ...before?.parameters, ...parameters } }),
    };
    supposed = { ...supposed, rules: { ...supposed.rules, [ruleId]: after } };
  }
  return supposed;
}
