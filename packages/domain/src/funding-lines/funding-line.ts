import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { type Contradiction, periodContradictions } from '../initiatives/contradiction.ts';
import { Decimal, Id, InitiativeKey, Money } from '../initiatives/identifiers.ts';

export const FundingKind = z.enum(['pilot', 'operating', 'reinvestment']).meta({ id: 'FundingKind' });
export type FundingKind = z.infer<typeof FundingKind>;

/** The validated value that a reinvestment came from. */
export const ReinvestedValue = z
  .object({
    measurementId: Id,
    /** Whose value it is. */
    initiative: z.object({ key: InitiativeKey, name: z.string() }),
    indicator: z.object({ id: Id, name: z.string(), unit: z.string() }),
    value: Decimal,
    date: IsoDate,
  })
  .meta({ id: 'ReinvestedValue' });
export type ReinvestedValue = z.infer<typeof ReinvestedValue>;

/** Money set aside from one date to another, both included; without `to` it is open-ended. */
export const FundingLine = z
  .object({
    id: Id,
    amount: Money,
    kind: FundingKind,
    from: IsoDate,
    to: IsoDate.nullable(),
    /** `null`: asked for, not approved. */
    approvedOn: IsoDate.nullable(),
    /** Only of a reinvestment. */
    reinvests: ReinvestedValue.nullable(),
  })
  .meta({ id: 'FundingLine' });
export type FundingLine = z.infer<typeof FundingLine>;

/** A reinvestment, and nothing else, names the validated measurement (of any initiative) that its money came from. */
export const NewFundingLine = z
  .object({
    amount: Money,
    kind: FundingKind,
    from: IsoDate,
    to: IsoDate.nullable().default(null),
    approvedOn: IsoDate.nullable().default(null),
    reinvestsMeasurementId: Id.nullable().default(null),
  })
  .meta({ id: 'NewFundingLine' });
export type NewFundingLine = z.infer<typeof NewFundingLine>;

/** A line given while an initiative is registered. A reinvestment is recorded afterwards, with the value it came from. */
export const FirstFundingLine = NewFundingLine.omit({ reinvestsMeasurementId: true })
  .extend({ kind: FundingKind.extract(['pilot', 'operating']) })
  .meta({ id: 'FirstFundingLine' });
export type FirstFundingLine = z.infer<typeof FirstFundingLine>;

export const FundingLineChanges = z
  .object({
    amount: Money.optional(),
    from: IsoDate.optional(),
    to: IsoDate.nullable().optional(),
    approvedOn: IsoDate.nullable().optional(),
  })
  .meta({ id: 'FundingLineChanges' });
export type FundingLineChanges = z.infer<typeof FundingLineChanges>;

/** Money that ends before it begins, a reinvestment of nothing, and other money that names a value it came from. */
export function fundingLineContradictions(
  line: Pick<NewFundingLine, 'kind' | 'from' | 'to' | 'reinvestsMeasurementId'>,
  at = '#',
): Contradiction[] {
  const found = periodContradictions(line, at);
  const pointer = `${at}/reinvestsMeasurementId`;
  if (line.kind === 'reinvestment' && line.reinvestsMeasurementId === null) {
    const detail = 'A reinvestment names the validated value that its money came from, and this one names none.';
    found.push({ pointer, detail });
  }
  if (line.kind !== 'reinvestment' && line.reinvestsMeasurementId !== null) {
    const detail = `Only a reinvestment names the value that its money came from, and this is ${line.kind} funding.`;
    found.push({ pointer, detail });
  }
  return found;
}
