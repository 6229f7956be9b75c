// What an API key looks like: `fp_<8 characters, shown in lists>_<secret>_<checksum>`. The checksum tells a key from a
// mistyped one without asking the database, here as in scanners that look for leaked secrets.
import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const PREFIX_LENGTH = 8;
/** 32 of 62 characters are 190 random bits. */
const SECRET_LENGTH = 32;
const CHECKSUM_LENGTH = 7;

const API_KEY = /^(fp_[0-9A-Za-z]{8}_[0-9A-Za-z]{32})_([0-9a-z]{7})$/;
const BEARER = /^bearer +(\S.*)$/i;

/** A new key: to be given out once, the part that lists show, and what is stored of it. */
export function newApiKey(): { key: string; prefix: string; hash: Buffer } {
  const prefix = `fp_${randomText(PREFIX_LENGTH)}`;
  const unchecked = `${prefix}_${randomText(SECRET_LENGTH)}`;
  const key = `${unchecked}_${checksumOf(unchecked)}`;
  return { key, prefix, hash: hashOf(key) };
}

/** What stands behind `Bearer` in an `Authorization` header; `null` for a request without one. */
export const readBearer = (header: string | undefined): string | null => header?.match(BEARER)?.[1] ?? null;

/** What a key is found by; `null` for what is no key, or is mistyped. */
export function hashOfApiKey(text: string): Buffer | null {
  const [key, unchecked, checksum] = text.match(API_KEY) ?? [];
  return key !== undefined && unchecked !== undefined && checksumOf(unchecked) === checksum ? hashOf(key) : null;
}

/** Nobody guesses 190 random bits, so that a fast hash without salt does, unlike for a password. */
const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/** The CRC-32 in digits and lower-case letters. */
const checksumOf = (text: string): string => crc32(text).toString(36).padStart(CHECKSUM_LENGTH, '0');

const randomText = (length: number): string =>
  Array.from({ length }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
