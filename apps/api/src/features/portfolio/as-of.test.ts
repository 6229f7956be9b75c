// As of a past day the portfolio answers what it answered on that day: a story of three months, with changes and with
// time alone, in which every day's answers are kept and asked for again at the end.
import { addDays, type IsoDate } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDepartment, anInitiative, aPerson, etagOf } from '../../../test/factories.ts';
import { aPilotReadyForExecution } from '../../../test/gate-ready.ts';
import { startTestApp, type TestApp, type TestClient } from '../../../test/harness.ts';
import { beginNewDay } from '../../../test/new-day.ts';

let flightpath: TestApp;
let clients: Record<'admin' | 'pmo' | 'executive' | 'viewer', TestClient>;
let intakeId: string;

const READ_MODELS = [
  '/portfolio',
  '/portfolio/playbook',
  '/portfolio/momentum',
  '/portfolio/momentum?since=2026-03-01',
  '/portfolio/coverage',
  '/portfolio/value?from=2026-01-01&to=2026-06-30&grain=month',
  '/portfolio/changes',
  '/portfolio/changes?since=2026-03-09',
] as const;

/** What every read model says, of the organisation and of one department. */
async function answers(asOf: IsoDate | null): Promise<Record<string, unknown>> {
  const { Claims } = flightpath.acme.departments;
  const asked = READ_MODELS.flatMap((path) => [path, `${path}${path.includes('?') ? '&' : '?'}department=${Claims}`]);
  const said: Record<string, unknown> = {};
  for (const path of asked) {
    const query = asOf === null ? '' : `${path.includes('?') ? '&' : '?'}asOf=${asOf}`;
    said[path] = (await clients.viewer.get(`${path}${query}`).expect(200)).body;
  }
  return said;
}

const change = async (client: TestClient, path: string, key: string, body: object) =>
  client
    .patch(`/initiatives/${key}${path}`, body)
    .set('if-match', await etagOf(client, key))
    .expect(200);
const add = async (path: string, body: object, client = clients.pmo) =>
  (await client.post(path, body).expect(201)).body;

beforeAll(async () => {
  flightpath = await startTestApp();
  const [admin, pmo, executive, viewer] = await Promise.all([
    flightpath.signIn('admin'),
    flightpath.signIn('pmo'),
    flightpath.signIn('executive'),
    flightpath.signIn('viewer'),
  ]);
  clients = { admin, pmo, executive, viewer };
  intakeId = (await aDepartment(pmo, { name: 'Intake', parentId: flightpath.acme.departments.Claims })).id;
});
afterAll(() => flightpath.stop());

/** What happens on which day; on the days between, time passes alone. */
function story(): [IsoDate, () => Promise<unknown>][] {
  const { pmo, admin, executive } = clients;
  const { departments, members } = flightpath.acme;
  const made: Record<'pilot' | 'program' | 'small', string> = { pilot: '', program: '', small: '' };
  let moneyAt = '';
  let firstMeasurement = '';
  return [
    [
      '2026-03-10',
      async () => {
        made.pilot = (await aPilotReadyForExecution(flightpath, { homeDepartmentId: intakeId })).key;
        const leaving = await aPerson(pmo, { name: 'Noa Byrd', departmentId: departments.Finance });
        await pmo.patch(`/people/${leaving.id}`, { leftOn: '2026-04-15' }).expect(200);
        const program = await anInitiative(pmo, {
          name: 'Fraud finder',
          homeDepartmentId: departments.Finance,
          phase: 'execution',
          phaseEnteredOn: '2026-01-05',
          ownerId: leaving.id,
          sponsors: [{ personId: leaving.id }],
          affectedDepartmentIds: [departments.Finance, departments.IT],
          reportingCadence: 'monthly',
          mainAnchor: 'operational-efficiency',
          fundingLines: [
            {
              amount: { amount: '9000', currency: 'EUR' },
              kind: 'operating',
              from: '2026-01-01',
              to: '2026-06-30',
              approvedOn: '2026-01-01',
            },
          ],
          indicators: [
            {
              name: 'Fraud prevented',
              measures: 'value',
              timing: 'lagging',
              unit: 'EUR',
              accrual: 'per-period',
              lagDays: 30,
              baseline: '0',
              baselineDate: '2026-01-05',
              target: '50000',
              targetDate: '2026-12-31',
            },
          ],
        });
        made.program = program.key;
        const { body } = await pmo.get(`/initiatives/${program.key}/indicators`).expect(200);
        moneyAt = `/initiatives/${program.key}/indicators/${body.data[0].id}/measurements`;
      },
    ],
    [
      '2026-03-11',
      async () => {
        const measured = { date: '2026-02-28', value: '4000', confidence: 'estimated' };
        firstMeasurement = (await add(moneyAt, measured)).id;
        await add(`/initiatives/${made.pilot}/status-updates`, { health: 'on-track', summary: 'All well' });
      },
    ],
    [
      '2026-03-13',
      async () => {
        await change(pmo, '', made.program, { name: 'Fraud finder II', gatePlannedOn: '2026-03-31' });
        const lesson = { date: '2026-03-12', origin: 'failure', title: 'Labels', lesson: 'Label before you build.' };
        const { id: learningId } = await add(`/initiatives/${made.pilot}/learnings`, lesson);
        await add(`/initiatives/${made.program}/learnings/reuses`, { learningId });
        await add('/ideas', { date: '2026-03-12', title: 'Sort mail', personId: members.viewer.personId });
      },
    ],
    [
      '2026-03-16',
      async () => {
        await add(moneyAt, { date: '2026-02-28', value: '3500', corrects: firstMeasurement });
        await change(pmo, '', made.program, { gatePlannedOn: '2026-07-31' });
        await pmo.post(`/initiatives/${made.pilot}/gate/requests`, {}).expect(201);
      },
    ],
    [
      '2026-03-17',
      async () => {
        const etag = await etagOf(pmo, made.pilot);
        const advance = { outcome: 'advance', date: '2026-03-17', rationale: 'Ready.' };
        await executive.post(`/initiatives/${made.pilot}/decisions`, advance).set('if-match', etag).expect(201);
        made.small = (await anInitiative(pmo, { name: 'Small', homeDepartmentId: departments.Claims })).key;
      },
    ],
    ['2026-03-20', () => add(`/initiatives/${made.small}/pauses`, { reason: 'Vendor', resumeOn: '2026-04-10' })],
    [
      '2026-03-24',
      async () => {
        const rules = { momentum: { parameters: { executionDays: 90 } }, 'still-an-experiment': { severity: 'minor' } };
        await admin.put('/rule-packs/draft', { rules, note: null }).expect(200);
        await admin.post('/rule-packs/2/publish').expect(200);
      },
    ],
    [
      '2026-04-20',
      async () => {
        const { body } = await pmo.get(`/initiatives/${made.program}/flags`).expect(200);
        const flag = body.data.find(({ ruleId }: { ruleId: string }) => ruleId === 'orphaned');
        const waiver = await add(`/flags/${flag.id}/waivers`, {
          reason: 'A new owner comes.',
          expiresOn: '2026-05-05',
        });
        await executive.post(`/waivers/${waiver.id}/decision`, { decision: 'approved' }).expect(200);
        await change(pmo, '', made.small, { homeDepartmentId: departments.IT });
      },
    ],
    [
      '2026-05-11',
      async () => {
        const etag = await etagOf(pmo, made.small);
        const learning = { title: 'Too few cases', lesson: 'Count first.' };
        const stop = { outcome: 'stop', date: '2026-05-11', rationale: 'No cases.', learning };
        await executive.post(`/initiatives/${made.small}/decisions`, stop).set('if-match', etag).expect(201);
      },
    ],
  ];
}

describe('the portfolio as of a past day', () => {
  const kept = new Map<IsoDate, Record<string, unknown>>();
  const LAST = '2026-05-20';
  /** Days on which nobody did anything. */
  const QUIET = ['2026-03-12', '2026-03-19', '2026-04-09', '2026-04-10', '2026-04-15', '2026-05-06'];

  it('is kept day by day', async () => {
    const happens = new Map(story());
    let quietChanges = 0;
    for (let day: IsoDate = '2026-03-10'; day <= LAST; day = addDays(day, 1)) {
      await beginNewDay(flightpath, day);
      await happens.get(day)?.();
      if (!happens.has(day) && !QUIET.includes(day)) continue;
      const said = await answers(null);
      // On quiet days time alone moves something.
      const before = [...kept.values()].at(-1);
      if (before && !happens.has(day) && JSON.stringify(before['/portfolio']) !== JSON.stringify(said['/portfolio']))
        quietChanges += 1;
      kept.set(day, said);
    }
    expect(quietChanges).toBeGreaterThanOrEqual(4);
    expect(kept.size).toBe(story().length + QUIET.length);
  }, 240_000);

  it('equals what was shown on that day', async () => {
    for (const [day, said] of kept) expect({ day, said: await answers(day) }).toEqual({ day, said });
  }, 240_000);

  it('told something on most days that it did not tell before', () => {
    const portfolios = [...kept.values()].map((said) =>
      JSON.stringify({ ...(said['/portfolio'] as object), asOf: '' }),
    );
    expect(new Set(portfolios).size).toBeGreaterThan(kept.size / 2);
  });

  it('is empty before anything was registered, and refused for a day that has not come', async () => {
    const { body } = await clients.viewer.get('/portfolio?asOf=2026-03-09').expect(200);
    expect(body).toMatchObject({ asOf: '2026-03-09', total: 0, flags: [] });
    for (const path of READ_MODELS) {
      const query = `${path.includes('?') ? '&' : '?'}asOf=2026-05-21`;
      const refused = await clients.viewer.get(`${path}${query}`).expect(422);
      expect(refused.body.errors).toEqual([
        {
          pointer: '?asOf',
          detail: 'The portfolio cannot be shown for 21 May 2026: today is 20 May 2026.',
        },
      ]);
    }
  });

  it('tells promises that were moved out of the period, by the name of the day', async () => {
    const { body } = await clients.viewer.get('/portfolio/changes?since=2026-03-13&asOf=2026-05-01').expect(200);
    expect(body.promisesMoved).toEqual([
      {
        initiative: { key: 'INI-2', name: 'Fraud finder II' },
        movedOn: '2026-03-16',
        field: 'gatePlannedOn',
        label: 'Gate',
        from: '2026-03-31',
        to: '2026-07-31',
      },
    ]);
    const within = await clients.viewer.get('/portfolio/changes?since=2026-03-17').expect(200);
    expect(within.body.promisesMoved).toEqual([]);
    const early = await clients.viewer.get('/portfolio/changes?since=2026-03-13&asOf=2026-03-30').expect(200);
    expect(early.body.promisesMoved).toEqual([]);
  });

  it('refuses periods that end before they begin', async () => {
    const changes = await clients.viewer.get('/portfolio/changes?since=2026-05-20').expect(422);
    expect(changes.body.errors[0].pointer).toBe('?since');
    const momentum = await clients.viewer.get('/portfolio/momentum?since=2026-05-21').expect(422);
    expect(momentum.body.errors[0].pointer).toBe('?since');
    await clients.viewer.get('/portfolio/momentum?since=2026-05-20').expect(200);
  });
});
