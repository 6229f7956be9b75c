// Time limits per test by project: Jest's own `testTimeout` counts for the whole run only. A limit is for hanging tests, not
// for slow ones, so it is generous enough for a busy machine.
import { expect, jest } from '@jest/globals';

const SECONDS = { '/e2e/': 180, '/apps/': 120, '/packages/': 120, '/scripts/': 120 };

const { testPath = '' } = expect.getState();
const [, seconds = 10] = Object.entries(SECONDS).find(([folder]) => testPath.includes(folder)) ?? [];
jest.setTimeout(seconds * 1000);
