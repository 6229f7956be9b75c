// The house rules that a machine can hold. Each answers with one sentence per violation.
import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

const LINES_AT_MOST = 300;
const DECISION_LINES_AT_MOST = 60;

const KEBAB_CASE = /^[a-z0-9]+([-.][a-z0-9]+)*$/;
/** TanStack Router reads meaning from `$`, `_`, `-` and `.` in the names of route files and folders. */
const ROUTE_NAME = /^[-_.]?(\$[a-zA-Z0-9]+|_*[a-z0-9]+)([-_.]+(\$[a-zA-Z0-9]+|[a-z0-9]+))*$/;

/** They say nothing about what is inside, so everything ends up inside. */
const EMPTY_NAMES = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared']);

const INDEX_ALLOWED = /^(packages\/domain\/src(\/[^/]+)?|apps\/api\/src\/features(\/[^/]+)?)\/index\.ts$/;
const TOOL_CONFIG = /(^|\/)[\w-]+\.config\.(ts|mjs)$/;

export function tooLong(files: SourceFile[]): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > (path.startsWith('docs/decisions/') ? DECISION_LINES_AT_MOST : LINES_AT_MOST))
    .map(({ path, lines }) => `${path} has ${lines} lines`);
}

export function badNames(files: SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const inRoutes = path.startsWith('apps/web/src/routes/');
    const parts = path.split('/').filter((part) => !part.startsWith('.'));
    const file = parts.at(-1) ?? '';
    if (EMPTY_NAMES.has(file.split('.')[0] ?? '')) return [`${path} has a name that says nothing`];
    const isFine = parts.every((part) => KEBAB_CASE.test(part) || (inRoutes && ROUTE_NAME.test(part)));
    return isFine ? [] : [`${path} is not in kebab-case`];
  });
}

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  );
}

/** Barrels hide where a name comes from and make every import load everything. */
export function barrels(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (INDEX_ALLOWED.test(file.path)) return [];
    if (/\/index\.tsx?$/.test(file.path) && !file.path.startsWith('apps/web/src/routes/'))
      return [`${file.path} is an index file`];
    const { statements } = parse(file);
    const isBarrel =
      statements.length > 0 && statements.every((each) => ts.isExportDeclaration(each) && each.moduleSpecifier);
    return isBarrel ? [`${file.path} only passes on what others export`] : [];
  });
}

export function defaultExports(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (TOOL_CONFIG.test(file.path)) return [];
    const isDefault = (statement: ts.Statement): boolean =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));
    return parse(file).statements.some(isDefault) ? [`${file.path} has a default export`] : [];
  });
}

/** Every node of a file, outermost first. */
function nodesOf(node: ts.Node): ts.Node[] {
  const found = [node];
  ts.forEachChild(node, (child) => void found.push(...nodesOf(child)));
  return found;
}

function isMember(node: ts.Node, object: string, member: string): boolean {
  return ts.isPropertyAccessExpression(node) && node.expression.getText() === object && node.name.text === member;
}

/** A program may hand the environment to `loadConfig`; nobody but config.ts looks into it. */
export function environmentReaders(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (file.path === 'apps/api/src/config.ts' || /\.test\.ts$/.test(file.path)) return [];
    const isProgram = file.path === 'apps/api/src/server.ts' || file.path.startsWith('apps/api/src/commands/');
    for (const node of nodesOf(parse(file))) {
      if (!isMember(node, 'process', 'env')) continue;
      const looksInside = ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent);
      if (looksInside || !isProgram) return [`${file.path} reads process.env`];
    }
    return [];
  });
}

/** The domain is synchronous and pure: no clock, no chance, no process, nothing to wait for. */
export function impurities(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    if (/\.test\.ts$/.test(file.path)) return [];
    const found = new Set<string>();
    for (const node of nodesOf(parse(file))) {
      if (isMember(node, 'Date', 'now')) found.add('the clock (Date.now)');
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
        found.add('the clock (new Date())');
      if (isMember(node, 'Math', 'random')) found.add('chance (Math.random)');
      if (node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node)) found.add('something to wait for');
      if (
        ts.isIdentifier(node) &&
        node.text === 'process' &&
        ts.isPropertyAccessExpression(node.parent) &&
        node.parent.expression === node
      ) {
        found.add('the process');
      }
    }
    return [...found].map((what) => `${file.path} uses ${what}`);
  });
}

/** @param files of a folder in which each file has its test beside it */
export function withoutTest(files: SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  return [...paths]
    .filter((path) => !path.endsWith('.test.ts') && !paths.has(path.replace(/\.ts$/, '.test.ts')))
    .map((path) => `${path} has no test beside it`);
}

/** An endpoint's file is named as its operation: `post-status-update.ts` is `postStatusUpdate`. */
export function misnamedEndpoints(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const operations = [...text.matchAll(/\boperationId: '(\w+)'/g)].map((match) => match[1]);
    const name = path.split('/').at(-1)?.replace(/\.ts$/, '') ?? '';
    const expected = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return operations.every((each) => each === expected) ? [] : [`${path} defines ${operations.join(', ')}`];
  });
}
