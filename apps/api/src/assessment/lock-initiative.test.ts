import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { startTestRegister, type TestRegister } from '../../test/test-register.ts';
import { tenantTransaction } from '../db/tenant-transaction.ts';
import { lockInitiative } from './lock-initiative.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await startTestRegister();
});
afterAll(() => register.stop());

describe('locking', () => {
  it('answers the initiative of a key of this tenant, and null for any other text', async () => {
    const id = await register.initiative();
    const key = 'INI-1';
    expect(await register.inTenant((tx) => lockInitiative(tx, key))).toMatchObject({ id, key });
    for (const unknown of ['INI-999999', 'INI-0', 'ini-1', "INI-1'; --"]) {
      expect(await register.inTenant((tx) => lockInitiative(tx, unknown))).toBeNull();
    }
    const elsewhere = tenantTransaction(register.db, uuidv7(), (tx) => lockInitiative(tx, key));
    expect(await elsewhere).toBeNull();
  });
});
