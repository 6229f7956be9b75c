// `npm run build`: domain, API and app, each only when something it is made from has changed.
import { ensureInstalled } from './ensure-installed.mjs';
import { endWithSentence, turbo } from './run-program.mjs';

await endWithSentence(async () => {
  await ensureInstalled();
  await turbo(['run', 'build']);
});
