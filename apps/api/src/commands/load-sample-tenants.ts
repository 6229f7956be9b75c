// Loads the invented sample tenants once, each in a thread of its own: most of the time goes into judging their years day
// by day. DATABASE_URL is the owner's login, API_DATABASE_URL the API's. The last line of its output is JSON:
// {"signIns":[{tenant,email,password,role}]}.
import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { hashPassword } from '../auth/password.ts';
import { openDatabase } from '../db/database.ts';
import { alderMutual } from '../sample-tenants/alder-mutual/alder-mutual.ts';
import { loadSampleTenant, signInsOf } from '../sample-tenants/load-sample-tenant.ts';
import { quillmoorHospitals } from '../sample-tenants/quillmoor-hospitals/quillmoor-hospitals.ts';

const PASSWORD = 'flightpath-sample';
const samples = [alderMutual, quillmoorHospitals];

const { DATABASE_URL: ownerUrl, API_DATABASE_URL: apiUrl } = process.env;

if (!ownerUrl || !apiUrl) {
  console.error("Set DATABASE_URL (the owner's login) and API_DATABASE_URL (flightpath_api with its password).");
  process.exitCode = 2;
} else if (isMainThread) {
  await loadAll();
} else {
  parentPort?.postMessage(await loadOne(workerData, { ownerUrl, apiUrl }));
}

async function loadAll(): Promise<void> {
  try {
    const now = new Date();
    const areNew = await Promise.all(samples.map(({ slug }) => inThread({ slug, now })));
    for (const [at, { name }] of samples.entries()) {
      console.log(areNew[at] ? `Loaded the sample tenant ${name}.` : `The sample tenant ${name} is there already.`);
    }
    console.log(JSON.stringify({ signIns: samples.flatMap((sample) => signInsOf(sample, PASSWORD)) }));
  } catch (error) {
    console.error(`The sample tenants could not be loaded: ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

interface Task {
  slug: string;
  now: Date;
}

/** Whether the sample was new; throws what the thread threw. */
async function inThread(task: Task): Promise<boolean> {
  const [isNew] = await once(new Worker(new URL(import.meta.url), { workerData: task }), 'message');
  return isNew;
}

async function loadOne(task: Task, urls: { ownerUrl: string; apiUrl: string }): Promise<boolean> {
  const sample = samples.find(({ slug }) => slug === task.slug);
  if (!sample) throw new Error(`There is no sample tenant "${task.slug}".`);
  const db = openDatabase(urls.apiUrl, { max: 2 });
  try {
    const passwordHash = await hashPassword(PASSWORD);
    return await loadSampleTenant(sample, { ownerUrl: urls.ownerUrl, db, passwordHash, now: task.now });
  } finally {
    await db.close();
  }
}
