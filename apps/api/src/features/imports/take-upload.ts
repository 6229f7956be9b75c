import type { FastifyRequest } from 'fastify';
import { problem } from '../../problems.ts';
import { inWords, LIMITS } from './reading/limits.ts';

const FIELD = 'file';

/** The uploaded file, whole. Throws 413 when it is larger than an import may be, 422 when there is none. */
export async function takeUpload(request: FastifyRequest): Promise<{ fileName: string; bytes: Buffer }> {
  const part = await request.file({ limits: { fileSize: LIMITS.bytes, files: 1 } });
  if (!part || part.fieldname !== FIELD) {
    throw problem('invalid-input', {
      detail: 'There is no file in the request.',
      errors: [{ pointer: `#/${FIELD}`, detail: `Send the file as the field "${FIELD}" of a multipart form.` }],
    });
  }
  const bytes = await part.toBuffer().catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'FST_REQ_FILE_TOO_LARGE') throw error;
    const most = inWords(LIMITS.bytes / 1_000_000);
    throw problem('body-too-large', {
      detail: `The file is larger than ${most} MB. Split it, or leave out columns that are not needed.`,
      errors: [{ pointer: `#/${FIELD}`, detail: `It is larger than ${most} MB.` }],
    });
  });
  return { fileName: shownName(part.filename), bytes };
}

/** Only the last part of a path, without what could break a line or a header. */
function shownName(given: string | undefined): string {
  const name = (given ?? '')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim();
  return name ? name.slice(0, 200) : 'unnamed';
}
