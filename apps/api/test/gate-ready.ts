// Initiatives of which a gate misses nothing, made step by step through the API as an organisation would: also a reading of
// what the gates ask for.
import type { Initiative } from '@flightpath/domain';
import { anInitiative, etagOf } from './factories.ts';
import type { TestApp } from './harness.ts';

interface Made {
  id: string;
  key: string;
}

const ADOPTION = {
  measures: 'adoption',
  timing: 'leading',
  unit: '%',
  baseline: '0',
  baselineDate: '2025-03-01',
  target: '100',
  targetDate: '2026-03-01',
};
const MONEY_SAVED = {
  name: 'Money saved',
  measures: 'value',
  timing: 'lagging',
  unit: 'EUR',
  accrual: 'per-period',
  isMain: true,
  baseline: '0',
  baselineDate: '2025-12-01',
  target: '12000',
  targetDate: '2026-12-01',
};

/** A pilot that succeeded, with every criterion of the gate into Execution met on 2026-03-10. */
export async function aPilotReadyForExecution(
  flightpath: TestApp,
  fields: Record<string, unknown> = {},
): Promise<Initiative> {
  const pmo = await flightpath.signIn('pmo');
  const { departments, members } = flightpath.acme;
  const { Claims, Finance } = departments;
  // Executives of two departments stand behind it; it is known what it is for, who decides and who is told.
  const { key } = await anInitiative(pmo, {
    name: 'Claims triage',
    homeDepartmentId: Claims,
    phaseEnteredOn: '2025-12-01',
    ownerId: members.admin.personId,
    sponsors: [{ personId: members.executive.personId }, { personId: members.pmo.personId }],
    mainAnchor: 'operational-efficiency',
    reportingCadence: 'monthly',
    communicationPlan: 'A page a month to every department.',
    decisionRights: 'The claims board decides.',
    escalationPath: 'To the board, within a week.',
    pilot: { departmentIds: [Claims, Finance], startedOn: '2025-12-01', plannedEndOn: '2026-03-06' },
    indicators: [{ ...ADOPTION, name: 'Handlers who use it' }, MONEY_SAVED],
    gatePlannedOn: '2026-03-20',
    ...fields,
  });
  const at = `/initiatives/${key}`;
  // Somebody carries the change in each department.
  await pmo.post(`${at}/champions`, { personId: members.champion.personId, departmentId: Claims }).expect(201);
  await pmo.post(`${at}/champions`, { personId: members.viewer.personId, departmentId: Finance }).expect(201);
  await pmo.post(`${at}/narratives`, { text: 'Claims are answered on the day they arrive.' }).expect(201);
  // It worked, and somebody is ready to take it over.
  const change = async (path: string, body: object) =>
    pmo
      .patch(`${at}${path}`, body)
      .set('if-match', await etagOf(pmo, key))
      .expect(200);
  await change('/pilots/1', { endedOn: '2026-03-06', outcome: 'succeeded' });
  await change('', { nextPhaseOwnerId: members.champion.personId });
  return (await pmo.get(at).expect(200)).body;
}

/** An initiative in Innovation with every criterion for becoming a capability in use met on 2026-03-10. */
export async function anInitiativeReadyToEmbed(flightpath: TestApp): Promise<Initiative> {
  const pmo = await flightpath.signIn('pmo');
  const { departments, members } = flightpath.acme;
  const { Claims, Finance } = departments;
  const made = await anInitiative(pmo, {
    name: 'Claims triage',
    phase: 'innovation',
    phaseEnteredOn: '2025-12-01',
    homeDepartmentId: Claims,
    ownerId: members.admin.personId,
    mainAnchor: 'operational-efficiency',
    reportingCadence: 'monthly',
    affectedDepartmentIds: [Claims, Finance],
    indicators: [
      { ...ADOPTION, name: 'Use in Claims', departmentId: Claims },
      { ...ADOPTION, name: 'Use in Finance', departmentId: Finance },
      MONEY_SAVED,
    ],
  });
  await measureGrowth(flightpath, made);
  // Those who use it think of new uses, without being asked.
  for (const departmentId of [Claims, Claims, Finance]) {
    const idea = { date: '2026-02-16', title: 'Sort invoices', personId: members.viewer.personId, departmentId };
    await pmo.post('/ideas', { ...idea, buildsOnKey: made.key }).expect(201);
  }
  return (await pmo.get(`/initiatives/${made.key}`).expect(200)).body;
}

/** Adoption on target, value that grows and is validated, and money that it earned put into something new. */
async function measureGrowth(flightpath: TestApp, { key }: Made): Promise<void> {
  const pmo = await flightpath.signIn('pmo');
  const admin = await flightpath.signIn('admin');
  const { body } = await pmo.get(`/initiatives/${key}/indicators`).expect(200);
  const [claims, finance, money] = ['Use in Claims', 'Use in Finance', 'Money saved'].map((name) => {
    const found = body.data.find((indicator: { name: string }) => indicator.name === name);
    return `/initiatives/${key}/indicators/${found.id}/measurements`;
  }) as [string, string, string];
  for (const at of [claims, finance]) await pmo.post(at, { date: '2026-03-02', value: '100' }).expect(201);
  await pmo.post(money, { date: '2025-12-31', value: '1000' }).expect(201);
  await pmo.post(money, { date: '2026-01-31', value: '1100' }).expect(201);
  const last = { date: '2026-02-28', value: '1200' };
  const { body: measured } = await pmo.post(money, last).expect(201);
  const { body: validated } = await admin
    .post(money, { ...last, confidence: 'validated', corrects: measured.id })
    .expect(201);
  const next = await anInitiative(pmo, { name: 'Invoices' });
  await pmo
    .post(`/initiatives/${next.key}/funding-lines`, {
      amount: { amount: '1200', currency: 'EUR' },
      kind: 'reinvestment',
      from: '2026-03-10',
      approvedOn: '2026-03-10',
      reinvestsMeasurementId: validated.id,
    })
    .expect(201);
}
