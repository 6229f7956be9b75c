// Loads the invented sample tenants once. DATABASE_URL is the owner's login, API_DATABASE_URL the API's. The last line of
// its output is JSON: {"signIns":[{tenant,email,password,role}]}.
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
} else {
  const db = openDatabase(apiUrl, { max: samples.length + 1 });
  try {
    const passwordHash = await hashPassword(PASSWORD);
    const options = { ownerUrl, db, passwordHash, now: new Date() };
    const areNew = await Promise.all(samples.map((sample) => loadSampleTenant(sample, options)));
    for (const [at, { name }] of samples.entries()) {
      console.log(areNew[at] ? `Loaded the sample tenant ${name}.` : `The sample tenant ${name} is there already.`);
    }
    console.log(JSON.stringify({ signIns: samples.flatMap((sample) => signInsOf(sample, PASSWORD)) }));
  } catch (error) {
    console.error(`The sample tenants could not be loaded: ${(error as Error).message}`);
    process.exitCode = 1;
  } finally {
    await db.close();
  }
}
