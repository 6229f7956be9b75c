import { z } from 'zod';
import type { IsoDate } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import type { IndicatorFact, InitiativeFacts } from '../../initiatives/facts.ts';
import { lagWindowEndsOn } from '../../value/lag-window.ts';
import { defineRule } from '../rule.ts';
import { compareText, namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'indicators' | 'phase' | 'phaseEnteredOn' | 'pastStays'>;

/** A value that was claimed before it could be known, and why. */
interface Claim {
  name: string;
  value: string;
  date: IsoDate;
  hasBaseline: boolean;
  /** Set when the value dates from before it. */
  windowEndsOn: IsoDate | null;
}

/** The returns are what lagging indicators of value show; a retired one still stands for what it claimed. */
const returns = (indicators: readonly IndicatorFact[]): IndicatorFact[] =>
  indicators.filter(({ timing, measures }) => timing === 'lagging' && measures === 'value');

function claimInWords({ value, date, hasBaseline, windowEndsOn }: Claim): string {
  const reasons = [
    ...(hasBaseline ? [] : ['without a baseline']),
    ...(windowEndsOn ? [`before its lag window's end on ${dateInWords(windowEndsOn)}`] : []),
  ];
  return `${value} on ${dateInWords(date)}, ${reasons.join(' and ')}`;
}

/** The claims by name, the newest of each first. */
const earlyClaims = (facts: Facts, today: IsoDate): Claim[] =>
  returns(facts.indicators)
    .flatMap((indicator) => {
      const end = lagWindowEndsOn(indicator, facts);
      return indicator.measurements
        .filter(({ date }) => date <= today)
        .map(({ date, value }) => ({
          name: indicator.name,
          value: `${value} ${indicator.unit}`,
          date,
          hasBaseline: indicator.baseline !== null,
          windowEndsOn: end !== null && date < end ? end : null,
        }));
    })
    .filter(({ hasBaseline, windowEndsOn }) => !hasBaseline || windowEndsOn !== null)
    .sort(
      (a, b) =>
        compareText(a.name, b.name) || compareText(b.date, a.date) || compareText(claimInWords(a), claimInWords(b)),
    );

/** "Savings has" and "Churn and Savings have". */
function haveInWords(claims: readonly Claim[]): string {
  const names = new Set(claims.map(({ name }) => name));
  return `${namesInWords(names)} ${names.size === 1 ? 'has' : 'have'}`;
}

export const valueClaimedTooEarly = defineRule({
  id: 'value-claimed-too-early',
  title: 'Value claimed too early',
  group: 'value-and-reporting',
  severity: 'minor',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  states: ['stopped', 'embedded'],
  springsWhen:
    'A value of a lagging indicator was recorded without a baseline, or dates from before its lag window ended: the days of its lag after Execution was entered, else after its baseline. Such a value is shown, and not summed.',
  why: 'A return that is claimed before it can have shown is the first to be doubted, and takes the true ones with it.',
  clearsWhen: 'Record the baseline, or correct the value that was claimed before its lag window ended.',
  clearsAt: 'indicators',
  parameters: z.object({}),
  reads: ['indicators', 'phase', 'phaseEnteredOn', 'pastStays'],
  subjects: [],
  evaluate(facts, { today }) {
    const claims = earlyClaims(facts, today);
    if (claims.length === 0) return { kind: 'clear' };
    const baseless = claims.filter(({ hasBaseline }) => !hasBaseline);
    const hasty = claims.filter(({ hasBaseline }) => hasBaseline);
    const clauses = [
      ...(baseless.length > 0 ? [`${haveInWords(baseless)} values but no baseline`] : []),
      ...(hasty.length > 0 ? [`${haveInWords(hasty)} values from before the end of the lag window`] : []),
    ];
    return {
      kind: 'sprung',
      sentence: `${clauses.join(', and ')}.`,
      evidence: claims.map((claim) => ({
        label: claim.name,
        value: claimInWords(claim),
        field: 'indicators',
        since: claim.date,
      })),
    };
  },
  turningPoints: (facts) =>
    returns(facts.indicators).flatMap(({ measurements }) => measurements.map(({ date }) => date)),
});
