import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { uuidv7 } from 'uuidv7';
import { ANN, noon, startTestRegister, type TestRegister } from '../../test/test-register.ts';
import { recordChange } from './record-change.ts';

let register: TestRegister;
beforeAll(async () => {
  register = await startTestRegister();
});
afterAll(() => register.stop());

describe('a batch of 2,000', () => {
  it('is judged in parts, tells its progress and lets others have a turn', async () => {
    const ids = Array.from({ length: 2_000 }, () => uuidv7());
    const departments = await Promise.all(['A', 'B', 'C'].map((name) => register.department(`Unit ${name}`)));
    const progress: number[] = [];
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 1);
    const recorded = await register.inTenant(async (tx) => {
      await tx.query(
        `insert into initiatives (tenant_id, id, number, name, home_department_id, phase, state, registered_on,
           recorded_at, recorded_means)
         select $1, id, 10000 + place, 'Imported ' || place, ($3::uuid[])[1 + place % 3], 'foundation', 'active',
           '2024-01-01', now(), 'import'
         from unnest($2::uuid[]) with ordinality given (id, place)`,
        [tx.tenantId, ids, departments],
      );
      await tx.query(
        `insert into pilots (tenant_id, initiative_id, number, outcome, started_on, recorded_at, recorded_means)
         select $1, id, 1, 'running', '2023-01-01', now(), 'import' from unnest($2::uuid[]) given (id)`,
        [tx.tenantId, ids],
      );
      const started = performance.now();
      const change = {
        initiativeIds: ids,
        actor: ANN,
        means: 'import' as const,
        summary: 'Imported',
        at: noon('2026-06-30'),
      };
      const result = await recordChange(tx, { ...change, onProgress: (done) => progress.push(done) });
      const seconds = (performance.now() - started) / 1_000;
      process.stdout.write(`recordChange of 2,000 new initiatives: ${seconds.toFixed(2)} s\n`);
      return result;
    });
    clearInterval(others);
    expect(recorded.map(({ initiativeId }) => initiativeId)).toEqual(ids);
    expect(recorded.every(({ revision, opened }) => revision === 1 && opened.includes('pilot-overrun'))).toBe(true);
    expect(progress).toEqual([250, 500, 750, 1_000, 1_250, 1_500, 1_750, 2_000]);
    expect(turns).toBeGreaterThan(8);
    const counted = await register.query("select from initiative_rows where name like 'Imported %'");
    expect(counted).toHaveLength(2_000);
  }, 60_000);
});
