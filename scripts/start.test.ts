import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { freePort, refuseTakenPort } from './port.mjs';
import { apiUrlFrom, workerUrlFrom } from './prepare.mjs';
import { totalsLine } from './totals-reporter.mjs';

/** Containers often have no ::1. */
const loopback = ['127.0.0.1', '::1'].filter((address) =>
  Object.values(networkInterfaces()).some((each) => each?.some((one) => one.address === address)),
);

describe('the port', () => {
  it.each(loopback)('taken on %s is refused with the setting to change', async (address) => {
    const stranger = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => stranger.listen(port, address, resolve));
    await expect(refuseTakenPort(port, '127.0.0.1')).rejects.toThrow(`Port ${port} is taken. Choose another with PORT`);
    await new Promise((resolve) => stranger.close(resolve));
    await expect(refuseTakenPort(port, '127.0.0.1')).resolves.toBeUndefined();
  });

  it.each([0, 70_000, Number.NaN])('%s is no port', async (port) => {
    await expect(refuseTakenPort(port, '127.0.0.1')).rejects.toThrow('PORT must be 1 to 65535');
  });
});

it("the logins of the API and of what takes jobs are never the owner's", () => {
  const owner = 'postgres://owner:secret@db.example:6432/flightpath?sslmode=require';
  const database = 'p%40ss%2Fword@db.example:6432/flightpath?sslmode=require';
  expect(apiUrlFrom(owner, 'p@ss/word')).toBe(`postgres://flightpath_api:${database}`);
  expect(workerUrlFrom(owner, 'p@ss/word')).toBe(`postgres://flightpath_worker:${database}`);
});

describe('the total of a run', () => {
  const nothing = {
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    testResults: [],
  };

  it('counts what was left to do as skipped', () => {
    expect(totalsLine({ ...nothing, numPassedTests: 5, numPendingTests: 1, numTodoTests: 2 })).toBe(
      '5 passed, 0 failed, 3 skipped',
    );
  });

  it('counts a file that could not run as failed', () => {
    expect(totalsLine({ ...nothing, numPassedTests: 5, numRuntimeErrorTestSuites: 1 })).toBe(
      '5 passed, 1 failed, 0 skipped',
    );
  });
});
