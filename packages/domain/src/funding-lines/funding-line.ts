import { z } from 'zod';
import { IsoDate } from '../calendar/calendar.ts';
import { Id, Money } from '../initiatives/identifiers.ts';

export const FundingKind = z.enum(['pilot', 'operating', 'reinvestment']).meta({ id: 'FundingKind' });
export type FundingKind = z.infer<typeof FundingKind>;

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
  })
  .meta({ id: 'FundingLine' });
export type FundingLine = z.infer<typeof FundingLine>;

/** `reinvestment` needs the validated value it came from and is recorded with the value endpoints. */
export const NewFundingLine = z
  .object({
    amount: Money,
    kind: z.enum(['pilot', 'operating']),
    from: IsoDate,
    to: IsoDate.nullable().default(null),
    approvedOn: IsoDate.nullable().default(null),
  })
  .meta({ id: 'NewFundingLine' });
export type NewFundingLine = z.infer<typeof NewFundingLine>;

export const FundingLineChanges = z
  .object({
    amount: Money.optional(),
    from: IsoDate.optional(),
    to: IsoDate.nullable().optional(),
    approvedOn: IsoDate.nullable().optional(),
  })
  .meta({ id: 'FundingLineChanges' });
export type FundingLineChanges = z.infer<typeof FundingLineChanges>;
