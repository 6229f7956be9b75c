// Who somebody is: passwords and sessions, by better-auth. What they may do is ours (members, PERMISSION_MATRIX).
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { FastifyBaseLogger } from 'fastify';
import { uuidv7 } from 'uuidv7';
import type { Config } from '../config.ts';
import type { Database } from '../db/database.ts';
import { passwordResetMessage } from '../mail/account-messages.ts';
import type { Mailer } from '../mail/mailer.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { hasSecondFactor } from './session-origin.ts';

export type Auth = ReturnType<typeof createAuth>;

export const AUTH_BASE_PATH = '/api/auth';

/** How long a session lasts unused, after how much of it a request prolongs it, and how long it lasts at the most. */
export const SESSION_SECONDS = 7 * 86_400;
export const SESSION_RENEWAL_SECONDS = 86_400;
/** The database holds it: see prisma/migrations/*_give_sessions_a_last_day. */
export const LONGEST_SESSION_SECONDS = 30 * 86_400;

const RESET_SECONDS = 3_600;
/** From the right password to the code. */
const SECOND_STEP_SECONDS = 600;
export const SECOND_STEP_COOKIE = 'second-step';

export interface AuthDependencies {
  db: Pick<Database, 'prisma'>;
  mailer: Mailer;
  log?: FastifyBaseLogger;
}

/** The sign-in library on our tables, through Prisma: its models have the shape that the library expects. */
export function createAuth(config: Config, { db: { prisma }, mailer, log }: AuthDependencies) {
  return betterAuth({
    appName: 'Flightpath',
    baseURL: config.publicOrigin,
    basePath: AUTH_BASE_PATH,
    secret: config.authSecret,
    trustedOrigins: [config.publicOrigin],
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    telemetry: { enabled: false },
    // Its warnings are wrong passwords; only what breaks is worth a line.
    logger: { level: 'error', log: (_level, message, ...details) => log?.error({ details }, message) },
    // Members come by invitation (features/invitations) and with the sample data: nobody registers themselves.
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      revokeSessionsOnPasswordReset: true,
      // Behind the `#`, where no log and no other site sees it.
      sendResetPassword: async ({ user, token }) => {
        const link = `${config.publicOrigin}/reset-password#${token}`;
        await mailer.send({ to: user.email, ...passwordResetMessage(link) });
      },
    },
    verification: { storeIdentifier: 'hashed' },
    plugins: [
      twoFactor({
        issuer: 'Flightpath',
        twoFactorCookieMaxAge: SECOND_STEP_SECONDS,
        backupCodeOptions: { amount: 10, storeBackupCodes: 'encrypted' },
      }),
    ],
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: SESSION_RENEWAL_SECONDS,
      // A session kept in a cookie would outlive signing out on another device.
      cookieCache: { enabled: false },
      // Without defaults: the library would put them over what a session takes on from the one before it.
      additionalFields: {
        hasSecondFactor: { type: 'boolean', required: false, input: false },
        tenantId: { type: 'string', required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => ({ data: { ...session, hasSecondFactor: hasSecondFactor(context) } }),
        },
      },
    },
    // Counting attempts needs the caller's true address, which only Fastify knows: see sign-in-limits.ts.
    rateLimit: { enabled: false },
    advanced: {
      database: { generateId: () => uuidv7(), validateSchema: false },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(config) },
      cookies: {
        session_token: { name: cookieName(config, 'session') },
        dont_remember: { name: cookieName(config, 'until-closed') },
        two_factor: { name: cookieName(config, SECOND_STEP_COOKIE) },
      },
    },
  });
}

/**
 * `__Host-` binds a cookie to this host and to TLS; browsers refuse it over http, so that development goes without.
 * better-auth's own switch (`useSecureCookies`) would give the weaker `__Secure-`.
 */
export function cookieName(config: Pick<Config, 'publicOrigin'>, name: string): string {
  return isHttps(config) ? `__Host-flightpath-${name}` : `flightpath-${name}`;
}

const isHttps = (config: Pick<Config, 'publicOrigin'>): boolean => config.publicOrigin.startsWith('https://');
