// The process: read the configuration, listen, and stop without dropping anybody's request.
import closeWithGrace from 'close-with-grace';
import { pino } from 'pino';
import { buildApp } from './app.ts';
import { systemClock } from './clock.ts';
import { loadConfig } from './config.ts';
import { openDatabase } from './db/database.ts';
import { checkDatabaseRole, checkWorkerLogin } from './db/self-check.ts';
import { drainAndClose } from './drain.ts';
import { type RunningWorker, startWorker } from './jobs/start-worker.ts';
import { logOptions } from './log-options.ts';
import { openJobQueue } from './metrics/job-queue.ts';

/** Longer than a drain takes; then the process ends whatever happens. */
const HARD_STOP_MS = 10_000;

async function start(): Promise<void> {
  const config = loadConfig(process.env);
  const logger = pino({ ...logOptions(config), base: { service: 'flightpath-api' } });
  const db = openDatabase(config.apiDatabaseUrl, config.databasePool);
  await checkDatabaseRole(db);
  const { workerDatabaseUrl } = config;
  if (workerDatabaseUrl) await checkWorkerLogin(workerDatabaseUrl);
  let worker: RunningWorker | null = null;
  const jobQueue = config.metrics && workerDatabaseUrl ? openJobQueue(workerDatabaseUrl) : null;
  const app = await buildApp(config, { db, clock: systemClock, logger, jobQueue });
  closeWithGrace({ delay: HARD_STOP_MS, logger }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'stopping after an error that nobody caught');
    else logger.info({ signal }, 'stopping');
    await Promise.all([drainAndClose(app), worker?.stop()]);
    await db.close();
  });
  await app.listen({ host: config.host, port: config.port });
  if (workerDatabaseUrl) worker = startWorker(workerDatabaseUrl, { db, clock: systemClock, log: logger });
}

await start().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
