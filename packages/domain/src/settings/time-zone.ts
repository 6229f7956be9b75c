import { z } from 'zod';

// Names of places mean the same everywhere. Short names such as IST do not: some read India, others Israel.
const FORM = /^(UTC|GMT|[A-Za-z_]+(\/[A-Za-z0-9_+-]+)+)$/;

/** Whether `name` is an IANA time zone such as `Europe/Berlin`, or `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!FORM.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The name of a time zone that exists. */
export const TimeZone = z
  .string()
  .refine(isTimeZone, 'Expected the name of a time zone that exists, such as Europe/Berlin')
  .meta({ id: 'TimeZone', examples: ['Europe/Berlin'] });
