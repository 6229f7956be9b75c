import { DecisionOutcome, GateVerdict, PHASES, Role, ruleCatalog, SymptomId } from '@flightpath/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type LoadedSamples,
  registerOf,
  SAMPLE_PASSWORD,
  SAMPLES,
  samplesOn,
  verdictsOf,
} from '../../test/loaded-samples.ts';
import { membershipInTenant } from '../db/before-tenant.ts';
import { signInsOf } from './load-sample-tenant.ts';

/** Three years of history are written: generous, because the machine may be busy. */
const LOADING_MS = 300_000;
const NOW = '2026-11-22T08:00:00Z';

let samples: LoadedSamples;
let areNew: boolean[];
beforeAll(async () => {
  samples = await samplesOn(NOW);
  areNew = await samples.load();
}, LOADING_MS);
afterAll(() => samples.drop());

const ask = async (sql: string, parameters: unknown[] = []) => (await samples.owner.query(sql, parameters)).rows;
const count = async (source: string) => Number((await ask(`select count(*) from ${source}`))[0].count);

describe.each(SAMPLES)('$name', (sample) => {
  const { slug } = sample;

  it('has initiatives in all phases, green, amber and red, and a third of them green', async () => {
    const lines = await registerOf(samples.owner, slug);
    expect(lines.length).toBeGreaterThanOrEqual(14);
    expect(lines.length).toBeLessThanOrEqual(25);
    const active = lines.filter(({ state }) => state === 'active');
    expect(new Set(active.map(({ phase }) => phase))).toEqual(new Set(PHASES));
    const share = (health: string) => active.filter((line) => line.health === health).length / active.length;
    expect(share('green')).toBeGreaterThan(0.3);
    expect(share('green')).toBeLessThan(0.45);
    expect(share('amber')).toBeGreaterThan(0.2);
    expect(share('red')).toBeGreaterThan(0.1);
    expect(share('red')).toBeLessThan(0.3);
  });

  it('has three years of history on the write path, of which nothing lies in the future', async () => {
    const [history] = await ask(
      `select count(*)::integer as revisions, max(r.recorded_at) <= $2 as past,
         $2::date - min(r.recorded_on) as days, bool_and(r.actor_name <> '') as named
       from revisions r join tenants t on t.id = r.tenant_id where t.slug = $1`,
      [slug, NOW],
    );
    expect(history).toMatchObject({ past: true, named: true });
    expect(history.days).toBeGreaterThanOrEqual(1_150);
    expect(history.revisions).toBeGreaterThan(300);
    const dated = {
      flags: 'opened_on',
      measurements: 'measured_on',
      status_updates: 'posted_on',
      check_ins: 'checked_in_on',
      value_reports: 'told_on',
      learnings: 'learned_on',
      learning_reuses: 'linked_on',
      ideas: 'thought_of_on',
      decisions: 'decided_on',
      gate_requests: 'requested_on',
      gate_reviews: 'given_on',
      narratives: 'greatest(written_on, confirmed_on)',
      pauses: 'starts_on',
      playbook_verdicts: 'read_on',
    };
    for (const [table, date] of Object.entries(dated)) {
      const [{ newest }] = await ask(`select max(${date})::text as newest from ${table}`);
      expect([table, newest !== null && newest <= '2026-11-22']).toEqual([table, true]);
    }
  });

  it('has one sign-in per role, each a person of the directory', async () => {
    const signIns = signInsOf(sample, SAMPLE_PASSWORD);
    expect(signIns.map(({ role }) => role)).toEqual(Role.options);
    for (const { email, role } of signIns) {
      const [user] = await ask('select id from users where email = $1', [email]);
      const membership = await membershipInTenant(samples.db, user.id, slug);
      expect(membership).toMatchObject({ role, slug, personId: expect.any(String) });
    }
  });

  it('has invitations that nobody can accept without being sent a link, or none', async () => {
    const rows = await ask(
      `select email, accepted_at is not null as "isAccepted" from invitations
       where tenant_id = (select id from tenants where slug = $1) order by id`,
      [slug],
    );
    const waiting = sample.waitingInvitation;
    const expected = [
      { email: `champion@${slug}.example`, isAccepted: true },
      { email: waiting, isAccepted: false },
    ];
    expect(rows).toEqual(waiting ? expected : []);
  });

  it('has a playbook that said several things in its time', async () => {
    const { kept } = await verdictsOf(samples.owner, slug);
    expect(kept).toBeGreaterThanOrEqual(5);
  });

  it('tunes its rules in a pack that is in force', async () => {
    const [{ tenant, behind }] = await ask(
      `select max(p.version) as tenant, count(*) filter (where r.rule_pack_version < p.version)::integer as behind
       from rule_packs p join tenants t on t.id = p.tenant_id join initiative_rows r on r.tenant_id = t.id
       where t.slug = $1`,
      [slug],
    );
    expect([tenant, behind]).toEqual([2, 0]);
  });
});

describe('both together', () => {
  it('show every rule at work somewhere today', async () => {
    const lines = (await Promise.all(SAMPLES.map(({ slug }) => registerOf(samples.owner, slug)))).flat();
    const sprung = new Set(lines.flatMap(({ flags }) => flags));
    expect([...sprung].sort()).toEqual(ruleCatalog.map(({ id }) => id).sort());
  });

  it('read differently: pilots that do not scale, adoption that lags, and once a plateau', async () => {
    const [alder, quillmoor] = await Promise.all(SAMPLES.map(({ slug }) => verdictsOf(samples.owner, slug)));
    expect(alder?.now).toBe('pilots-do-not-scale');
    expect(quillmoor?.now).toBe('adoption-lags-behind');
    expect(new Set([...(alder?.ever ?? []), ...(quillmoor?.ever ?? [])])).toEqual(new Set(SymptomId.options));
  });

  it('have had every outcome of a gate, and one that ends management', async () => {
    const outcomes = await ask('select outcome, count(*) from decisions where request_id is not null group by 1');
    const unasked = await ask('select distinct outcome from decisions where request_id is null');
    const all = [...outcomes, ...unasked].map(({ outcome }) => outcome);
    expect(new Set(all)).toEqual(new Set(DecisionOutcome.options));
    expect(await count(`decisions where gate = 'innovation-to-embedded' and outcome = 'advance'`)).toBe(1);
    expect(await count(`initiatives where state = 'embedded'`)).toBe(1);
  });

  it('have had gates withdrawn, open and decided, with feedback of every kind and an empty slot', async () => {
    const statuses = (await ask('select distinct status from gate_requests order by 1')).map(({ status }) => status);
    expect(statuses).toEqual(['decided', 'open', 'withdrawn']);
    const verdicts = (await ask('select distinct verdict from gate_reviews')).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set([...GateVerdict.options, null]));
    expect(await count('gate_reviews where reviewer_id is null')).toBeGreaterThan(0);
    expect(await count('decision_conditions where met_on is not null')).toBeGreaterThan(2);
    expect(await count(`decision_conditions where met_on is null and due_on < '2026-11-22'`)).toBe(1);
  });

  it.each([
    ['a pause that is over', `pauses where resumes_on < '2026-11-22'`],
    ['one that is going on', `pauses p join initiatives i on i.id = p.initiative_id where i.state = 'paused'`],
    ['learnings from experiments', `learnings where origin = 'experiment'`],
    ['learnings from failures', `learnings where origin = 'failure'`],
    ['learnings from what was stopped', `learnings where origin = 'stop'`],
    ['learnings that others re-use', 'learning_reuses'],
    ['ideas that were called for', 'ideas where is_prompted'],
    ['ideas that came by themselves', 'ideas where not is_prompted'],
    ['an idea that became an initiative', 'ideas where became_id is not null'],
    ['value told upward, with numbers', 'value_reports where jsonb_array_length(quotes) > 0'],
    ['narratives that were confirmed', 'narratives where confirmed_on is not null'],
    ['narratives of departments with an anchor', 'narratives where department_id is not null and anchor is not null'],
    ['money that a validated value paid for', 'funding_lines where reinvests_measurement_id is not null'],
    ['estimates', `measurements where confidence = 'estimated'`],
    ['a waiver that waits', `waivers where status = 'requested'`],
    ['a waiver that holds', `waivers where status = 'approved' and expires_on > '2026-11-22'`],
    ['a waiver that ran out', `waivers where status = 'approved' and expires_on < '2026-11-22'`],
    ['a waiver that was refused', `waivers where status = 'refused'`],
    ['flags that are waived', `flags where status = 'open' and is_waived`],
    ['archetypes as good as an assembler', 'archetypes where is_assembler'],
    ['archetypes that are not', 'archetypes where not is_assembler'],
    ['what announces a return', 'indicator_leads'],
    ['promised days that were moved', `revisions where promises_moved::text <> '[]'`],
  ])('tell of %s', async (_what, source) => {
    expect(await count(source)).toBeGreaterThan(0);
  });

  it('hold values validated by somebody else than who recorded them', async () => {
    const validated = `measurements v join measurements m on m.id = v.corrects_id where v.confidence = 'validated'`;
    expect(await count(validated)).toBeGreaterThan(20);
    expect(await count(`${validated} and v.author_id = m.author_id`)).toBe(0);
    expect(await count(`measurements where confidence = 'validated' and corrects_id is null`)).toBe(0);
  });

  it('are loaded once: a second time changes nothing', async () => {
    const before = await count('revisions');
    expect(areNew).toEqual([true, true]);
    expect(await samples.load()).toEqual([false, false]);
    expect(await count('revisions')).toBe(before);
  });
});
