import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { FundingKind } from '../funding-lines/funding-line.ts';
import { Id, InitiativeKey, Money } from '../initiatives/identifiers.ts';
import { ValueAnchor } from '../initiatives/phase.ts';
import { Amount } from './amount.ts';
import { ValueLeftOut, ValueLeftOutReason } from './value-left-out.ts';
import { ValueGrain, ValuePeriod } from './value-period.ts';

/** Value by how sure it is, beside what was planned; each value is in one class only. */
export const ValueClasses = z
  .object({
    planned: Amount,
    estimated: Amount,
    measured: Amount,
    validated: Amount,
    /** Estimated, measured and validated together. */
    realised: Amount,
  })
  .meta({ id: 'ValueClasses' });
export type ValueClasses = z.infer<typeof ValueClasses>;

/** Value and what it cost. */
export const ValueAmounts = ValueClasses.extend({
  cost: Amount,
  /** Realised less cost. */
  net: Amount,
}).meta({ id: 'ValueAmounts' });
export type ValueAmounts = z.infer<typeof ValueAmounts>;

/** The label of a period, `2026-Q1`. */
const period = z.string();

/** What an indicator brought. Periods without anything are left out of rows. */
export const IndicatorValue = z
  .object({
    id: Id,
    name: z.string(),
    anchor: ValueAnchor.nullable(),
    total: ValueClasses,
    periods: z.array(ValueClasses.extend({ period })),
  })
  .meta({ id: 'IndicatorValue' });
export type IndicatorValue = z.infer<typeof IndicatorValue>;

/** What a funding line cost in the periods asked for. */
export const FundingLineCost = z
  .object({
    id: Id,
    kind: FundingKind,
    amount: Money,
    from: IsoDate,
    to: IsoDate.nullable(),
    cost: Amount,
    periods: z.array(z.object({ period, cost: Amount })),
  })
  .meta({ id: 'FundingLineCost' });
export type FundingLineCost = z.infer<typeof FundingLineCost>;

/** The rows of one initiative behind the totals of a currency. */
export const InitiativeValue = z
  .object({
    initiative: z.object({ id: Id, key: InitiativeKey, name: z.string() }),
    total: ValueAmounts,
    periods: z.array(ValueAmounts.extend({ period })),
    indicators: z.array(IndicatorValue),
    fundingLines: z.array(FundingLineCost),
  })
  .meta({ id: 'InitiativeValue' });
export type InitiativeValue = z.infer<typeof InitiativeValue>;

/** All totals of one currency; they are never added to those of another. */
export const CurrencyValue = z
  .object({
    currency: z.string(),
    total: ValueAmounts,
    /** Every period that was asked for. */
    periods: z.array(ValueAmounts.extend({ period })),
    /** By anchor, `null` last: values that no anchor is named for. Costs belong to no anchor. */
    anchors: z.array(
      z.object({
        anchor: ValueAnchor.nullable(),
        total: ValueClasses,
        periods: z.array(ValueClasses.extend({ period })),
      }),
    ),
    /** By key. */
    initiatives: z.array(InitiativeValue),
  })
  .meta({ id: 'CurrencyValue' });
export type CurrencyValue = z.infer<typeof CurrencyValue>;

/** What the AI program is worth: planned beside realised, less cost, by period, with every row behind each total. */
export const ValueReading = z
  .object({
    /** What is dated, was recorded or approved after this day is not in it. */
    asOf: IsoDate,
    grain: ValueGrain,
    periods: z.array(ValuePeriod),
    /** By code. */
    currencies: z.array(CurrencyValue),
    /** What is shown beside the totals, and why. */
    leftOut: z.object({
      counts: z.array(z.object({ reason: ValueLeftOutReason, count: z.int() })),
      rows: z.array(ValueLeftOut),
    }),
  })
  .meta({ id: 'ValueReading' });
export type ValueReading = z.infer<typeof ValueReading>;
