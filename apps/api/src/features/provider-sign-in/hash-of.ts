import { createHash } from 'node:crypto';

/** What a state or a browser's token is stored as. Both are too long to be guessed, so a plain hash without salt does. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
