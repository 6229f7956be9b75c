// Makes the database roles and applies the migrations. DATABASE_URL is the owner's login, API_DATABASE_URL the API's, and
// WORKER_DATABASE_URL, where jobs shall run, the worker's.
import { migrate } from '../db/migrate.ts';

const { DATABASE_URL: ownerUrl, API_DATABASE_URL: apiUrl, WORKER_DATABASE_URL: workerUrl } = process.env;

if (!ownerUrl || !apiUrl) {
  console.error("Set DATABASE_URL (the owner's login) and API_DATABASE_URL (flightpath_api with its password).");
  process.exitCode = 2;
} else {
  try {
    const applied = await migrate({ ownerUrl, apiUrl, workerUrl });
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied:\n  ${applied.join('\n  ')}`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
