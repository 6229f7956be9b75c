// Says that a port is taken before minutes of building, and in words.
import { createServer } from 'node:net';

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} the error code */
function codeOnListen(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/**
 * @param {number} port
 * @param {string} host
 * @throws with the name of the setting to change
 */
export async function refuseTakenPort(port, host) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be 1 to 65535, not ${process.env.PORT}.`);
  // A browser may take `localhost` for ::1: a stranger's server there would answer in our place.
  for (const each of host === '127.0.0.1' ? [host, '::1'] : [host]) {
    const code = await codeOnListen(port, each);
    if (code === 'EADDRINUSE')
      throw new Error(`Port ${port} is taken. Choose another with PORT, for example: PORT=${port + 1} npm start`);
    if (code === 'EACCES')
      throw new Error(`Port ${port} needs more rights than this user has. Choose one above 1023 with PORT.`);
    if (code && each === host) throw new Error(`HOST ${host} cannot be listened on (${code}).`);
  }
}

/** @returns {Promise<number>} a port nobody listens on at this moment */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });
}
