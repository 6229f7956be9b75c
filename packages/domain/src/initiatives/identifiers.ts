import { z } from 'zod';

/** A UUIDv7 made by the application, in lower case: given in upper case it is the same one. */
export const Id = z.uuid().toLowerCase().meta({ id: 'Id' });
export type Id = z.infer<typeof Id>;

/** The human key of an initiative, unique in its tenant: `INI-12`. */
export const InitiativeKey = z
  .string()
  .regex(/^INI-[1-9]\d{0,8}$/, 'Expected a key such as INI-12')
  .meta({ id: 'InitiativeKey', examples: ['INI-12'] });
export type InitiativeKey = z.infer<typeof InitiativeKey>;

/** A short text of one line. */
export const Name = z.string().trim().min(1, 'Must not be empty').max(400);
/** A longer text. */
export const Prose = z.string().trim().min(1, 'Must not be empty').max(10_000);

/** An amount with two decimals and its ISO 4217 currency; never a floating-point number. */
export const Money = z
  .object({
    amount: z.string().regex(/^-?\d{1,15}(\.\d{1,2})?$/, 'Expected an amount such as 40000.00'),
    currency: z.string().regex(/^[A-Z]{3}$/, 'Expected a currency such as EUR'),
  })
  .meta({ id: 'Money', examples: [{ amount: '40000.00', currency: 'EUR' }] });
export type Money = z.infer<typeof Money>;

/** A decimal number as text, exact. */
export const Decimal = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'Expected a decimal number such as 0.81')
  .meta({ id: 'Decimal', examples: ['0.81'] });
export type Decimal = z.infer<typeof Decimal>;

/** Who a record points to, with the name it had when it was read. */
export const PersonRef = z.object({ id: Id, name: z.string() }).meta({ id: 'PersonRef' });
export type PersonRef = z.infer<typeof PersonRef>;

export const DepartmentRef = z.object({ id: Id, name: z.string() }).meta({ id: 'DepartmentRef' });
export type DepartmentRef = z.infer<typeof DepartmentRef>;
