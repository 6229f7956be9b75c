// Keeps a secret that has to be read again (so that a hash does not do): AES-256-GCM, by a key that only this process knows.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** The first byte says how the rest was made, so that another way can be told from this one. */
const VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

export interface SecretBox {
  /** @param owner what the secret belongs to: elsewhere it cannot be opened. */
  seal(secret: string, owner: string): Buffer;
  /** `null`: it was sealed for another owner, with another AUTH_SECRET, or was altered. */
  open(sealed: Buffer, owner: string): string | null;
}

/** @param purpose gives each kind of secret a key of its own. */
export function secretBox(authSecret: string, purpose: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', authSecret, '', `flightpath ${purpose}`, KEY_BYTES));
  return {
    seal(secret, owner) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(owner));
      const sealed = [cipher.update(secret, 'utf8'), cipher.final()];
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ...sealed]);
    },
    open(sealed, owner) {
      const [nonceAt, tagAt, textAt] = [1, 1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES];
      if (sealed[0] !== VERSION || sealed.length < textAt) return null;
      const nonce = sealed.subarray(nonceAt, tagAt);
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(tagAt, textAt));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
