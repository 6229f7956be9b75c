import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { run, upload } from '../../../test/importing.ts';

const REGISTER = [
  'Name;Department;Office;Status;Owner;Sponsor;Start date;Planned end',
  'Claims triage;Claims;North;Pilot;Ada Lund;Eli Frost;03.02.2025;30.06.2025',
  'Fraud finder;Fraud;;In use;Bo Ek;;;',
  '"Letter\nreader";claims ;north;Retired;;;;',
  '=1+1;Claims;;Idea;;;45 days;',
].join('\r\n');

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

describe('a small register, from file to portfolio and back', () => {
  let id: string;

  it('is recognised, and a mapping is proposed', async () => {
    const { body, headers } = await upload(pmo, Buffer.from(`\ufeff${REGISTER}`), 'C:\\files\\KI Register.csv').expect(
      201,
    );
    id = body.id;
    expect(headers.location).toBe(`/api/v1/tenants/acme/imports/${id}`);
    expect(body).toMatchObject({
      fileName: 'KI Register.csv',
      status: 'uploaded',
      isRemembered: false,
      createdBy: 'Pia Moss',
      detection: { format: 'csv', encoding: 'utf-8', delimiter: ';', headerRow: 1, rows: 4 },
      unfinished: [],
    });
    expect(body.suggestedMapping.identity).toEqual(['Department', 'Office', 'Name']);
    const fields = body.suggestedMapping.columns.map(({ field, column }: never) => `${field}: ${column}`);
    expect(fields).toEqual([
      'name: Name',
      'department: Department',
      'subDepartment: Office',
      'stage: Status',
      'owner: Owner',
      'executiveSponsor: Sponsor',
      'pilotStartedOn: Start date',
      'pilotPlannedEndOn: Planned end',
    ]);
  });

  it('is mapped by a person, who leaves an unreadable date as it is', async () => {
    const { body } = await pmo.get(`/imports/${id}`).expect(200);
    const columns = body.suggestedMapping.columns.map((column: { field: string }) =>
      column.field === 'pilotStartedOn' ? { ...column, values: {} } : column,
    );
    const saved = await pmo.put(`/imports/${id}/mapping`, { ...body.suggestedMapping, columns }).expect(200);
    expect(saved.body).toMatchObject({ status: 'mapped', unfinished: [] });
  });

  it('is checked: the counts say what would happen, and nothing happens', async () => {
    const { status, dryRun } = await run(pmo, id, 'dry-run');
    expect(status).toBe('checked');
    expect(dryRun).toMatchObject({
      rows: 4,
      create: 3,
      update: 0,
      unchanged: 0,
      error: 1,
      newDepartments: ['Claims > North', 'Fraud'],
      newPeople: ['Bo Ek'],
      errors: [
        {
          row: 5,
          identity: 'Claims | =1+1',
          column: 'Start date',
          value: '45 days',
          reason: expect.stringContaining('It is not a date.'),
        },
      ],
      remarks: [expect.stringContaining('New and stopped: one row.')],
    });
    expect(dryRun?.flags).toContainEqual({ ruleId: 'pilot-overrun', title: 'Pilot overrun', initiatives: 1 });
    expect((await pmo.get('/initiatives').expect(200)).body.data).toEqual([]);
  });

  it('is committed: initiatives, departments, people and the judgement are there', async () => {
    const { status, result } = await run(pmo, id, 'commit');
    expect(status).toBe('committed');
    expect(result).toMatchObject({ rows: 4, create: 3, update: 0, unchanged: 0, error: 1 });
    const { body } = await pmo.get('/initiatives?sort=key').expect(200);
    expect(body.data).toMatchObject([
      { key: 'INI-1', name: 'Claims triage', phase: 'foundation', state: 'active', department: { name: 'North' } },
      { key: 'INI-2', name: 'Fraud finder', phase: 'execution', state: 'active', owner: { name: 'Bo Ek' } },
      { key: 'INI-3', name: 'Letter reader', phase: 'foundation', state: 'stopped' },
    ]);
    const { body: triage } = await pmo.get('/initiatives/INI-1').expect(200);
    expect(triage).toMatchObject({
      externalId: 'Claims | North | Claims triage',
      owner: { id: flightpath.acme.members.admin.personId },
      pilots: [{ number: 1, startedOn: '2025-02-03', plannedEndOn: '2025-06-30', outcome: 'running' }],
    });
    expect(triage.sponsors).toEqual([{ id: flightpath.acme.members.executive.personId, name: 'Eli Frost' }]);
    expect(triage.flags.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('pilot-overrun');
  });

  it('leaves a revision that says it was an import, which is no activity', async () => {
    const { rows } = await flightpath.owner.query(
      `select r.recorded_means, r.summary, r.actor_name, w.last_activity_on from revisions r
       join initiative_rows w on w.initiative_id = r.initiative_id where w.number = 1`,
    );
    expect(rows).toEqual([
      {
        recorded_means: 'import',
        summary: 'Imported from KI Register.csv',
        actor_name: 'Pia Moss',
        last_activity_on: null,
      },
    ]);
  });

  it('can be downloaded: the refused rows, without a live formula', async () => {
    const { text, headers } = await pmo.get(`/imports/${id}/errors.csv`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text).toMatch(/^\ufeffRow,Identity,Column,Value,Reason\n5,Claims \| =1\+1,Start date,45 days,/);
  });

  it('is unchanged when it comes again, under the mapping that is remembered', async () => {
    const { body } = await upload(pmo, REGISTER).expect(201);
    expect(body.isRemembered).toBe(true);
    await pmo.put(`/imports/${body.id}/mapping`, body.suggestedMapping).expect(200);
    const { dryRun } = await run(pmo, body.id, 'dry-run');
    expect(dryRun).toMatchObject({ create: 1, update: 0, unchanged: 3, error: 0 });
  });

  it('is undone: nothing of it is left but the record that it was there', async () => {
    const { status, undoneAt } = await run(pmo, id, 'undo');
    expect(status).toBe('undone');
    expect(undoneAt).not.toBeNull();
    expect((await pmo.get('/initiatives').expect(200)).body.data).toEqual([]);
    const names = async (list: string) =>
      (await pmo.get(list).expect(200)).body.data.map(({ name }: { name: string }) => name);
    expect(await names('/departments')).toEqual(['Claims', 'Finance', 'IT']);
    expect(await names('/people')).not.toContain('Bo Ek');
    await pmo.post(`/imports/${id}/undo`).expect(409);
    await pmo.post(`/imports/${id}/commit`).expect(409);
  });

  it('stands in the list of imports', async () => {
    const { body } = await pmo.get('/imports').expect(200);
    expect(body.data.at(-1)).toMatchObject({
      fileName: 'KI Register.csv',
      status: 'undone',
      rows: 4,
      created: 3,
      refused: 1,
    });
  });
});
