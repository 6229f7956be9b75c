// `npm run generate`: everything that is made from something else. With --check it fails when that changed a committed file.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { endWithSentence, root, runNode, turbo } from './run-program.mjs';

const CONTRACT = 'apps/api/openapi.json';
const WEB_TYPES = 'apps/web/src/api/generated/api.ts';
const DOCUMENTS = ['flags', 'gates', 'permissions', 'problems', 'security'].map((name) => `docs/${name}.md`);
const COMMITTED = [CONTRACT, WEB_TYPES, ...DOCUMENTS];

/** Commands of the API that write files are called so; a new one needs no line here. */
const IS_GENERATOR = /^generate-[a-z-]+\.ts$/;

function generators() {
  const commands = readdirSync(join(root, 'apps/api/src/commands')).filter((name) => IS_GENERATOR.test(name));
  const ofTheApi = commands.map((name) => join('apps/api/dist/commands', name.replace('.ts', '.js')));
  return ['packages/domain/scripts/write-documents.mjs', 'scripts/security/write-security-document.mjs', ...ofTheApi];
}

/** @returns {Record<string, string | null>} */
function contents() {
  const read = (path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null);
  return Object.fromEntries(COMMITTED.map((path) => [path, read(path)]));
}

async function generate() {
  await turbo(['run', 'build', '--filter=@flightpath/api'], { isQuiet: true });
  for (const program of generators()) {
    const { status } = await runNode([program]);
    if (status !== 0) throw new Error(`${program} failed; its reason stands above.`);
  }
  const manifest = createRequire(join(root, 'apps/web/package.json')).resolve('openapi-typescript/package.json');
  const program = join(dirname(manifest), 'bin/cli.js');
  const { status, output } = await runNode([program, CONTRACT, '--output', WEB_TYPES], { capture: true });
  if (status !== 0) throw new Error(`The types of the app could not be generated.\n${output}`);
}

await endWithSentence(async () => {
  await ensureInstalled();
  const before = contents();
  await generate();
  const after = contents();
  const missing = COMMITTED.filter((path) => after[path] === null);
  if (missing.length > 0) throw new Error(`Nothing generated ${missing.join(' and ')}.`);
  const changed = COMMITTED.filter((path) => before[path] !== after[path]);
  console.log(changed.length > 0 ? `Generated anew: ${changed.join(', ')}` : 'Everything generated is current.');
  if (changed.length > 0 && process.argv.includes('--check'))
    throw new Error('Commit what `npm run generate` changed.');
});
