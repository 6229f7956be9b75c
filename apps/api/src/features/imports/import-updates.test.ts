import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDepartment, etagOf } from '../../../test/factories.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { mapped, run } from '../../../test/importing.ts';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const HEADER = 'Id,Name,Description,Department,Owner,Executive sponsor,Stage,Start date,Pilot departments';

async function commit(...rows: string[]) {
  const { id } = await mapped(pmo, [HEADER, ...rows].join('\n'));
  return run(pmo, id, 'commit');
}

/** Everything that the import may touch, as the database has it. */
async function stored(externalId: string) {
  const { rows } = await flightpath.owner.query(
    `select to_jsonb(i) - 'revision' as initiative,
       (select jsonb_agg(to_jsonb(p) order by p.number) from pilots p where p.initiative_id = i.id) as pilots,
       (select jsonb_agg(to_jsonb(d) order by d.department_id) from pilot_departments d where d.initiative_id = i.id) as units,
       (select jsonb_agg(to_jsonb(a) order by a.department_id) from affected_departments a where a.initiative_id = i.id) as affected,
       (select jsonb_agg(to_jsonb(s) order by s.id) from sponsors s where s.initiative_id = i.id) as sponsors,
       (select jsonb_agg(to_jsonb(o) order by o.id) from initiative_owners o where o.initiative_id = i.id) as owners,
       (select jsonb_agg(to_jsonb(t) order by t.id) from phase_stays t where t.initiative_id = i.id) as stays
     from initiatives i where i.external_id = $1`,
    [externalId],
  );
  return rows[0];
}

describe('a file about initiatives that are there', () => {
  let untouched: unknown;
  let second: Awaited<ReturnType<typeof commit>>;

  beforeAll(async () => {
    await commit(
      'u1,Reader,Reads letters,Claims,Ada Lund,Eli Frost,Pilot,2025-01-15,Claims',
      'u2,Writer,,IT,,,Pilot,,',
    );
    flightpath.clock.moveTo('2026-04-01');
    untouched = await stored('u1');
    second = await commit(
      'u1,Reader II,,Fraud,Bo Ek,Cora Hale,In production,2025-01-20,Finance',
      'u2,Writer,,it,,,pilot,,',
      'u3,Speaker,,Fraud,,,Idea,,',
    );
  });

  it('changes what the rows say otherwise, and says what', () => {
    expect(second.result).toMatchObject({ create: 1, update: 1, unchanged: 1, error: 0, newDepartments: ['Fraud'] });
    expect(second.result?.changes).toEqual([
      {
        row: 2,
        key: 'INI-1',
        name: 'Reader II',
        fields: [
          { label: 'Name', before: 'Reader', after: 'Reader II' },
          { label: 'Home department', before: 'Claims', after: 'Fraud' },
          { label: 'Phase', before: 'foundation', after: 'execution' },
          { label: 'Owner', before: 'Ada Lund', after: 'Bo Ek' },
          { label: 'Executive sponsors', before: 'Eli Frost', after: 'Eli Frost; Cora Hale' },
          { label: 'Affected departments', before: 'Claims', after: 'Claims; Finance' },
          { label: 'Departments of pilot 1', before: 'Claims', after: 'Claims; Finance' },
          { label: 'Start of pilot 1', before: '2025-01-15', after: '2025-01-20' },
        ],
      },
    ]);
  });

  it('leaves alone what an empty cell does not say', async () => {
    const { body } = await pmo.get('/initiatives/INI-1').expect(200);
    expect(body).toMatchObject({ summary: 'Reads letters', phase: 'execution', phaseEnteredOn: null, revision: 2 });
  });

  it('begins a new stay in the phase, and ends the earlier owner', async () => {
    const { stays, owners } = await stored('u1');
    expect(stays.map(({ phase, left_on }: never) => [phase, left_on])).toEqual([
      ['foundation', '2026-04-01'],
      ['execution', null],
    ]);
    expect(owners).toHaveLength(2);
  });

  it('can be undone to the letter', async () => {
    expect(await stored('u1')).not.toEqual(untouched);
    expect((await run(pmo, second.id, 'undo')).status).toBe('undone');
    expect(await stored('u1')).toEqual(untouched);
    expect(await stored('u3')).toBeUndefined();
    const { rows } = await flightpath.owner.query(`select from departments where name = 'Fraud'`);
    expect(rows).toEqual([]);
    const { body } = await pmo.get('/initiatives/INI-1/revisions').expect(200);
    expect(body.data[0].summary).toBe('Undid the import of register.csv');
  });
});

describe('an undo after somebody worked on it', () => {
  it('is refused with the list, and changes nothing', async () => {
    const { id } = await commit('v1,Sorter,,Claims,,,Pilot,,', 'v2,Mailer,,Claims,,,Pilot,,');
    const { key } = (await pmo.get('/initiatives?q=Sorter').expect(200)).body.data[0];
    const etag = await etagOf(pmo, key);
    await pmo.patch(`/initiatives/${key}`, { summary: 'By hand.' }).set('if-match', etag).expect(200);
    const { body } = await pmo.post(`/imports/${id}/undo`).expect(409);
    expect(body).toMatchObject({ type: '/api/problems#import-changed-since' });
    expect(body.errors).toEqual([
      { pointer: `#/initiatives/${key}`, detail: `${key} was changed by Pia Moss after the import.` },
    ]);
    expect((await pmo.get(`/imports/${id}`).expect(200)).body.status).toBe('committed');
    expect(await stored('v2')).toBeDefined();
  });

  it('keeps a department that is used elsewhere by now', async () => {
    const { id } = await commit('w1,Planner,,Ports,,,Pilot,,');
    const { body } = await pmo.get('/departments?limit=200').expect(200);
    const ports = body.data.find(({ name }: { name: string }) => name === 'Ports');
    await aDepartment(pmo, { name: 'Docks', parentId: ports.id });
    expect((await run(pmo, id, 'undo')).status).toBe('undone');
    expect(await stored('w1')).toBeUndefined();
    const { rows } = await flightpath.owner.query('select from departments where id = $1', [ports.id]);
    expect(rows).toHaveLength(1);
  });
});

describe('names in a file', () => {
  beforeEach(() => flightpath.clock.moveTo('2026-05-01'));

  it('mean the units that are there, whatever their case, and those below the one above', async () => {
    const legal = await aDepartment(pmo, { name: 'Legal' });
    const north = await aDepartment(pmo, { name: 'North', parentId: legal.id });
    const content = 'Id,Name,Department,Office\nx1,A,LEGAL, north \nx2,B,Finance,North\n';
    const { id } = await mapped(pmo, content);
    const { result } = await run(pmo, id, 'commit');
    expect(result?.newDepartments).toEqual(['Finance > North']);
    expect((await stored('x1')).initiative.home_department_id).toBe(north.id);
    expect((await stored('x2')).initiative.home_department_id).not.toBe(north.id);
  });

  it('that several units have need the one above, which can be written before them', async () => {
    const content = 'Id,Name,Pilot departments\ny1,A,North\ny2,B,Legal > North\n';
    const { id } = await mapped(pmo, content);
    const { result } = await run(pmo, id, 'commit');
    expect(result).toMatchObject({ create: 1, error: 1, newDepartments: [] });
    expect(result?.errors[0]).toMatchObject({ row: 2, column: 'Pilot departments', value: 'North' });
  });
});

describe('rows of equal identity', () => {
  it('are told apart by their order, reported, and found again', async () => {
    const content = 'Name,Department\nChatbot,Claims\nReader2,Claims\nChatbot,Claims\n';
    const { id } = await mapped(pmo, content);
    const { result } = await run(pmo, id, 'commit');
    expect(result?.repeatedIdentities).toEqual([{ identity: 'Claims | Chatbot', rows: [2, 4] }]);
    expect(await stored('Claims | Chatbot')).toBeDefined();
    expect(await stored('Claims | Chatbot #2')).toBeDefined();
    const again = await mapped(pmo, content);
    expect((await run(pmo, again.id, 'dry-run')).dryRun).toMatchObject({ unchanged: 3, create: 0 });
  });
});
