// Lets a process or thread of Node run the repository's TypeScript as it stands, for tests only: what is shipped is built.
// node --conditions=source --import ./scripts/typescript-in-node.mjs file.ts
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';

const HOOKS = '?hooks';

// Node loads this file twice: once as asked, to register it, and once where hooks live.
if (!import.meta.url.endsWith(HOOKS)) register(`${import.meta.url}${HOOKS}`);

/**
 * @param {string} url
 * @param {object} context
 * @param {(url: string, context: object) => Promise<object>} next
 */
export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { transform } = await import('@swc/core');
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
