import { addDays, type IsoDate } from '../calendar/calendar.ts';
import { dateInWords } from '../calendar/date-in-words.ts';
import type { FundingLineFact } from '../initiatives/facts.ts';
import type { CriterionGap } from './criterion.ts';

/** Days without funding, both included; `null`: it never began, or does not end. */
interface Stretch {
  from: IsoDate | null;
  to: IsoDate | null;
}

/** Money to operate with, approved by `today`. What a pilot costs pays for nothing that follows it. */
const isSecured = ({ kind, approvedOn }: FundingLineFact, today: IsoDate): boolean =>
  kind !== 'pilot' && approvedOn !== null && approvedOn <= today;

/** All stretches that none of the lines covers, the earliest first. Lines may overlap; currencies do not matter. */
function uncovered(lines: readonly Pick<FundingLineFact, 'from' | 'to'>[]): Stretch[] {
  const stretches: Stretch[] = [];
  let from: IsoDate | null = null;
  for (const line of [...lines].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from === null || line.from > from) stretches.push({ from, to: addDays(line.from, -1) });
    if (line.to === null) return stretches;
    const next = addDays(line.to, 1);
    if (from === null || next > from) from = next;
  }
  return [...stretches, { from, to: null }];
}

// By the borders of the stretch alone, and not by today's window: the words stay true from one day to the next.
function inWords({ from, to }: Stretch, hasLines: boolean): string {
  if (from && to) return `Operating funding is not approved from ${dateInWords(from)} to ${dateInWords(to)}.`;
  if (from) return `Approved operating funding ends on ${dateInWords(addDays(from, -1))}.`;
  if (to) return `Operating funding is approved only from ${dateInWords(addDays(to, 1))} on.`;
  return hasLines ? 'None of the operating funding asked for is approved.' : 'No operating funding is recorded.';
}

/** The stretches of the `days` days after `today` that no approved operating or reinvestment line covers. */
export function fundingGaps(lines: readonly FundingLineFact[], days: number, today: IsoDate): CriterionGap[] {
  const [first, last] = [addDays(today, 1), addDays(today, days)];
  const operating = lines.filter(({ kind }) => kind !== 'pilot');
  return uncovered(operating.filter((line) => isSecured(line, today)))
    .filter(({ from, to }) => (from === null || from <= last) && (to === null || to >= first))
    .map((stretch) => ({ sentence: inWords(stretch, operating.length > 0), field: 'fundingLines' }));
}

/** The days on which `fundingGaps` could answer otherwise: an approval, and a stretch that comes in sight or is over. */
export const fundingTurns = (lines: readonly FundingLineFact[], days: number): (IsoDate | null)[] =>
  lines.flatMap(({ approvedOn, from, to }) => [
    approvedOn,
    addDays(from, -1),
    to === null ? null : addDays(to, 1 - days),
  ]);
