// What a provider says of itself, held against what signing in needs. Pure: whoever asked the provider hands it in.
import { z } from 'zod';

export const TrialFinding = z
  .object({
    /** `doubtful`: it may work all the same, because the provider says nothing about it. */
    state: z.enum(['fine', 'doubtful', 'wrong']),
    text: z.string(),
  })
  .meta({ id: 'TrialFinding' });
export type TrialFinding = z.infer<typeof TrialFinding>;

/** Whether people could sign in by the provider, as far as can be told without one of them. */
export const ConnectionTrial = z
  .object({ canWork: z.boolean(), findings: z.array(TrialFinding) })
  .meta({ id: 'ConnectionTrial' });
export type ConnectionTrial = z.infer<typeof ConnectionTrial>;

/** The part of a provider's description that matters (OpenID Connect Discovery 1.0, section 3). */
export interface ProviderDescription {
  issuer: string;
  authorization_endpoint?: string | undefined;
  token_endpoint?: string | undefined;
  jwks_uri?: string | undefined;
  response_types_supported?: readonly string[] | undefined;
  grant_types_supported?: readonly string[] | undefined;
  code_challenge_methods_supported?: readonly string[] | undefined;
  token_endpoint_auth_methods_supported?: readonly string[] | undefined;
  scopes_supported?: readonly string[] | undefined;
}

const fine = (text: string): TrialFinding => ({ state: 'fine', text });
const doubtful = (text: string): TrialFinding => ({ state: 'doubtful', text });
const wrong = (text: string): TrialFinding => ({ state: 'wrong', text });

/** One answer of the provider that signing in depends on. */
const QUESTIONS: readonly ((description: ProviderDescription) => TrialFinding)[] = [
  ({ issuer }) => fine(`It answers, as ${issuer}.`),
  ({ authorization_endpoint: page, token_endpoint: exchange, jwks_uri: keys }) =>
    page && exchange && keys
      ? fine('It names its sign-in page, where codes are exchanged, and its keys.')
      : wrong('It does not name its sign-in page, where codes are exchanged, and its keys.'),
  ({ response_types_supported: types, grant_types_supported: grants }) =>
    types?.includes('code') && (grants?.includes('authorization_code') ?? true)
      ? fine('It knows the authorization code flow.')
      : wrong('It does not know the authorization code flow, which is the only one used here.'),
  ({ code_challenge_methods_supported: methods }) => {
    if (methods === undefined)
      return doubtful('It does not say whether it knows PKCE with S256, which is always used.');
    return methods.includes('S256') ? fine('It knows PKCE with S256.') : wrong('It does not know PKCE with S256.');
  },
  ({ token_endpoint_auth_methods_supported: methods }) =>
    methods === undefined || methods.some((method) => SECRET_METHODS.includes(method))
      ? fine('It takes a client secret.')
      : wrong('It takes no client secret at the place where codes are exchanged.'),
  ({ scopes_supported: scopes }) =>
    scopes === undefined || scopes.includes('email')
      ? fine('It can tell the e-mail address.')
      : doubtful('It does not list the scope "email": without a verified e-mail address nobody is recognised.'),
];

const SECRET_METHODS = ['client_secret_basic', 'client_secret_post'];

/** What the provider's description comes to. */
export function connectionTrial(description: ProviderDescription): ConnectionTrial {
  const findings = QUESTIONS.map((question) => question(description));
  return { canWork: findings.every(({ state }) => state !== 'wrong'), findings };
}

/** The trial of a provider that could not be asked, with the reason. */
export const failedTrial = (reason: string): ConnectionTrial => ({ canWork: false, findings: [wrong(reason)] });
