import * as oidc from 'openid-client';

/** Somebody as a provider knows them. */
export interface Vouched {
  issuer: string;
  /** Names one account there, and never another one. */
  subject: string;
  /** In lower case; `null`: it tells none. */
  email: string | null;
  /** Whether the provider says that the address is theirs. */
  isEmailVerified: boolean;
  name: string | null;
}

type Tokens = Awaited<ReturnType<typeof oidc.authorizationCodeGrant>>;
type Told = Record<string, unknown>;

/** Reads the ID token, and asks for what it leaves out: many providers tell the e-mail only when asked (`userinfo`). */
export async function vouchedBy(configuration: oidc.Configuration, tokens: Tokens): Promise<Vouched> {
  const claims = tokens.claims();
  if (!claims) throw new TypeError('There is no ID token');
  const { iss: issuer, sub: subject } = claims;
  const isAsked = claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
  const more: Told = isAsked ? { ...(await oidc.fetchUserInfo(configuration, tokens.access_token, subject)) } : {};
  const told: Told = { ...more, ...claims };
  // The address and whether it is verified must come from one source.
  const { email, email_verified: isVerified } = isAsked ? more : (claims as Told);
  return {
    issuer,
    subject,
    email: textOf(email)?.toLowerCase() ?? null,
    // Some say it as a text.
    isEmailVerified: isVerified === true || isVerified === 'true',
    name: textOf(told.name),
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
