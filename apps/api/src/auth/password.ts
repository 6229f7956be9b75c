import { hash, verify } from '@node-rs/argon2';

// Argon2id with 19 MiB, 2 passes, 1 lane: the first choice of OWASP's password storage cheat sheet, and also this
// library's defaults. Written out so that an update of the library does not change them unnoticed.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How a hash of that cost begins: by whatever else one begins, it was made otherwise. */
const PREFIX = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$`;

/** The argon2id hash of `password`, with its own salt and parameters inside (PHC format). */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** False for a wrong password and for a hash that cannot be read. */
export const verifyPassword = ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
  verify(stored, password).catch(() => false);

/** Whether a hash was made with another cost than today's. */
export const isOfOtherCost = (stored: string): boolean => !stored.startsWith(PREFIX);
