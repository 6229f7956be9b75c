import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestRegister, type TestRegister } from '../../test/test-register.ts';
import { takeInitiativeNumbers } from './take-initiative-numbers.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await startTestRegister();
});
afterAll(() => register.stop());

describe('the numbers of initiatives', () => {
  it('are different for two who register at once, and one that was not used is given again', async () => {
    const take = (count: number) => register.inTenant((tx) => takeInitiativeNumbers(tx, count));
    const taken = (await Promise.all([take(3), take(2), take(1)])).flat();
    expect(taken.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
    const failed = register.inTenant(async (tx) => {
      await takeInitiativeNumbers(tx, 1);
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await take(1)).toEqual([7]);
  });
});
