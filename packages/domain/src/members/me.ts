import { z } from 'zod';
import { Cadence } from '../calendar/cadence.ts';
import { Id } from '../initiatives/identifiers.ts';
import { Role } from '../permissions/permissions.ts';
import { SignInDemand } from '../settings/sign-in-policy.ts';

/** One organisation, as its members see it. */
export const Tenant = z
  .object({
    slug: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
    name: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    defaultCadence: Cadence.nullable(),
  })
  .meta({ id: 'Tenant' });
export type Tenant = z.infer<typeof Tenant>;

/** Who is signed in, and to which organisations they belong. */
export const Me = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    session: z.object({
      hasSecondFactor: z.boolean(),
      /** Whether an organisation's identity provider vouched for them: the session then counts in that one alone. */
      isOfProvider: z.boolean(),
    }),
    mayMakeTenants: z.boolean().meta({ description: 'Whether `POST /api/v1/tenants` is open to them.' }),
    memberships: z.array(
      z.object({
        tenant: Tenant,
        role: Role,
        personId: Id.nullable(),
        /** What the organisation asks beyond this session before it lets in; `null`: nothing. */
        asksFor: SignInDemand.nullable(),
      }),
    ),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;
