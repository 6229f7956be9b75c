import { parseArgs } from 'node:util';
import { NewInvitation, NewTenant } from '@flightpath/domain';
import { Refused } from './operator.ts';

export interface TenantCreateArguments {
  tenant: NewTenant;
  /** The first admin's e-mail, in lower case. */
  admin: string;
}

export const USAGE = `npm run tenant:create -- --slug <slug> --name <name> --admin <e-mail> [--time-zone <zone>] [--currency <code>]

  --slug       the organisation's name in its addresses: small letters, digits and hyphens; it cannot be changed
  --name       its name for people
  --admin      the e-mail of its first admin, who is invited
  --time-zone  whose calendar its dates are of, such as Europe/Berlin; UTC unless it is said
  --currency   what its money is counted in, such as USD; EUR unless it is said`;

/** What the operator asks for. Throws an Error that names every argument that is missing or wrong. */
export function readArguments(args: string[]): TenantCreateArguments {
  const { values } = parseArgs({
    args,
    options: {
      slug: { type: 'string' },
      name: { type: 'string' },
      admin: { type: 'string' },
      'time-zone': { type: 'string' },
      currency: { type: 'string' },
    },
  });
  const { slug, name, admin, currency, 'time-zone': timeZone } = values;
  if (!slug || !name || !admin) throw new Refused(`Say the slug, the name and the admin.\n\n${USAGE}`);
  const tenant = NewTenant.safeParse({ slug, name, timeZone, currency });
  const email = NewInvitation.shape.email.safeParse(admin);
  const wrong = [
    ...(tenant.error?.issues ?? []).map(({ path, message }) => `  ${argumentOf(path)}: ${message}`),
    ...(email.success ? [] : ['  --admin: Expected an e-mail address']),
  ];
  if (!tenant.success || !email.success) throw new Refused(`Nothing was made:\n${wrong.join('\n')}`);
  return { tenant: tenant.data, admin: email.data };
}

/** The argument that a field of the organisation comes from: `timeZone` is `--time-zone`. */
export const argumentOf = (path: readonly PropertyKey[]): string =>
  `--${path
    .map(String)
    .join('-')
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
