import type { IsoDate } from '../calendar/calendar.ts';
import { compareText } from '../flags/sentences.ts';
import { ValueAnchor } from '../initiatives/phase.ts';
import { periodCost } from './period-cost.ts';
import { plannedValue } from './planned-value.ts';
import { realisedValue } from './realised-value.ts';
import { amountsOf, byPeriod, classesOf, filledPeriods } from './sum-entries.ts';
import type { ReadValue, ValueEntry } from './value-entry.ts';
import type { ValueFundingLine, ValueIndicator, ValueInitiative } from './value-indicator.ts';
import { countLeftOut } from './value-left-out.ts';
import { type ValueGrain, valuePeriods } from './value-period.ts';
import type { CurrencyValue, InitiativeValue, ValueReading } from './value-reading.ts';

/** What is read, for which days, and as of when. */
export interface ValueQuestion {
  indicators: readonly ValueIndicator[];
  fundingLines: readonly ValueFundingLine[];
  /** The reading covers the whole months or quarters that hold these days. */
  from: IsoDate;
  to: IsoDate;
  grain: ValueGrain;
  today: IsoDate;
}

interface ReadIndicator extends ReadValue {
  indicator: ValueIndicator;
}

interface ReadLine extends ReadValue {
  line: ValueFundingLine;
}

interface Rows {
  indicators: readonly ReadIndicator[];
  lines: readonly ReadLine[];
}

const entriesOf = ({ indicators, lines }: Rows): ValueEntry[] =>
  [...indicators, ...lines].flatMap(({ entries }) => entries);

const byKey = (a: ValueInitiative, b: ValueInitiative): number =>
  a.key.length - b.key.length || compareText(a.key, b.key);

function initiativeRows(initiative: ValueInitiative, rows: Rows, periods: readonly string[]): InitiativeValue {
  const entries = entriesOf(rows);
  return {
    initiative: { id: initiative.id, key: initiative.key, name: initiative.name },
    total: amountsOf(entries),
    periods: byPeriod(entries, filledPeriods(entries, periods), amountsOf),
    indicators: rows.indicators.map(({ indicator: { id, name, anchor }, entries: own }) => ({
      id,
      name,
      anchor,
      total: classesOf(own),
      periods: byPeriod(own, filledPeriods(own, periods), classesOf),
    })),
    fundingLines: rows.lines.map(({ line: { id, kind, amount, from, to }, entries: own }) => ({
      id,
      kind,
      amount,
      from,
      to,
      cost: amountsOf(own).cost,
      periods: byPeriod(own, filledPeriods(own, periods), (some) => ({ cost: amountsOf(some).cost })),
    })),
  };
}

/** The rows of each initiative, by its key. */
function byInitiative({ indicators, lines }: Rows): [ValueInitiative, Rows][] {
  const rows = new Map<string, [ValueInitiative, { indicators: ReadIndicator[]; lines: ReadLine[] }]>();
  const of = (initiative: ValueInitiative) => {
    const known = rows.get(initiative.id) ?? [initiative, { indicators: [], lines: [] }];
    rows.set(initiative.id, known);
    return known[1];
  };
  for (const row of indicators) of(row.indicator.initiative).indicators.push(row);
  for (const row of lines) of(row.line.initiative).lines.push(row);
  return [...rows.values()].sort(([a], [b]) => byKey(a, b));
}

function currencyTotals(currency: string, rows: Rows, periods: readonly string[]): CurrencyValue {
  const entries = entriesOf(rows);
  const anchors = [...ValueAnchor.options, null].filter((anchor) =>
    rows.indicators.some(({ indicator }) => indicator.anchor === anchor),
  );
  return {
    currency,
    total: amountsOf(entries),
    periods: byPeriod(entries, periods, amountsOf),
    anchors: anchors.map((anchor) => {
      const own = rows.indicators.filter(({ indicator }) => indicator.anchor === anchor).flatMap((row) => row.entries);
      return { anchor, total: classesOf(own), periods: byPeriod(own, periods, classesOf) };
    }),
    initiatives: byInitiative(rows).map(([initiative, own]) => initiativeRows(initiative, own, periods)),
  };
}

/**
 * Reads the value of any number of initiatives: planned beside realised, less cost. Pure and exact: every total is the
 * sum of its rows to the cent, and nothing is ever added across currencies.
 */
export function readValue({ from, to, grain, today, ...asked }: ValueQuestion): ValueReading {
  const periods = valuePeriods(from, to, grain);
  const indicators = asked.indicators.map((indicator): ReadIndicator => {
    const realised = realisedValue(indicator, periods, grain, today);
    const planned = plannedValue(indicator, periods);
    const leftOut = [...realised.leftOut, ...planned.leftOut];
    return { indicator, entries: [...planned.entries, ...realised.entries], leftOut };
  });
  const lines = asked.fundingLines.map((line): ReadLine => ({ line, ...periodCost(line, periods, today) }));
  const rows = [...indicators, ...lines].flatMap(({ leftOut }) => leftOut);

  const withEntries = {
    indicators: indicators.filter(({ entries }) => entries.length > 0),
    lines: lines.filter(({ entries }) => entries.length > 0),
  };
  const currencies = new Set([
    ...withEntries.indicators.map(({ indicator }) => indicator.unit),
    ...withEntries.lines.map(({ line }) => line.amount.currency),
  ]);
  return {
    asOf: today,
    grain,
    periods,
    currencies: [...currencies].sort().map((currency) =>
      currencyTotals(
        currency,
        {
          indicators: withEntries.indicators.filter(({ indicator }) => indicator.unit === currency),
          lines: withEntries.lines.filter(({ line }) => line.amount.currency === currency),
        },
        periods.map(({ label }) => label),
      ),
    ),
    leftOut: { counts: countLeftOut(rows), rows },
  };
}
