import { describe, expect, it } from '@jest/globals';
import { deviceInWords } from './device-in-words.ts';

const MOZILLA = 'Mozilla/5.0';
const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0';

describe('a device in words', () => {
  it.each([
    [`${MOZILLA} (Windows NT 10.0; Win64; x64; rv:146.0) Gecko/20100101 Firefox/146.0`, 'Firefox on Windows'],
    [`${MOZILLA} (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/147.0.0.0`, 'Edge on Windows'],
    [`${MOZILLA} (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 OPR/120.0.0.0`, 'Opera on Windows'],
    [`${MOZILLA} (X11; Linux x86_64) ${CHROME} Safari/537.36`, 'Chrome on Linux'],
    [`${MOZILLA} (X11; CrOS x86_64 14541.0.0) ${CHROME} Safari/537.36`, 'Chrome on ChromeOS'],
    [`${MOZILLA} (Linux; Android 15; SM-S921B) ${CHROME} Mobile Safari/537.36`, 'Chrome on Android'],
    [
      `${MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Safari/605.1.15`,
      'Safari on Mac',
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Mobile/15E148 Safari/604.1`,
      'Safari on iPhone',
    ],
    [
      `${MOZILLA} (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/147.0 Mobile/15E148 Safari/604.1`,
      'Chrome on iPhone',
    ],
    ['curl/8.5.0 (Linux)', 'A program on Linux'],
    ['curl/8.5.0', 'An unknown program'],
    ['', 'An unknown program'],
    [null, 'An unknown program'],
  ])('%s: %s', (userAgent, words) => {
    expect(deviceInWords(userAgent)).toBe(words);
  });
});
