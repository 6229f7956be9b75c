import { z } from 'zod';

/** How this process runs. Read once from the environment; nothing else reads `process.env`. */
export interface Config {
  environment: 'development' | 'production' | 'test';
  /** The API's own login: no superuser, no BYPASSRLS, owns nothing. */
  apiDatabaseUrl: string;
  /** `max`: as many connections at most. `hasNamedStatements`: PostgreSQL keeps the plans of frequent statements by name. */
  databasePool: { max: number; hasNamedStatements: boolean };
  /** The login that takes jobs, flightpath_worker; `null`: this process runs none. */
  workerDatabaseUrl: string | null;
  host: string;
  port: number;
  /** Scheme, host and port under which browsers see the app, without a trailing slash. */
  publicOrigin: string;
  /** Signs session cookies. Changing it signs everybody out. */
  authSecret: string;
  /** The built single-page app; `null`: this process serves the API only. */
  webDir: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Who may say the caller's address in `X-Forwarded-For`: addresses or networks in front of this process. */
  trustedProxies: string[];
  /** Attempts to sign in, in five minutes: for one address and one e-mail, and for one address. */
  signInLimits: { perAccount: number; perAddress: number };
  /** Requests in a minute, of all processes together: from one address, by one user or service account, and in one tenant. */
  rateLimits: { perAddress: number; perActor: number; perTenant: number };
  /** Where the metrics are served, apart from the API; `null`: nowhere. */
  metrics: { host: string; port: number } | null;
  /** Hosts of identity providers that are only in the operator's own network, in lower case. */
  privateProviderHosts: string[];
  /** Who makes organisations: operators by a command, or whoever is signed in, too. */
  tenantCreation: 'operator' | 'signed-in';
  /** The mail server and the sender of its messages; `null`: nothing is sent. */
  mail: { smtpUrl: string; from: string } | null;
}

const Origin = z
  .url({ protocol: /^https?$/, error: 'Expected an origin such as https://flightpath.example.com' })
  .refine((text) => text === originOf(text), 'Expected scheme, host and port only, without a path or a trailing slash');

const DatabaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'Expected postgres://user:password@host:port/name',
});

const Environment = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    API_DATABASE_URL: DatabaseUrl,
    DATABASE_CONNECTIONS: z.coerce.number().int().min(1).max(1_000).default(10),
    NAMED_STATEMENTS: z.enum(['on', 'off']).default('on'),
    WORKER_DATABASE_URL: DatabaseUrl.optional(),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    PUBLIC_ORIGIN: Origin.optional(),
    AUTH_SECRET: z.string().min(32, 'Expected 32 characters or more, such as the output of: openssl rand -base64 32'),
    WEB_DIR: z.string().min(1).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    TRUSTED_PROXIES: z.string().default(''),
    SIGN_IN_ATTEMPTS_PER_ACCOUNT: z.coerce.number().int().min(1).default(10),
    SIGN_IN_ATTEMPTS_PER_ADDRESS: z.coerce.number().int().min(1).default(100),
    REQUESTS_PER_ADDRESS: z.coerce.number().int().min(1).max(1_000_000).default(3_000),
    REQUESTS_PER_ACTOR: z.coerce.number().int().min(1).max(1_000_000).default(1_200),
    REQUESTS_PER_TENANT: z.coerce.number().int().min(1).max(1_000_000).default(6_000),
    METRICS_HOST: z.string().min(1).default('127.0.0.1'),
    METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    PRIVATE_PROVIDER_HOSTS: z.string().default(''),
    TENANT_CREATION: z.enum(['operator', 'signed-in']).default('operator'),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'Expected smtp://user:password@host:port or smtps://...' })
      .optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]+@[^\r\n]+$/, 'Expected a sender such as Flightpath <no-reply@example.com>')
      .optional(),
  })
  .superRefine((env, context) => {
    // Without TLS the session cookie could be read and set by anybody on the way.
    if (env.NODE_ENV === 'production' && !env.PUBLIC_ORIGIN?.startsWith('https://')) {
      context.addIssue({
        code: 'custom',
        path: ['PUBLIC_ORIGIN'],
        message: 'In production it must be set, and start with https://',
      });
    }
    // The port of the API is open to the world.
    if (env.METRICS_PORT === env.PORT && env.PORT !== 0) {
      context.addIssue({ code: 'custom', path: ['METRICS_PORT'], message: 'It must be another port than PORT' });
    }
    if (env.SMTP_URL && !env.MAIL_FROM) {
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'With SMTP_URL it must be set, too' });
    }
  });

/**
 * The configuration that `env` describes. Throws an Error that names every variable that is missing or wrong, and
 * shows no value: some are secrets.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const result = Environment.safeParse(withoutBlanks(env), {
    error: (issue) => (issue.input === undefined ? 'It is not set' : undefined),
  });
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment does not describe how to run:\n${lines.join('\n')}`);
  }
  const found = result.data;
  return {
    environment: found.NODE_ENV,
    apiDatabaseUrl: found.API_DATABASE_URL,
    databasePool: { max: found.DATABASE_CONNECTIONS, hasNamedStatements: found.NAMED_STATEMENTS === 'on' },
    workerDatabaseUrl: found.WORKER_DATABASE_URL ?? null,
    host: found.HOST,
    port: found.PORT,
    publicOrigin: found.PUBLIC_ORIGIN ?? `http://localhost:${found.PORT}`,
    authSecret: found.AUTH_SECRET,
    webDir: found.WEB_DIR ?? null,
    logLevel: found.LOG_LEVEL,
    trustedProxies: listOf(found.TRUSTED_PROXIES),
    signInLimits: { perAccount: found.SIGN_IN_ATTEMPTS_PER_ACCOUNT, perAddress: found.SIGN_IN_ATTEMPTS_PER_ADDRESS },
    rateLimits: {
      perAddress: found.REQUESTS_PER_ADDRESS,
      perActor: found.REQUESTS_PER_ACTOR,
      perTenant: found.REQUESTS_PER_TENANT,
    },
    metrics: found.METRICS_PORT === undefined ? null : { host: found.METRICS_HOST, port: found.METRICS_PORT },
    privateProviderHosts: listOf(found.PRIVATE_PROVIDER_HOSTS.toLowerCase()),
    tenantCreation: found.TENANT_CREATION,
    mail: found.SMTP_URL && found.MAIL_FROM ? { smtpUrl: found.SMTP_URL, from: found.MAIL_FROM } : null,
  };
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** An empty variable is an unset one: that is how shells and compose files leave one out. */
function withoutBlanks(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function originOf(text: string): string | null {
  return URL.canParse(text) ? new URL(text).origin : null;
}
