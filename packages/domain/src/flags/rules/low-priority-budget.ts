import { z } from 'zod';
import { type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { FundingLineFact } from '../../initiatives/facts.ts';
import { newestPilot } from '../../pilots/newest-pilot.ts';
import type { FindingFact } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { compareText } from '../sentences.ts';

const isApproved = (line: FundingLineFact, today: IsoDate): boolean =>
  line.approvedOn !== null && line.approvedOn <= today;

const asEvidence = (line: FundingLineFact, today: IsoDate): FindingFact => ({
  label: isApproved(line, today) ? `Approved ${line.kind} funding` : `Requested ${line.kind} funding`,
  value: `${line.amount.amount} ${line.amount.currency} ${line.to ? `until ${dateInWords(line.to)}` : 'with no end'}`,
  field: 'fundingLines',
});

export const lowPriorityBudget = defineRule({
  id: 'low-priority-budget',
  title: 'Low-priority budget',
  group: 'pilot-trap',
  severity: 'major',
  phases: ['foundation'],
  trap: {
    characteristic: 'Limited budget',
    intendedEffect: 'Minimize financial exposure',
    actualEffect: 'Signals low strategic priority',
  },
  springsWhen:
    'No approved funding line is open-ended or ends after the latest of the planned end, the actual end and today.',
  why: 'Money that ends with the pilot tells everyone that nothing is meant to follow, so nobody prepares for it.',
  clearsWhen: 'Record approved funding that is open-ended or goes on after the pilot.',
  clearsAt: 'fundingLines',
  parameters: z.object({}),
  reads: ['pilots', 'fundingLines', 'everRecorded'],
  subjects: [
    {
      record: 'Record the planned end of the pilot.',
      isRecorded: (facts) => newestPilot(facts.pilots)?.plannedEndOn != null,
    },
  ],
  evaluate(facts, { today }) {
    const pilot = newestPilot(facts.pilots);
    const pilotEnd = latest(pilot?.plannedEndOn, pilot?.endedOn) ?? today;
    const approved = facts.fundingLines.filter((line) => isApproved(line, today));
    const goesOn = (line: FundingLineFact) => line.to === null || (line.to > pilotEnd && line.to > today);
    if (approved.some(goesOn)) return { kind: 'clear' };

    const lastsUntil = latest(...approved.map((line) => line.to));
    const sentence = () => {
      if (facts.fundingLines.length === 0) return 'No funding is recorded, neither for the pilot nor for what follows.';
      if (lastsUntil === null) return 'None of the funding asked for is approved.';
      if (lastsUntil > pilotEnd) return `The approved funding ran out on ${dateInWords(lastsUntil)}.`;
      return lastsUntil === pilotEnd
        ? `The approved funding ends with the pilot on ${dateInWords(pilotEnd)}.`
        : `The approved funding ends on ${dateInWords(lastsUntil)}, before the pilot does on ${dateInWords(pilotEnd)}.`;
    };
    return {
      kind: 'sprung',
      sentence: sentence(),
      evidence: [
        { label: 'End of the pilot', value: dateInWords(pilotEnd), field: 'pilot.plannedEndOn' },
        ...facts.fundingLines
          .map((line) => asEvidence(line, today))
          .sort((a, b) => compareText(a.label, b.label) || compareText(a.value, b.value)),
      ],
      absence: facts.fundingLines.length > 0 ? null : facts.everRecorded.includes('funding-line') ? 'lost' : 'never',
    };
  },
  turningPoints: (facts) => facts.fundingLines.flatMap((line) => [line.approvedOn, line.to]),
});
