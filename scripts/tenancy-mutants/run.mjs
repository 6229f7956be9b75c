// `npm run test:mutants [-- <part of a name> ...]`: seeds one mistake after the other that would let one tenant see another, in
// a copy of the working tree, and runs the tests that must notice. Ends with 1 when one of them did not. Not in `npm test`.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../ensure-installed.mjs';
import { endWithSentence, turbo } from '../run-program.mjs';
import { stopSignal } from '../stop-signal.mjs';
import { mutants } from './catalog.mjs';
import { makeSandbox } from './sandbox.mjs';
import { runTests } from './trial.mjs';

const AT_ONCE = 2;

const WORDS = { caught: 'caught', missed: 'MISSED', broken: 'BROKEN' };

/** @typedef {import('./mutant.mjs').Mutant} Mutant */
/** @typedef {import('./trial.mjs').Verdict} Verdict */
/** @typedef {ReturnType<typeof makeSandbox>} Sandbox */

await endWithSentence(async () => {
  await ensureInstalled();
  await turbo(['run', 'generate', '--filter=@flightpath/api'], { isQuiet: true });
  const wanted = process.argv.slice(2);
  const chosen = mutants.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  if (chosen.length === 0) throw new Error(`No mutant has "${wanted.join('" or "')}" in its name.`);
  const stopping = stopSignal();
  const folder = mkdtempSync(join(tmpdir(), 'flightpath-mutants-'));
  // PostgreSQL runs as nobody where this runs as root, and must get to its files.
  chmodSync(folder, 0o711);
  try {
    const sandboxes = Array.from({ length: AT_ONCE }, (_, number) => makeSandbox(join(folder, `copy-${number + 1}`)));
    await requireSoundTests(chosen, sandboxes, stopping);
    const verdicts = await tryAll(chosen, sandboxes, stopping);
    summarise(chosen, verdicts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** What fails without a mutant proves nothing with one. @param {Mutant[]} chosen @param {Sandbox[]} sandboxes @param {AbortSignal} stopping */
async function requireSoundTests(chosen, sandboxes, stopping) {
  const guards = [...new Set(chosen.flatMap((mutant) => mutant.guards))];
  console.log(`${chosen.length} mutants, ${guards.length} test files: first without a mutant ...`);
  const runs = await Promise.allSettled(
    sandboxes.map(async ({ folder }, number) => {
      const share = guards.filter((_, place) => place % sandboxes.length === number);
      if (share.length === 0) return;
      const { outcome, tests, output } = await runTests({ folder, guards: share, stopping });
      if (outcome === 'missed') return;
      const named = tests.length > 0 ? tests.join('\n') : output.slice(-5_000);
      throw new Error(`The tests must pass before they are tried:\n${named}`);
    }),
  );
  const failed = runs.find((run) => run.status === 'rejected');
  if (failed) throw failed.reason;
}

/**
 * @param {Mutant[]} chosen
 * @param {Sandbox[]} sandboxes
 * @param {AbortSignal} stopping
 * @returns {Promise<Map<Mutant, Verdict>>}
 */
async function tryAll(chosen, sandboxes, stopping) {
  const waiting = [...chosen];
  /** @type {Map<Mutant, Verdict>} */
  const verdicts = new Map();
  const work = async (/** @type {Sandbox} */ sandbox) => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      sandbox.seed(mutant);
      const verdict = await runTests({ folder: sandbox.folder, guards: mutant.guards, stopping });
      sandbox.restore();
      verdicts.set(mutant, verdict);
      console.log(lineOf(mutant, verdict));
    }
  };
  const runs = await Promise.allSettled(sandboxes.map(work));
  const failed = runs.find((run) => run.status === 'rejected');
  if (failed) throw failed.reason;
  return verdicts;
}

/** @param {Mutant} mutant @param {Verdict} verdict */
function lineOf({ name, leak, guards }, { outcome, tests, output }) {
  const more = tests.length > 1 ? ` (and ${tests.length - 1} more)` : '';
  const told = {
    caught: `${tests[0]}${more}`,
    missed: `${leak} No test of these noticed: ${guards.join(', ')}`,
    broken: `no test of these could pass, which proves nothing: ${guards.join(', ')}\n${output.slice(-3_000)}`,
  };
  return `${WORDS[outcome]}  ${name.padEnd(44)} ${told[outcome]}`;
}

/** @param {Mutant[]} chosen @param {Map<Mutant, Verdict>} verdicts */
function summarise(chosen, verdicts) {
  const caught = chosen.filter((mutant) => verdicts.get(mutant)?.outcome === 'caught').length;
  if (caught < chosen.length) process.exitCode = 1;
  console.log(`\n${caught} caught / ${chosen.length} seeded`);
}
