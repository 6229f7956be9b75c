import { describe, expect, it } from '@jest/globals';
import { secretBox } from './secret-box.ts';

const box = secretBox('only-for-tests-only-for-tests-only-for-tests', 'client secrets');

describe('a sealed secret', () => {
  it('is opened by the same owner, and looks different every time', () => {
    const [one, other] = [box.seal('s3cret ü', 'acme'), box.seal('s3cret ü', 'acme')];
    expect(box.open(one, 'acme')).toBe('s3cret ü');
    expect(box.open(other, 'acme')).toBe('s3cret ü');
    expect(one.equals(other)).toBe(false);
    expect(one.includes('s3cret')).toBe(false);
  });

  it('is not opened for another owner, another purpose, or with another secret of the installation', () => {
    const sealed = box.seal('s3cret', 'acme');
    expect(box.open(sealed, 'globex')).toBeNull();
    expect(secretBox('only-for-tests-only-for-tests-only-for-tests', 'other').open(sealed, 'acme')).toBeNull();
    expect(secretBox('another-another-another-another-another', 'client secrets').open(sealed, 'acme')).toBeNull();
  });

  it('is not opened with any byte altered, or cut short', () => {
    const sealed = box.seal('s3cret', 'acme');
    for (const at of sealed.keys()) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] as number) ^ 1;
      expect(box.open(altered, 'acme')).toBeNull();
    }
    for (const length of [0, 1, 20, sealed.length - 1]) expect(box.open(sealed.subarray(0, length), 'acme')).toBeNull();
  });
});
