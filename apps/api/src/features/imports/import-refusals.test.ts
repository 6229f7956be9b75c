import type { ImportMapping } from '@flightpath/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { ended, mapped, run, upload } from '../../../test/importing.ts';

const REGISTER = 'Name,Department,Stage\nClaims triage,Claims,Pilot\nFraud finder,Finance,Quux\n';

let flightpath: TestApp;
let pmo: TestClient;
beforeAll(async () => {
  flightpath = await startTestApp();
  pmo = await flightpath.signIn('pmo');
});
afterAll(() => flightpath.stop());

const countOf = async (table: string) =>
  Number((await flightpath.owner.query(`select count(*) from ${table}`)).rows[0].count);

describe('an upload that is no register', () => {
  afterEach(async () => expect(await countOf('imports')).toBe(0));

  it.each([
    ['empty', '', 'The file is empty.'],
    ['a header only', 'Name,Department\n', 'There is a header, but no row below it.'],
    ['binary', Buffer.from([7, 0, 1, 2, 3]), 'the file holds binary data'],
    ['not a workbook', Buffer.from('PK\u0003\u0004garbage'), 'damaged'],
  ])('is refused: %s', async (_, content, words) => {
    const { body, headers } = await upload(pmo, content).expect(422);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(body).toMatchObject({ type: '/api/problems#file-refused', detail: expect.stringContaining(words) });
  });

  it('names row and column of a cell that is too long', async () => {
    const { body } = await upload(pmo, `Name,Note\nA,${'x'.repeat(100_000)}\n`).expect(422);
    expect(body.errors).toEqual([
      { pointer: '#/rows/2/Note', detail: 'It holds 100,000 characters; 32,767 is the most.' },
    ]);
  });

  it('is refused when it is too large, before it is read', async () => {
    const { body } = await upload(pmo, Buffer.alloc(20_000_001, 'a')).expect(413);
    expect(body).toMatchObject({ type: '/api/problems#body-too-large', detail: expect.stringContaining('20 MB') });
  });

  it('is refused without a file, or as something else than a form', async () => {
    const { body } = await pmo.send('post', '/imports').field('note', 'no file').expect(422);
    expect(body.errors).toEqual([{ pointer: '#/file', detail: expect.stringContaining('"file"') }]);
    await pmo.post('/imports', { file: 'Name\nA\n' }).expect(415);
  });
});

describe('a file that is mapped by half', () => {
  let id: string;

  it('keeps its mapping, and says what it leaves open', async () => {
    const { body } = await upload(pmo, REGISTER).expect(201);
    id = body.id;
    expect(body.unfinished).toEqual([
      { column: 'Stage', field: 'stage', values: ['Quux'], reason: expect.stringContaining('which stage it means') },
    ]);
    const { body: empty } = await pmo.put(`/imports/${id}/mapping`, { columns: [], identity: [] }).expect(200);
    expect(empty.unfinished.map(({ reason }: { reason: string }) => reason)).toEqual([
      'Choose the column that holds the name of the initiative.',
      'Choose the column or columns that say which initiative a row is.',
    ]);
    await pmo.put(`/imports/${id}/mapping`, body.suggestedMapping).expect(200);
  });

  it.each(['dry-run', 'commit'])('is not loaded, not even in part, by a %s', async (what) => {
    const { body } = await pmo.post(`/imports/${id}/${what}`).expect(422);
    expect(body).toMatchObject({ type: '/api/problems#mapping-unfinished', status: 422 });
    expect(body.errors).toEqual([{ pointer: '#/mapping/Stage', detail: expect.stringContaining('("Quux")') }]);
    expect(await countOf('initiatives')).toBe(0);
    expect((await pmo.get(`/imports/${id}`)).body.status).toBe('mapped');
  });

  it('is refused as a whole when the mapping is no mapping', async () => {
    const { body } = await pmo
      .put(`/imports/${id}/mapping`, { columns: [{ column: 'Name', field: 'title' }] })
      .expect(422);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '#/columns/0/field',
      '#/identity',
    ]);
  });

  it('cannot start before it is mapped at all', async () => {
    const { body } = await upload(pmo, 'Name\nA\n').expect(201);
    const answer = await pmo.post(`/imports/${body.id}/commit`).expect(409);
    expect(answer.body.detail).toBe('An import that is uploaded cannot be committed. Save its mapping first.');
    await pmo.post(`/imports/${body.id}/undo`).expect(409);
  });
});

describe('rows that cannot be recorded', () => {
  it('are left out with the reason, and the others go in', async () => {
    const { owner, acme } = flightpath;
    await owner.query(
      `insert into people (tenant_id, id, name) select $1, gen_random_uuid(), 'Sam Twin' from generate_series(1, 2)`,
      [acme.id],
    );
    const content = [
      'Id,Name,Owner,Team size,Start date,Planned end,Note',
      '1,A,Sam Twin,,,,',
      '2,,Ada Lund,,,,',
      '3,C,Ada Lund,many,,,',
      '4,D,Ada Lund,3,2024-05-01,2024-04-01,',
      '5,E,Ada Lund,3,2024-05-01,2024-06-01,',
      ',F,,,,,',
      '7,G,,,,,,one cell too many',
      '8,H,,5,2024,2024-06-30,',
    ].join('\n');
    const asSizes = (mapping: ImportMapping): ImportMapping => ({
      ...mapping,
      columns: [
        ...mapping.columns
          .filter(({ field }) => field !== 'pilotTeamSize')
          .map((column) => (column.field === 'pilotStartedOn' ? { ...column, values: {} } : column)),
        { column: 'Team size', field: 'pilotTeamSize', dateFormat: null, values: {} },
      ],
    });
    const { id } = await mapped(pmo, content, asSizes);
    const { result } = await run(pmo, id, 'commit');
    expect(result).toMatchObject({ rows: 8, create: 1, error: 7, newPeople: [] });
    expect(result?.errors.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, 'Owner', 'Sam Twin', expect.stringContaining('2 people have this name')],
      [3, 'Name', null, 'It has no name.'],
      [4, 'Team size', 'many', 'It is not a whole number from 1 to 10,000.'],
      [5, 'Planned end', '2024-04-01', 'It lies before the start of the pilot, 1 May 2024.'],
      [7, null, null, 'The columns that say which initiative it is are empty.'],
      [8, null, 'one cell too many', expect.stringContaining('8 cells, the header 7')],
      [9, 'Start date', '2024', expect.stringContaining('A year alone is not a date.')],
    ]);
    const { body } = await pmo.get('/initiatives').expect(200);
    expect(body.data.map(({ name }: { name: string }) => name)).toEqual(['E']);
  });
});

describe('who may import', () => {
  it('is admin and PMO', async () => {
    for (const role of ['executive', 'champion', 'viewer'] as const) {
      const other = await flightpath.signIn(role);
      await other.get('/imports').expect(403);
      await upload(other, REGISTER).expect(403);
    }
    await upload(flightpath.anonymous, REGISTER).expect(401);
  });

  it('is nobody of another organisation, for whom there is no such import', async () => {
    const { id } = await mapped(pmo, 'Name\nSecret\n');
    const stranger = await flightpath.signIn('pmo', 'globex');
    for (const path of [`/imports/${id}`, `/imports/${id}/errors.csv`]) await stranger.get(path).expect(404);
    for (const what of ['dry-run', 'commit', 'undo']) {
      const { body } = await stranger.post(`/imports/${id}/${what}`).expect(404);
      expect(body.type).toBe('/api/problems#record-not-found');
    }
    await stranger.put(`/imports/${id}/mapping`, { columns: [], identity: [] }).expect(404);
    expect((await stranger.get('/imports').expect(200)).body.data).toEqual([]);
    const { body } = await upload(stranger, 'Name\nOther\n').expect(201);
    expect(body.isRemembered).toBe(false);
  });
});

describe('two runs at once', () => {
  it('are one run and a refusal of the others; another organisation is not held up', async () => {
    const [first, second] = [await mapped(pmo, 'Name\nX\n'), await mapped(pmo, 'Name\nY\n')];
    const globex = await flightpath.signIn('pmo', 'globex');
    const theirs = await mapped(globex, 'Name\nZ\n');
    const brake = await flightpath.owner.connect();
    try {
      // Every run reads the departments, so it stands still here.
      await brake.query('begin; lock table departments in access exclusive mode');
      await pmo.post(`/imports/${first.id}/dry-run`).expect(202);
      for (const path of [`${first.id}/dry-run`, `${second.id}/dry-run`, `${second.id}/commit`]) {
        const { body } = await pmo.post(`/imports/${path}`).expect(409);
        expect(body.type).toBe('/api/problems#import-busy');
      }
      await pmo.put(`/imports/${first.id}/mapping`, first.mapping).expect(409);
      expect((await pmo.get(`/imports/${first.id}`).expect(200)).body.status).toBe('checking');
      await globex.post(`/imports/${theirs.id}/dry-run`).expect(202);
    } finally {
      await brake.query('rollback');
      brake.release();
    }
    expect((await ended(pmo, first.id)).status).toBe('checked');
    expect((await ended(globex, theirs.id)).status).toBe('checked');
    expect((await run(pmo, second.id, 'commit')).status).toBe('committed');
  });

  it('does not hold up the next one for ever when a process died', async () => {
    const { id } = await mapped(pmo, 'Name\nA\n');
    await flightpath.owner.query(`update imports set status = 'committing' where id = $1`, [id]);
    const { body } = await pmo.get(`/imports/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'failed', failure: expect.stringContaining('The server stopped') });
    expect((await run(pmo, id, 'dry-run')).status).toBe('checked');
  });
});

describe('a commit that breaks off', () => {
  it('leaves nothing behind, says so, and can be started again', async () => {
    const { owner } = flightpath;
    const tables = ['initiatives', 'departments', 'people', 'revisions', 'initiative_rows'];
    const before = await Promise.all(tables.map(countOf));
    const { id } = await mapped(pmo, 'Name,Department,Sponsor\nBroken,Brand new unit,Zoe New\n');
    // The database refuses the last list that is written.
    await owner.query(`alter table sponsors add constraint for_test check (kind <> 'executive') not valid`);
    const failed = await run(pmo, id, 'commit').finally(() =>
      owner.query('alter table sponsors drop constraint for_test'),
    );
    expect(failed).toMatchObject({
      status: 'failed',
      failure: expect.stringContaining('nothing was imported'),
      result: null,
    });
    expect(await Promise.all(tables.map(countOf))).toEqual(before);
    expect((await run(pmo, id, 'commit')).status).toBe('committed');
  });
});
