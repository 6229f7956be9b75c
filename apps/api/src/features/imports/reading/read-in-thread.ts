import { Worker } from 'node:worker_threads';
import { FileRefused } from './file-refused.ts';
import { LIMITS } from './limits.ts';
import type { ReadUpload } from './read-upload.ts';
import type { ThreadAnswer } from './reading-thread.ts';

const TOO_MUCH =
  'The file takes too long, or too much memory, to be read. Split it, leave out columns, or save the sheet as CSV.';

/** Built, the thread is JavaScript; in tests it is TypeScript, which Node reads with the help of a loader. */
const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(isSource ? './reading-thread.ts' : './reading-thread.js', import.meta.url);
const LOADER = new URL('../../../../../../scripts/typescript-in-node.mjs', import.meta.url);

/** Each thread may take hundreds of megabytes, so others wait for their turn. */
const MOST_AT_ONCE = 2;
let reading = 0;
const waiting: (() => void)[] = [];

/**
 * Reads an uploaded file in a thread of its own, so that a large or hostile one holds up nobody and can be ended.
 *
 * @throws FileRefused when it is no table, passes a limit, or takes too long or too much memory.
 */
export async function readInThread(bytes: Uint8Array): Promise<ReadUpload> {
  if (reading >= MOST_AT_ONCE) await new Promise<void>((turn) => waiting.push(turn));
  else reading += 1;
  try {
    return await read(bytes);
  } finally {
    const next = waiting.shift();
    // The turn is handed on, so that nobody can slip in between.
    if (next) next();
    else reading -= 1;
  }
}

function read(bytes: Uint8Array): Promise<ReadUpload> {
  const worker = new Worker(THREAD, {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.heapMegabytes },
    execArgv: isSource ? ['--conditions=source', '--import', LOADER.href] : [],
  });
  return new Promise<ReadUpload>((resolve, reject) => {
    const timer = setTimeout(() => reject(new FileRefused(TOO_MUCH)), LIMITS.readingSeconds * 1_000);
    worker.once('message', (answer: ThreadAnswer) => {
      if ('read' in answer) resolve(answer.read);
      else reject(new FileRefused(answer.refused.detail, answer.refused.errors));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new FileRefused(TOO_MUCH) : error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('The reading thread ended without an answer'));
    });
  }).finally(() => worker.terminate());
}
