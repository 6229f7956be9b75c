// One record of every kind that a path of the API can name, made through the API.
import { anInitiative } from './factories.ts';
import type { TestApp } from './harness.ts';
import { upload } from './importing.ts';
import type { TenantSlug } from './two-tenants.ts';

/** What to put into a path: by the list that the parameter stands behind (`sponsors/{id}`), and the key. */
export interface Everything {
  key: string;
  /** `sponsors` -> its id; `pilots` and `revisions` -> a number; `by-external-id` -> an external id. */
  records: Record<string, string>;
}

/** Registers `count` initiatives in the tenant, the last one with a record of every kind. */
export async function makeEverything(flightpath: TestApp, slug: TenantSlug, count: number): Promise<Everything> {
  const pmo = await flightpath.signIn('pmo', slug);
  const executive = await flightpath.signIn('executive', slug);
  const { members, departments } = flightpath[slug];
  const { Claims } = departments;
  const personId = members.executive.personId;
  for (let made = 1; made < count; made += 1) await anInitiative(pmo);
  const externalId = `${slug}-secret`;
  const { key } = await anInitiative(pmo, {
    name: `Secret of ${slug}`,
    externalId,
    homeDepartmentId: Claims,
    pilot: { departmentIds: [Claims], startedOn: '2026-03-02', plannedEndOn: '2026-06-30' },
    sponsors: [{ personId }],
  });
  const at = `/initiatives/${key}`;
  const add = async (list: string, body: object, client = pmo): Promise<string> => {
    const answer = await client.post(`${at}/${list}`, body).expect(201);
    return answer.body.id;
  };
  const indicators = await add('indicators', { name: 'Share', timing: 'leading', measures: 'adoption' });
  await add(`indicators/${indicators}/measurements`, { date: '2026-03-09', value: '12' });
  await add('status-updates', { health: 'on-track', summary: `All well at ${slug}` });
  await add('check-ins', { personId, date: '2026-03-09' }, executive);
  await add('decisions', { outcome: 'hold', date: '2026-03-09', rationale: 'Wait for the numbers' }, executive);
  const sponsors = await pmo.get(`${at}/sponsors`).expect(200);
  const imported = await upload(pmo, 'Name,Department\nOne,Claims\n').expect(201);
  return {
    key,
    records: {
      pilots: '1',
      revisions: '1',
      'by-external-id': externalId,
      sponsors: sponsors.body.data[0].id,
      champions: await add('champions', { personId: members.champion.personId, departmentId: Claims }),
      team: await add('team', { personId: members.champion.personId, team: 'run' }),
      'funding-lines': await add('funding-lines', {
        amount: { amount: '10.00', currency: 'EUR' },
        kind: 'pilot',
        from: '2026-03-02',
      }),
      indicators,
      evidence: await add('evidence', { kind: 'runbook', title: 'Runbook', date: '2026-03-02' }),
      people: members.viewer.personId,
      departments: departments.IT,
      imports: imported.body.id,
    },
  };
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
