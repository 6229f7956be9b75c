// Jest's global set-up for the journeys: the two sample tenants, loaded once into a database that each journey copies.
import { randomUUID } from 'node:crypto';
import { query } from '../scripts/embedded-database.mjs';
import { apiUrlFrom, loadSamples, migrate, workerUrlFrom } from '../scripts/prepare.mjs';
import startTestDatabase from '../scripts/test-database.mjs';

/** Roles belong to the whole server, so every database of a run has the same password. */
const PASSWORD = 'only-for-tests';

/** @param {string} databaseUrl of the owner @returns the database's addresses, by the settings of the product */
export const databaseSettings = (databaseUrl) => ({
  DATABASE_URL: databaseUrl,
  API_DATABASE_URL: apiUrlFrom(databaseUrl, PASSWORD),
  WORKER_DATABASE_URL: workerUrlFrom(databaseUrl, PASSWORD),
});

/** Sets `SAMPLE_DATABASE`, the name of the database to copy, and `SAMPLE_SIGN_INS`, as JSON. */
export default async function loadSampleDatabase() {
  await startTestDatabase();
  const server = process.env.TEST_DATABASE_URL ?? '';
  const name = `e2e_samples_${randomUUID().replaceAll('-', '')}`;
  await query(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const settings = { ...databaseSettings(url.href), AUTH_SECRET: randomUUID() + randomUUID() };
  await migrate(settings);
  process.env.SAMPLE_SIGN_INS = JSON.stringify(await loadSamples(settings));
  process.env.SAMPLE_DATABASE = name;

  const stopServer = globalThis.stopTestDatabase;
  globalThis.stopTestDatabase = async () => {
    await query(server, `drop database if exists ${name} with (force)`);
    await stopServer?.();
  };
}
