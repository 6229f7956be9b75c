import { z } from 'zod';
import { Instant } from '../calendar/calendar.ts';

/** Where the members of an organisation sign in with their company. Its client secret is shown to nobody. */
export const IdentityProvider = z
  .object({
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    isEnabled: z.boolean(),
    createdAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'IdentityProvider' });
export type IdentityProvider = z.infer<typeof IdentityProvider>;

export const IdentityProviderState = z
  .object({
    provider: IdentityProvider.nullable().meta({ description: '`null`: none is set up.' }),
    redirectUri: z.string().meta({ description: 'Where the provider sends people back to; register it there.' }),
  })
  .meta({ id: 'IdentityProviderState' });
export type IdentityProviderState = z.infer<typeof IdentityProviderState>;

const DISCOVERY = '/.well-known/openid-configuration';

/** The address of a provider, without the part under which it describes itself, which is what people copy. */
const Issuer = z
  .string()
  .trim()
  .max(500)
  .overwrite((text) => (text.endsWith(DISCOVERY) ? text.slice(0, -DISCOVERY.length) : text))
  .refine(isIssuer, 'Expected an address such as https://login.example.com, without ? and #')
  .meta({ examples: ['https://login.acme.example'] });

function isIssuer(text: string): boolean {
  // No `@`: a name and a password have no place in it.
  return /^https?:\/\/[^\s?#@]+$/.test(text) && z.url().safeParse(text).success;
}

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'Must not be empty')
    .max(most)
    .regex(/^[^\r\n]*$/, 'Must be one line');

export const NewIdentityProvider = z
  .object({
    name: line(80).meta({ description: 'What the company calls it, for the people who sign in there.' }),
    issuer: Issuer,
    clientId: line(400),
    clientSecret: line(2_000).optional().meta({
      format: 'password',
      description: 'Left out, the stored one stays, unless the issuer or the client is another.',
    }),
    isEnabled: z.boolean(),
  })
  .meta({ id: 'NewIdentityProvider' });
export type NewIdentityProvider = z.infer<typeof NewIdentityProvider>;

/** The provider whose connection is tried. */
export const ProviderToTry = z.object({ issuer: Issuer }).meta({ id: 'ProviderToTry' });
export type ProviderToTry = z.infer<typeof ProviderToTry>;
