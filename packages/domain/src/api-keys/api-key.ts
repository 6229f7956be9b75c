import { z } from 'zod';
import { Instant, IsoDate } from '../calendar/calendar.ts';
import { Id, Name } from '../initiatives/identifiers.ts';
import { ApiKeyScope } from '../permissions/api-key-scopes.ts';

/** A service account has one key in use, and a second one while the first is being replaced. */
export const MAX_ACTIVE_KEYS = 2;

export const ApiKeyState = z.enum(['active', 'expired', 'revoked']).meta({ id: 'ApiKeyState' });
export type ApiKeyState = z.infer<typeof ApiKeyState>;

/** What is known of a key; the key itself is known to nobody but whoever got it. */
export const ApiKey = z
  .object({
    id: Id,
    serviceAccount: z.object({ id: Id, name: z.string() }),
    label: z.string(),
    prefix: z.string().meta({ description: 'How the key begins: enough to recognise it, useless to sign in with.' }),
    scopes: z.array(ApiKeyScope),
    state: ApiKeyState,
    createdBy: z.string(),
    createdAt: Instant,
    expiresOn: IsoDate.nullable().meta({
      description: 'The last day on which it lets in; `null`: it does not expire.',
    }),
    lastUsedAt: Instant.nullable().meta({ description: 'To the minute; `null`: it was never used.' }),
    revokedAt: Instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof ApiKey>;

export const NewApiKey = z
  .object({
    label: Name,
    scopes: z
      .array(ApiKeyScope)
      .min(1, 'Name one scope at least')
      .refine((scopes) => new Set(scopes).size === scopes.length, 'Name each scope once'),
    expiresOn: IsoDate.nullable().default(null),
  })
  .meta({ id: 'NewApiKey' });
export type NewApiKey = z.infer<typeof NewApiKey>;

/** A key that was just made. */
export const IssuedApiKey = ApiKey.extend({
  secret: z.string().meta({ description: 'The whole key, for `Authorization: Bearer`. It is shown this once.' }),
}).meta({ id: 'IssuedApiKey' });
export type IssuedApiKey = z.infer<typeof IssuedApiKey>;
