// What runs in the thread: one file in, one answer out. It starts with every upload, so what it reads with is imported from
// the domain piece by piece: the whole of it takes longer to load than most files to read.
import { parentPort, workerData } from 'node:worker_threads';
import { FileRefused } from './file-refused.ts';
import { type ReadUpload, readUpload } from './read-upload.ts';

/** An error's class does not survive the way between threads, so a refusal is data. */
export type ThreadAnswer = { read: ReadUpload } | { refused: { detail: string; errors: FileRefused['errors'] } };

async function answer(bytes: Uint8Array): Promise<ThreadAnswer> {
  try {
    return { read: await readUpload(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: { detail: error.message, errors: error.errors } };
    throw error;
  }
}

parentPort?.postMessage(await answer(workerData as Uint8Array));
