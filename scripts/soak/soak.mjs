// One run: the API is started, clients ask until the time is over, and what came back and what was left is returned.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../port.mjs';
import { createClient } from './client.mjs';
import { anyOf, changeOf, jammedChange, readOf, readPaths, readRecords } from './requests.mjs';
import { createTally } from './tally.mjs';
import { countOpenTransactions, makeTrouble } from './trouble.mjs';
import { createInspector, readForeignNames, readOwners } from './who-owns-what.mjs';

const PROGRAM = fileURLToPath(new URL('./api-process.mjs', import.meta.url));

/** Of a hundred requests: changes, given up while they run, and signing out and in again (a password is dear to check). */
const SHARES = { change: 15, givenUp: 5, signOut: 0.3 };

const LONGEST_WAIT_MS = 25;

/** Signing in all at once would spend the time on passwords. */
const SIGN_INS_AT_ONCE = 8;

/**
 * @param {object} options
 * @param {string} options.ownerUrl
 * @param {Record<string, string>} options.env
 * @param {import('../prepare.mjs').SignIn[]} options.signIns
 * @param {number} options.seconds
 * @param {number} options.clients
 * @param {AbortSignal} options.stopping
 * @param {{ url: string, connections: number, ofApi?: number, knowsNames?: boolean }} options.pool `connections`: to the
 *   database; `ofApi`: of the API to the pooler, where there is one
 * @returns {Promise<import('./tally.mjs').Outcome>}
 */
export async function soak({ ownerUrl, env, signIns, seconds, clients, stopping, pool }) {
  const slugs = [...new Set(signIns.map(({ email }) => slugOf(email)))];
  const known = { owners: await readOwners(ownerUrl), foreignNames: await readForeignNames(ownerUrl, slugs) };
  const records = new Map(
    await Promise.all(slugs.map(async (slug) => /** @type {const} */ ([slug, await readRecords(ownerUrl, slug)]))),
  );
  const inspector = createInspector(known);
  const tally = createTally();
  const api = await startApi(env, pool);
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const users = Array.from({ length: clients }, (_, number) => {
    const { email, password } = signIns[number % signIns.length];
    return createClient({ origin: api.origin, agent, slug: slugOf(email), email, password });
  });
  try {
    await signInAll(users);
    const held = [...records].map(([slug, { jammedKey: key }]) => ({ slug, key }));
    const endTrouble = await makeTrouble(ownerUrl, held);
    const until = Date.now() + seconds * 1_000;
    const world = {
      records,
      tally,
      inspector,
      paths: readPaths(),
      isOver: () => stopping.aborted || Date.now() > until,
    };
    await Promise.all(users.map((user, number) => use(user, number, world)));
    await endTrouble();
    stopping.throwIfAborted();
    // What was given up may still run: nothing waits any more, so that it ends within the time that a statement has.
    await wait(3_000);
    return {
      tally,
      openTransactions: await countOpenTransactions(ownerUrl),
      connections: await api.look(pool.connections),
      foreignRows: inspector.foreignRows(await readOwners(ownerUrl)),
    };
  } finally {
    agent.destroy();
    await api.stop();
  }
}

/** `pmo@alder-mutual.example` @param {string} email */
const slugOf = (email) => /@(.+)\.example$/.exec(email)?.[1] ?? '';

/** @typedef {ReturnType<typeof createClient>} User */

/** @param {User[]} users */
async function signInAll(users) {
  const waiting = [...users];
  const work = async () => {
    for (let user = waiting.shift(); user; user = waiting.shift()) {
      const answer = await user.signIn();
      if (answer?.status !== 200) throw new Error(`Signing in answered ${answer?.status}: ${answer?.text}`);
    }
  };
  await Promise.all(Array.from({ length: SIGN_INS_AT_ONCE }, work));
}

/**
 * @param {User} user
 * @param {number} number
 * @param {object} world
 * @param {Map<string, import('./requests.mjs').Records>} world.records
 * @param {import('./tally.mjs').Tally} world.tally
 * @param {ReturnType<typeof createInspector>} world.inspector
 * @param {string[]} world.paths
 * @param {() => boolean} world.isOver
 */
async function use(user, number, { records, tally, inspector, paths, isOver }) {
  const { slug } = user;
  const own = /** @type {import('./requests.mjs').Records} */ (records.get(slug));
  const isJammed = number % 50 < 2;
  for (let round = 0; !isOver(); round += 1) {
    if (chance(SHARES.signOut)) await signOutAndIn(user, tally);
    const change = isJammed && round % 10 === 0 ? jammedChange(own) : changeOf(slug, own, number * 100_000 + round);
    const asked = (isJammed && round % 10 === 0) || chance(SHARES.change) ? change : readOf(own, anyOf(paths));
    const abortAfterMs = chance(SHARES.givenUp) ? Math.random() * LONGEST_WAIT_MS : undefined;
    const answer = await user.ask(asked, abortAfterMs);
    tally.answered(answer?.status ?? null);
    if (answer)
      inspector.inspect(slug, `${asked.method} ${asked.path}`, `${answer.headers.location ?? ''} ${answer.text}`);
  }
}

/** @param {number} percent */
const chance = (percent) => Math.random() * 100 < percent;

/** @param {User} user @param {import('./tally.mjs').Tally} tally */
async function signOutAndIn(user, tally) {
  await user.signOut();
  const refused = await user.me();
  if (refused && refused.status === 200) throw new Error('A session that was signed out still let in.');
  const answer = await user.signIn();
  tally.answered(answer?.status ?? null);
}

/** @param {Record<string, string>} env @param {Parameters<typeof soak>[0]['pool']} pool */
async function startApi(env, { url, connections, ofApi = connections, knowsNames = true }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = fork(PROGRAM, {
    env: {
      ...process.env,
      ...env,
      API_DATABASE_URL: url,
      DATABASE_CONNECTIONS: String(ofApi),
      NAMED_STATEMENTS: knowsNames ? 'on' : 'off',
      HOST: '127.0.0.1',
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
      LOG_LEVEL: 'silent',
    },
  });
  const ended = once(child, 'exit');
  const said = await Promise.race([once(child, 'message'), ended.then(() => null)]);
  if (said === null) throw new Error('The API did not start.');
  return {
    origin,
    /** @param {number} count @returns {Promise<import('./tally.mjs').Outcome['connections']>} */
    async look(count) {
      child.send({ look: count });
      const [{ connections: found }] = await once(child, 'message');
      return found;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
