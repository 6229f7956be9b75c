// An initiative with a flag that may be waived, and the steps of a waiver.
import type { Flag, Initiative, Waiver } from '@flightpath/domain';
import { aClaimsPilot } from './guarded.ts';
import type { TestApp, TestClient } from './harness.ts';

/** The flag that these stories live with: major, and cleared by a sponsor of another department. */
export const WAIVED_RULE = 'single-department-sponsor';

export const WAIVER_REQUEST = { reason: 'The second sponsor joins after the summer.', expiresOn: '2026-08-31' };

/** What a test of waivers does again and again, as the PMO and as an executive of acme. */
export async function waiverStories(flightpath: TestApp) {
  const pmo = await flightpath.signIn('pmo');
  const executive = await flightpath.signIn('executive');
  const { members } = flightpath.acme;

  const read = async (key: string): Promise<Initiative> => (await pmo.get(`/initiatives/${key}`).expect(200)).body;

  async function flagOf(key: string, ruleId = WAIVED_RULE): Promise<Flag> {
    const { body } = await pmo.get(`/initiatives/${key}/flags`).expect(200);
    const found = body.data.find((flag: Flag) => flag.ruleId === ruleId);
    if (!found) throw new Error(`${key} has no open flag ${ruleId}`);
    return found;
  }

  const request = async (flagId: string, changes: object = {}): Promise<Waiver> =>
    (await pmo.post(`/flags/${flagId}/waivers`, { ...WAIVER_REQUEST, ...changes }).expect(201)).body;

  const decide = (id: string, decision: 'approved' | 'refused', client: TestClient = executive) =>
    client.post(`/waivers/${id}/decision`, { decision });

  /** An initiative of which no flag but the one to be waived is more than minor. */
  async function aSponsored(fields: Record<string, unknown> = {}) {
    const amount = { amount: '1000', currency: 'EUR' };
    const made = await aClaimsPilot(flightpath, {
      ownerId: members.pmo.personId,
      sponsors: [{ personId: members.executive.personId, from: '2026-03-02' }],
      fundingLines: [{ amount, kind: 'pilot', from: '2026-03-02', approvedOn: '2026-03-02' }],
      ...fields,
    });
    return { ...made, flag: await flagOf(made.key) };
  }

  async function aWaived(fields: Record<string, unknown> = {}, changes: object = {}) {
    const made = await aSponsored(fields);
    const { id } = await request(made.flag.id, changes);
    const { body } = await decide(id, 'approved').expect(200);
    return { ...made, waiver: body as Waiver };
  }

  /** A second sponsor, of another department. */
  const join = (key: string) =>
    pmo.post(`/initiatives/${key}/sponsors`, { personId: members.admin.personId }).expect(201);

  return {
    pmo,
    executive,
    read,
    flagOf,
    request,
    decide,
    aSponsored,
    aWaived,
    join,
    listedRules: async (key: string) => (await read(key)).flags.map(({ ruleId }) => ruleId),
  };
}
