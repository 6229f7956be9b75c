// Habits that keep whole kinds of holes out, each as what must not stand in the code.
import type { SourceFile } from '../source-files.ts';

export interface Habit {
  /** As the test is called. */
  name: string;
  /** Where it holds. */
  in: RegExp;
  never: RegExp;
  /** Files in which it stands for a reason, with the reason. */
  but?: Record<string, string>;
}

const API = /^apps\/api\/src\//;
const DOMAIN_OR_API = /^(apps\/api|packages\/domain)\/src\//;
const SHIPPED = /^(apps\/(api|web)|packages\/domain)\/src\//;

export const HABITS: readonly Habit[] = [
  {
    name: 'puts no HTML into a page but by React',
    in: /^apps\/web\/src\//,
    never: /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
  },
  {
    name: 'takes no address of a user but http and https',
    in: /^packages\/domain\/src\//,
    never: /\.url\((?!\{ protocol: \/\^https\?\$\/)/,
    but: {
      'packages/domain/src/identity-provider/company-sign-in.ts': 'it is answered and not taken',
      'packages/domain/src/identity-provider/identity-provider.ts': 'its beginning is looked at in the line before',
    },
  },
  {
    name: 'asks Prisma for no raw statement that is put together as text',
    in: API,
    never: /\$(query|execute)RawUnsafe|Prisma\.raw\(/,
  },
  { name: 'starts no program from the API', in: API, never: /child_process/ },
  {
    name: 'makes a regular expression of no text that a user gives',
    in: DOMAIN_OR_API,
    never: /new RegExp\(|(?<![\w.])RegExp\(/,
    but: { 'apps/api/src/features/sign-in/take-second-step.ts': 'of a constant of ours' },
  },
  {
    name: 'evaluates no text as code',
    in: SHIPPED,
    never: /(?<![\w.])eval\(|new Function\(|node:vm|set(Timeout|Interval)\(['"`]/,
  },
  {
    name: 'opens no file by a name that a user gives',
    in: API,
    never: /from '(node:)?fs(\/promises)?'/,
    but: {
      'apps/api/src/db/migrate.ts': 'reads the migrations',
      'apps/api/src/plugins/static-app.ts': 'looks whether the built app is there',
      'apps/api/src/commands/generate-contract.ts': 'writes what is generated',
      'apps/api/src/commands/import.ts': "an operator's file, by the operator",
      'apps/api/src/commands/import-arguments.ts': "an operator's file, by the operator",
      'apps/api/src/commands/replay-arguments.ts': "an operator's file, by the operator",
    },
  },
  {
    name: 'hashes with SHA-256 where it matters',
    in: API,
    never: /(createHash|createHmac|hkdfSync|hkdf)\((?!'sha256')/,
    but: {
      'apps/api/src/plugins/conditional-get.ts': 'an entity tag protects nothing',
      'apps/api/src/auth/second-factor.ts': 'authenticator apps reckon with SHA-1 (RFC 6238)',
    },
  },
  {
    name: 'checks the certificate of whom it asks',
    in: /^(apps|packages|scripts)\//,
    never: /rejectUnauthorized: false|NODE_TLS_REJECT_UNAUTHORIZED/,
  },
  {
    name: 'has no secret in the repository',
    in: /./,
    never:
      /-----BEGIN [A-Z ]*PRIVATE KEY|\bAKIA[0-9A-Z]{16}\b|\bgh[pousr]_[0-9A-Za-z]{36}\b|\bfp_[0-9A-Za-z]{8}_[0-9A-Za-z]{32}_[0-9a-z]{7}\b/,
  },
];

/** One sentence for each file that has what the habit keeps out. */
export function broken({ in: where, never, but = {} }: Habit, files: SourceFile[]): string[] {
  return files
    .filter(({ path, text }) => where.test(path) && !(path in but) && never.test(text))
    .map(({ path, text }) => `${path} has ${never.exec(text)?.[0]}`);
}
