// `npm test`: everything, in one Jest. `npm test -- <jest arguments>` narrows it down.
import { ensureInstalled } from './ensure-installed.mjs';
import { endWithSentence, runNode, turbo } from './run-program.mjs';

await endWithSentence(async () => {
  await ensureInstalled();
  // The journeys run against the built product, so a build that fails is a test that fails: turbo says why.
  await turbo(['run', 'build'], { isQuiet: true });
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const jest = ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)];
  process.exitCode = (await runNode(jest, { env: { NODE_OPTIONS: options.trim() } })).status;
});
