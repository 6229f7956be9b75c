// Who may import whom. The zones come from the paths themselves, so that a new feature is fenced on its first day.
import { posix } from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

interface Zone {
  /** Such as `api/features/queries`; the rules below go by its beginning. */
  name: string;
  feature?: string;
}

const DOMAIN_PACKAGE = '@flightpath/domain';

/** An endpoint is what defines one, whatever its name. */
const DEFINES_ENDPOINT = /\bdefine\w*Endpoint\s*\(/;

/** The zone of a file; undefined outside apps and packages. */
function zoneOf(path: string, textOf: (path: string) => string | undefined): Zone | undefined {
  if (path.startsWith('packages/domain/')) return { name: 'domain' };
  const [, app, rest = ''] = /^apps\/(api|web)\/(?:src\/)?(.+)$/.exec(path) ?? [];
  if (!app) return undefined;
  const [, feature, file = ''] = /^features\/([^/]+)\/(.+)$/.exec(rest) ?? [];
  if (!feature) return { name: `${app}/${rest}` };
  if (app === 'web') return { name: 'web/features', feature };
  if (file === 'index.ts') return { name: 'api/features/index', feature };
  if (/^(.+-)?queries\.ts$/.test(file)) return { name: 'api/features/queries', feature };
  return { name: DEFINES_ENDPOINT.test(textOf(path) ?? '') ? 'api/features/endpoint' : 'api/features/part', feature };
}

/** Per importing zone what it never imports, by the beginning of a zone's or package's name; the first match decides. */
const NEVER: [zone: string, never: string[]][] = [
  ['domain', ['api/', 'web/', 'package:', 'node:']],
  [
    'api/features/queries',
    [
      'web/',
      'package:fastify',
      'api/problems.ts',
      'api/plugins/',
      'api/endpoint.ts',
      'api/db/generated',
      'package:@prisma/client',
    ],
  ],
  ['api/features/index.ts', ['web/']],
  [
    'api/features',
    [
      'web/',
      'api/db/generated',
      'package:@prisma/client',
      'api/app.ts',
      'api/server.ts',
      'api/commands/',
      'api/features/index.ts',
    ],
  ],
  ['api/plugins', ['web/', 'api/features', 'api/assessment', 'api/jobs', 'api/commands']],
  ['api/db', ['web/', 'api/features', 'api/assessment', 'api/jobs', 'api/commands', 'api/plugins', 'package:fastify']],
  ['api/assessment', ['web/', 'api/features', 'api/jobs', 'api/commands', 'api/plugins', 'package:fastify']],
  ['api/jobs', ['web/', 'api/features/endpoint', 'api/features/index', 'api/commands', 'api/plugins']],
  ['api/commands', ['web/', 'api/features/endpoint', 'api/features/index']],
  ['api/', ['web/']],
  ['web/features', ['api/', 'web/routes/']],
  ['web/ui', ['api/', 'web/routes/', 'web/features', 'web/api/', 'domain']],
  ['web/', ['api/']],
];

/** What tests need on top of what they test. */
const IN_TESTS = ['node:', 'package:@jest/globals', 'package:fast-check'];

const DOMAIN_MAY_USE = ['package:zod'];

function targetOf(from: string, specifier: string): { path?: string; name?: string } {
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(from), specifier) };
  if (specifier === DOMAIN_PACKAGE || specifier.startsWith(`${DOMAIN_PACKAGE}/`)) return { name: 'domain' };
  return { name: specifier.startsWith('node:') ? specifier : `package:${specifier}` };
}

/** Features share their queries only; what they are made of inside is theirs. */
function isForeignInside(zone: Zone, target: Zone): boolean {
  if (!zone.feature || !target.feature || zone.feature === target.feature) return false;
  return target.name !== 'api/features/queries';
}

/**
 * @param testSupport files that only tests use: what a build leaves out
 * @returns one sentence per import that crosses the fence
 */
export function fenceViolations(files: SourceFile[], testSupport: string[] = []): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const textOf = (path: string) => texts.get(path);
  return files.flatMap(({ path, text }) => {
    const zone = zoneOf(path, textOf);
    if (!zone) return [];
    const isTest = /\.test\.tsx?$/.test(path) || path.startsWith('apps/api/test/') || testSupport.includes(path);
    const never = NEVER.find(([beginning]) => zone.name.startsWith(beginning))?.[1] ?? [];
    const allowed = [...(zone.name === 'domain' ? DOMAIN_MAY_USE : []), ...(isTest ? IN_TESTS : [])];
    return ts.preProcessFile(text).importedFiles.flatMap(({ fileName }) => {
      const { path: targetPath, name } = targetOf(path, fileName);
      const target = targetPath ? zoneOf(targetPath, textOf) : undefined;
      const targetName = target?.name ?? name ?? '';
      const isForbidden = never.some((beginning) => targetName.startsWith(beginning));
      const isAllowed = allowed.some((beginning) => targetName.startsWith(beginning));
      const crosses = (isForbidden && !isAllowed) || (target !== undefined && isForeignInside(zone, target));
      // A feature's tests drive the whole app through its public door.
      const isTestOfApp =
        isTest && !path.startsWith('packages/') && !targetName.startsWith('web/') && zone.name.startsWith('api/');
      return crosses && !isTestOfApp ? [`${path} imports ${fileName}`] : [];
    });
  });
}
