// `npm run lint:openapi`: the contract against Redocly's and Spectral's rules; any error fails.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { endWithSentence, root, runNode } from './run-program.mjs';

const CONTRACT = 'apps/api/openapi.json';

/** @param {string} name @param {string} program inside the package */
function packaged(name, program) {
  const require = createRequire(join(root, 'package.json'));
  return join(dirname(require.resolve(`${name}/package.json`)), program);
}

await endWithSentence(async () => {
  await ensureInstalled();
  const redocly = await runNode([packaged('@redocly/cli', 'bin/cli.js'), 'lint', CONTRACT]);
  const spectral = await runNode([
    packaged('@stoplight/spectral-cli', 'dist/index.js'),
    ...['lint', CONTRACT, '--ruleset', '.spectral.yaml', '--fail-severity', 'error', '--display-only-failures'],
  ]);
  if (redocly.status !== 0 || spectral.status !== 0) throw new Error('The contract has errors; they stand above.');
});
