// Runs a command of the API for an operator: `npm run import -- <file> --tenant <slug> --mapping <json>`, `npm run db:migrate`.
// Builds what it needs and uses DATABASE_URL, or the embedded database that `npm start` uses (running or not).
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { migrate, prepareDatabase } from './prepare.mjs';
import { endWithSentence, root, runNode, turbo } from './run-program.mjs';

await endWithSentence(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  await ensureInstalled();
  await turbo(['run', 'build', '--filter=@flightpath/api'], { isQuiet: true });
  const database = await prepareDatabase(process.env);
  try {
    if (name !== 'migrate') await migrate(database.env);
    const program = join(root, 'apps/api/dist/commands', `${name}.js`);
    // npm runs scripts in the root; a relative file name means the folder the operator stands in.
    const { status } = await runNode([program, ...args], {
      env: database.env,
      cwd: process.env.INIT_CWD ?? process.cwd(),
    });
    process.exitCode = status;
  } finally {
    await database.stop();
  }
});
