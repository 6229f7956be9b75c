// `npm run check`: format, lint and types of every workspace and of these scripts.
import { ensureInstalled } from './ensure-installed.mjs';
import { endWithSentence, runNode, turbo } from './run-program.mjs';

await endWithSentence(async () => {
  await ensureInstalled();
  const { status } = await runNode(['node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']);
  if (status !== 0) throw new Error('Format or lint: `npm run format` repairs what can be repaired.');
  await turbo(['run', 'typecheck', '--continue']);
});
