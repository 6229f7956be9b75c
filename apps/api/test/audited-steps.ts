// One allowed call for each operation that changes something, in an order in which each finds what it needs.

import type { Role } from '@flightpath/domain';
import type { Everything } from './everything.ts';
import { anInitiative } from './factories.ts';
import type { TestApp, TestClient } from './harness.ts';
import { ended } from './importing.ts';

/** What a call needs beside the example of its operation. */
export interface Step {
  /** In place of the example. */
  body?: unknown;
  /** Records that its path names, in place of those that everything.ts made. */
  records?: Record<string, string>;
  /** Who calls, where it is not whoever may first. */
  role?: Role;
}

interface Scene {
  flightpath: TestApp;
  everything: Everything;
  pmo: TestClient;
  admin: TestClient;
}

const DAY = '2026-03-10';

async function openFlagWithoutWaiver({ pmo, everything }: Scene): Promise<string> {
  const { body } = await pmo.get(`/initiatives/${everything.key}/flags`).expect(200);
  return body.data.find(({ id }: { id: string }) => id !== everything.records.flags).id;
}

async function theirLearning({ pmo }: Scene): Promise<string> {
  const { key } = await anInitiative(pmo, { name: 'Letters' });
  const learned = { date: '2026-03-06', origin: 'failure', title: 'Too few cases', lesson: 'Count them first.' };
  return (await pmo.post(`/initiatives/${key}/learnings`, learned).expect(201)).body.id;
}

/** By operation; those that are missing take their example. */
const STEPS: Record<string, (scene: Scene) => Promise<Step> | Step> = {
  requestWaiver: async (scene) => ({ records: { flags: await openFlagWithoutWaiver(scene) } }),
  withdrawWaiver: async ({ flightpath: { owner, acme } }) => {
    const sql = "select id from waivers where tenant_id = $1 and status = 'requested'";
    const { rows } = await owner.query<{ id: string }>(sql, [acme.id]);
    return { records: { waivers: rows[0]?.id as string } };
  },
  requestGate: ({ flightpath }) => ({
    body: { reviewers: { 'it-and-operations': flightpath.acme.members.pmo.personId }, note: 'Please look.' },
  }),
  makeDecision: () => ({ body: { outcome: 'hold', date: DAY, until: '2026-05-01', rationale: 'Wait.' } }),
  changePilot: () => ({ body: { endedOn: '2026-03-09', outcome: 'succeeded' } }),
  startPilot: () => ({ body: { teamSize: 4, startedOn: DAY, plannedEndOn: '2026-05-11' } }),
  addChampion: ({ flightpath: { acme } }) => ({
    body: { personId: acme.members.viewer.personId, departmentId: acme.departments.Claims },
  }),
  putFoundationChecklist: async ({ pmo, everything }) => {
    const { body } = await pmo.get(`/initiatives/${everything.key}/foundation-checklist`).expect(200);
    const crossFunctional = { ...body.checklist.crossFunctional, communicationPlan: 'A letter a week.' };
    return { body: { ...body.checklist, crossFunctional } };
  },
  postMeasurement: () => ({ body: { date: DAY, value: '0.3' } }),
  addNarrative: () => ({ body: { text: 'Answered on the day.', writtenOn: DAY } }),
  reuseLearning: async (scene) => ({ body: { learningId: await theirLearning(scene) } }),
  createDepartment: () => ({ body: { name: 'Legal' } }),
  putImportMapping: async ({ pmo, everything }) => {
    const { body } = await pmo.get(`/imports/${everything.records.imports}`).expect(200);
    return { body: body.suggestedMapping };
  },
  resendInvitation: ({ flightpath }) => {
    flightpath.clock.moveTo(`${DAY}T10:00:00Z`);
    return {};
  },
  leaveTenant: () => ({ role: 'champion' }),
  publishRulePack: () => ({ records: { 'rule-packs': '2' } }),
  deleteIdentityProvider: async ({ admin }) => {
    const provider = { name: 'Login', issuer: 'https://login.acme.example', clientId: 'x', clientSecret: 'y' };
    await admin.put('/identity-provider', { ...provider, isEnabled: false }).expect(200);
    return {};
  },
  deleteRulePackDraft: async ({ admin }) => {
    await admin.put('/rule-packs/draft', { rules: {}, note: 'For nothing' }).expect(200);
    return {};
  },
};

/** Calls that later ones would get in the way of come first, those that take things away last. */
const FIRST = [
  ...['decideWaiver', 'requestWaiver', 'withdrawWaiver', 'withdrawGateRequest', 'requestGate', 'giveGateFeedback'],
  ...['changePilot', 'startPilot', 'confirmNarrative'],
];
/** Whose role changes could not be refused any more, or could do no more. */
const LAST = ['changeMember', 'removeMember', 'leaveTenant'];

export function inOrder<Operation extends { operationId: string; method: string }>(
  operations: Operation[],
): Operation[] {
  const place = ({ operationId, method }: Operation) => {
    if (FIRST.includes(operationId)) return FIRST.indexOf(operationId);
    if (LAST.includes(operationId)) return FIRST.length + 2 + LAST.indexOf(operationId);
    return FIRST.length + (method === 'delete' ? 1 : 0);
  };
  return operations.toSorted((a, b) => place(a) - place(b));
}

export async function stepOf(operationId: string, scene: Scene): Promise<Step> {
  return (await STEPS[operationId]?.(scene)) ?? {};
}

/** What goes on after the answer has ended. */
export async function settled(operationId: string, { pmo, everything }: Scene): Promise<void> {
  if (/^(dryRun|commit|undo)Import$/.test(operationId)) await ended(pmo, everything.records.imports as string);
}
