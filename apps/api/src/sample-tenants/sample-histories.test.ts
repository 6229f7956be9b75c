import {
  assess,
  type Condition,
  decisionContradictions,
  type InitiativeFacts,
  type IsoDate,
  NewDecision,
  packContradictions,
  tunables,
} from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appOn, type LoadedSamples, registerOf, SAMPLES, samplesOn, verdictsOf } from '../../test/loaded-samples.ts';
import { loadPackAsOf, loadYardstick } from '../assessment/load-yardstick.ts';
import { tenantTransaction } from '../db/tenant-transaction.ts';
import { instantOn } from './directory.ts';
import { quillmoorHospitals } from './quillmoor-hospitals/quillmoor-hospitals.ts';

/** Three years of history are written, three times: generous, because the machine may be busy. */
const LOADING_MS = 600_000;
const NOW = '2027-03-09T20:00:00Z';
const IN_ANOTHER_SEASON = '2027-10-01T06:00:00Z';

let samples: LoadedSamples;
beforeAll(async () => {
  samples = await samplesOn(NOW);
  await samples.load();
}, LOADING_MS);
afterAll(() => samples.drop());

interface ToldDecision {
  key: string;
  date: IsoDate;
  outcome: string;
  rationale: string;
  isAsked: boolean;
  conditions: (Pick<Condition, 'criterionId' | 'text' | 'dueOn'> & { ownerId: string })[];
  /** What the approver saw. */
  facts: InitiativeFacts;
}

const DECISIONS = `
  select 'INI-' || i.number as key, g.decided_on::text as date, g.outcome, g.rationale,
    g.request_id is not null as "isAsked", r.facts,
    (select coalesce(json_agg(json_build_object('criterionId', c.criterion_id, 'text', c.text, 'ownerId', c.owner_id,
       'dueOn', c.due_on)), '[]') from decision_conditions c where c.decision_id = g.id) as conditions
  from decisions g
  join initiatives i on i.id = g.initiative_id
  join revisions r on r.initiative_id = i.id and r.number = g.revision_number
  where g.tenant_id = $1 and g.outcome like 'advance%'
  order by g.decided_on`;

describe.each(SAMPLES)('$name', ({ id, slug, rulePacks }) => {
  it('let an initiative pass a gate only when it might, ever since gates are asked for', async () => {
    const decisions = (await samples.owner.query<ToldDecision>(DECISIONS, [id])).rows;
    const asked = decisions.filter(({ isAsked }) => isAsked);
    expect(asked.length).toBeGreaterThanOrEqual(6);
    const refused = await tenantTransaction(samples.db, id, async (tx) => {
      const { settings } = await loadYardstick(tx);
      const found: string[] = [];
      for (const { key, date, facts, ...told } of asked) {
        const decision = NewDecision.parse({ ...told, date });
        const { gate } = assess(facts, [], await loadPackAsOf(tx, date), { now: instantOn(date), settings });
        const against = decisionContradictions(decision, { gate, facts, today: date });
        found.push(...against.map(({ detail }) => `${key} on ${date}: ${detail}`));
      }
      return found;
    });
    expect(refused).toEqual([]);
  });

  it('decided without being asked only before, as the minutes tell', async () => {
    const decisions = (await samples.owner.query<ToldDecision>(DECISIONS, [id])).rows;
    const firstAsked = decisions.find(({ isAsked }) => isAsked)?.date ?? '';
    const unasked = decisions.filter(({ isAsked }) => !isAsked);
    expect(unasked.length).toBeGreaterThan(0);
    expect(unasked.every(({ date }) => date < firstAsked)).toBe(true);
  });

  it('published only packs that the rules understand', () => {
    expect(rulePacks.length).toBeGreaterThan(0);
    expect(rulePacks.flatMap(({ rules }) => packContradictions(rules, tunables))).toEqual([]);
  });

  it('shows all its pages to an executive', async () => {
    const { app, signIn } = await appOn(samples, NOW);
    try {
      const executive = await signIn(slug, 'executive');
      const lines = await registerOf(samples.owner, slug);
      const ofInitiative = [
        '',
        '/gate',
        '/flags',
        '/decisions',
        '/revisions',
        '/learnings',
        '/value-reports',
        '/pauses',
      ];
      const ofPortfolio = ['', '/playbook', '/momentum', '/value', '/coverage', '/changes', '/decisions-waiting'];
      const paths = [
        ...ofPortfolio.map((path) => `/portfolio${path}`),
        ...ofPortfolio.slice(0, 5).map((path) => `/portfolio${path}?asOf=2025-09-30`),
        ...['/initiatives', '/learnings', '/ideas', '/waivers', '/rule-packs', '/settings', '/flags'],
        ...lines.flatMap(({ key }) => ofInitiative.map((path) => `/initiatives/${key}${path}`)),
      ];
      for (const path of paths) {
        const { status } = await executive.get(path);
        expect([path, status]).toEqual([path, 200]);
      }
      const { body: playbook } = await executive.get('/portfolio/playbook').expect(200);
      expect(playbook.reading.verdict.symptomId).toBe((await verdictsOf(samples.owner, slug)).now);
      const { body: value } = await executive.get('/portfolio/value').expect(200);
      expect(JSON.stringify(value)).toContain(slug === 'alder-mutual' ? 'EUR' : 'GBP');
    } finally {
      await app.close();
    }
  });
});

/** Everything that every revision keeps, with the ids, which are new each time, by the order in which they appear. */
async function everyRevision({ owner }: LoadedSamples, slug: string): Promise<string[]> {
  const { rows } = await owner.query(
    `select i.number as initiative, r.number, r.recorded_at, r.summary, r.actor_name, r.health, r.flags_opened,
       r.flags_cleared, r.facts, r.findings, r.entry, r.gate
     from revisions r
     join tenants t on t.id = r.tenant_id
     join initiatives i on i.id = r.initiative_id
     where t.slug = $1 order by i.number, r.number`,
    [slug],
  );
  const names = new Map<string, string>();
  const nameOf = (uuid: string): string => {
    const name = names.get(uuid) ?? `#${names.size}`;
    names.set(uuid, name);
    return name;
  };
  return rows.map((row) => JSON.stringify(row).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, nameOf));
}

it(
  'is told in the same words every time',
  async () => {
    const again = await samplesOn(NOW);
    try {
      await again.load([quillmoorHospitals]);
      const { slug } = quillmoorHospitals;
      const [first, second] = [await everyRevision(samples, slug), await everyRevision(again, slug)];
      expect(first.length).toBeGreaterThan(300);
      expect(second.length).toBe(first.length);
      const different = first.findIndex((revision, at) => revision !== second[at]);
      expect(second[different]).toBe(first[different]);
      expect(different).toBe(-1);
    } finally {
      await again.drop();
    }
  },
  LOADING_MS,
);

it(
  'comes to the same verdicts on another day, in another season',
  async () => {
    const later = await samplesOn(IN_ANOTHER_SEASON);
    try {
      await later.load();
      for (const { slug } of SAMPLES) {
        const verdicts = async ({ owner }: LoadedSamples) =>
          (await registerOf(owner, slug)).map(({ name, state, health, flags }) => [name, state, health, flags]);
        expect(await verdicts(later)).toEqual(await verdicts(samples));
        const [then, now] = [await verdictsOf(later.owner, slug), await verdictsOf(samples.owner, slug)];
        expect([then.now, then.ever]).toEqual([now.now, now.ever]);
      }
    } finally {
      await later.drop();
    }
  },
  LOADING_MS,
);
