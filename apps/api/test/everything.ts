// One record of every kind that a path or a body of the API can name, made through the API.
import { uuidv7 } from 'uuidv7';
import { anInitiative } from './factories.ts';
import type { TestApp, TestClient } from './harness.ts';
import { upload } from './importing.ts';
import type { TenantSlug } from './two-tenants.ts';

/** What to put into a path or a body: by the list that it stands behind (`sponsors/{id}`), and the key. */
export interface Everything {
  key: string;
  /** `sponsors` -> its id; `pilots` and `rule-packs` -> a number; `by-external-id` -> an external id. */
  records: Record<string, string>;
}

/** Registers `count` initiatives in the tenant, one to learn from, and last the one with a record of every kind. */
export async function makeEverything(flightpath: TestApp, slug: TenantSlug, count: number): Promise<Everything> {
  const pmo = await flightpath.signIn('pmo', slug);
  for (let made = 1; made < count; made += 1) await anInitiative(pmo);
  const { key: other } = await anInitiative(pmo, { name: 'Another' });
  const { Claims } = flightpath[slug].departments;
  const externalId = `${slug}-secret`;
  const { key, id } = await anInitiative(pmo, {
    name: `Secret of ${slug}`,
    externalId,
    homeDepartmentId: Claims,
    pilot: { departmentIds: [Claims], startedOn: '2026-03-02', plannedEndOn: '2026-06-30' },
    sponsors: [{ personId: flightpath[slug].members.executive.personId }],
  });
  const maker: Maker = {
    flightpath,
    slug,
    pmo,
    add: async (list, body, client = pmo) =>
      (await client.post(`/initiatives/${key}/${list}`, body).set('if-match', '*').expect(201)).body.id,
    idOfFirst: async (list) => (await pmo.get(`/initiatives/${key}/${list}`).expect(200)).body.data[0].id,
  };
  const records = {
    initiatives: id,
    pilots: '1',
    revisions: '1',
    'by-external-id': externalId,
    ...(await makePeopleAndMoney(maker)),
    ...(await makeValue(maker)),
    ...(await makeProgress(maker, other)),
    ...(await makeDecision(maker)),
    ...(await makeOfTenant(maker)),
    // Last: a change may end the flag.
    ...(await makeWaiver(maker)),
  };
  return { key, records };
}

interface Maker {
  flightpath: TestApp;
  slug: TenantSlug;
  pmo: TestClient;
  /** Adds a record to the list of the initiative; its id. */
  add(list: string, body: object, client?: TestClient): Promise<string>;
  idOfFirst(list: string): Promise<string>;
}

async function makePeopleAndMoney({ flightpath, slug, add, idOfFirst }: Maker) {
  const { members, departments } = flightpath[slug];
  const { personId } = members.champion;
  return {
    sponsors: await idOfFirst('sponsors'),
    champions: await add('champions', { personId, departmentId: departments.Claims }),
    team: await add('team', { personId, team: 'run' }),
    'funding-lines': await add('funding-lines', {
      amount: { amount: '10.00', currency: 'EUR' },
      kind: 'pilot',
      from: '2026-03-02',
    }),
  };
}

async function makeValue({ flightpath, slug, add }: Maker) {
  const admin = await flightpath.signIn('admin', slug);
  const saved = { name: 'Money saved', timing: 'lagging', measures: 'value', unit: 'EUR', accrual: 'per-period' };
  const value = await add('indicators', saved);
  const measured = { date: '2026-03-09', value: '52000' };
  const corrects = await add(`indicators/${value}/measurements`, measured);
  await add('value-reports', { date: '2026-03-09', toldTo: `The board of ${slug}` });
  return {
    indicators: await add('indicators', { name: 'Share', timing: 'leading', measures: 'adoption' }),
    // Validated by somebody else, so that money could be said to come from it.
    measurements: await add(
      `indicators/${value}/measurements`,
      { ...measured, confidence: 'validated', corrects },
      admin,
    ),
    narratives: await add('narratives', { text: `The story of ${slug}` }),
  };
}

async function makeProgress({ flightpath, slug, pmo, add }: Maker, other: string) {
  const executive = await flightpath.signIn('executive', slug);
  await add('status-updates', { health: 'on-track', summary: `All well at ${slug}` });
  await add('check-ins', { personId: flightpath[slug].members.executive.personId, date: '2026-03-09' }, executive);
  const learning = { date: '2026-03-06', origin: 'failure', title: `Learned at ${slug}`, lesson: 'Scan first.' };
  await add('learnings', learning);
  const { body: learned } = await pmo.post(`/initiatives/${other}/learnings`, learning).expect(201);
  return {
    learnings: learned.id,
    reuses: await add('learnings/reuses', { learningId: learned.id }),
    evidence: await add('evidence', { kind: 'runbook', title: 'Runbook', date: '2026-03-02' }),
  };
}

async function makeDecision({ flightpath, slug, add }: Maker) {
  const executive = await flightpath.signIn('executive', slug);
  const hold = { outcome: 'hold', date: '2026-03-09', rationale: 'Wait for the numbers' };
  const decisionId = await add('decisions', hold, executive);
  const conditions = uuidv7();
  // Through the API only a gate that is all but met leaves one.
  await flightpath.owner.query(
    `insert into decision_conditions
       (tenant_id, id, decision_id, criterion_id, text, owner_id, due_on, recorded_at, recorded_means)
     values ($1, $2, $3, 'communication-plan', $4, $5, '2026-05-01', now(), 'person')`,
    [
      flightpath[slug].id,
      conditions,
      decisionId,
      `Write the plan of ${slug}`,
      flightpath[slug].members.champion.personId,
    ],
  );
  await add('gate/requests', { note: `Asked at ${slug}` });
  return { decisions: decisionId, conditions };
}

async function makeOfTenant({ flightpath, slug, pmo }: Maker) {
  const { members, departments } = flightpath[slug];
  const idea = { date: '2026-03-06', title: `Thought of at ${slug}`, personId: members.champion.personId };
  const { body: thought } = await pmo.post('/ideas', idea).expect(201);
  const admin = await flightpath.signIn('admin', slug);
  const asked = { email: `guest@${slug}.example`, role: 'viewer' };
  const { body: invitation } = await admin.post('/invitations', asked).expect(201);
  const { body: account } = await admin.post('/service-accounts', { name: `Usage at ${slug}` }).expect(201);
  const wanted = { label: `Made at ${slug}`, scopes: ['portfolio:read'] };
  const { body: apiKey } = await admin.post(`/service-accounts/${account.id}/keys`, wanted).expect(201);
  const imported = await upload(pmo, 'Name,Department\nOne,Claims\n').expect(201);
  return {
    ideas: thought.id,
    people: members.viewer.personId,
    departments: departments.IT,
    members: members.viewer.userId,
    invitations: invitation.id,
    'service-accounts': account.id,
    'api-keys': apiKey.id,
    'rule-packs': '1',
    imports: imported.body.id,
  };
}

async function makeWaiver({ slug, pmo, idOfFirst }: Maker) {
  const flags = await idOfFirst('flags');
  const asked = { reason: `Known at ${slug}`, expiresOn: '2026-06-30' };
  const { body: waiver } = await pmo.post(`/flags/${flags}/waivers`, asked).expect(201);
  return { flags, waivers: waiver.id };
}

/** The path of an operation with its parameters filled in; throws where a parameter is new to it. */
export function fillPath(path: string, { key, records }: Everything): string {
  return path
    .replace('/api/v1/tenants/{tenant}', '')
    .replace('{key}', key)
    .replaceAll(/([\w-]+)\/\{(\w+)\}/g, (_, list: string, parameter: string) => {
      const value = records[list];
      if (value === undefined) throw new Error(`${path}: say in everything.ts what {${parameter}} of ${list} is`);
      return `${list}/${value}`;
    });
}
