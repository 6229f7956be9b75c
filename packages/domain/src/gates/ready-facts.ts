// Facts for tests: an initiative at each gate of which nothing is missing on READY_ON.
import type { Outcome } from '../flags/rule.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import {
  aChampion,
  aFundingLine,
  aLearning,
  aMeasurement,
  aMember,
  aNarrative,
  anAdoption,
  anIdea,
  anIndicator,
  anUpdate,
  aPilot,
  aSponsor,
  aValue,
  buildFacts,
  someEvidence,
} from '../initiatives/facts-builder.ts';
import type { Phase } from '../initiatives/phase.ts';

export const READY_ON = '2026-06-01';

/** What the flag rules answered: growth goes on. */
export const growing: Readonly<Record<string, Outcome>> = { 'growth-plateau': { kind: 'clear' } };

const foundation: Partial<InitiativeFacts> = {
  mainAnchor: 'operational-efficiency',
  reportingCadence: 'monthly',
  communicationPlan: 'A page a month to every department.',
  decisionRights: 'The claims board decides.',
  escalationPath: 'To the board, within a week.',
  ownerId: 'amir',
  nextPhaseOwnerId: 'bea',
  pilots: [aPilot({ outcome: 'succeeded', endedOn: '2026-05-11' })],
  affectedDepartmentIds: ['claims', 'finance'],
  sponsors: [aSponsor('ann'), aSponsor('ben')],
  champions: [aChampion('amir', 'claims'), aChampion('bea', 'finance')],
  indicators: [anAdoption([]), anIndicator()],
  narratives: [aNarrative('2026-03-02')],
};

const execution: Partial<InitiativeFacts> = {
  phase: 'execution',
  phaseEnteredOn: '2026-03-02',
  ownerId: 'bea',
  pilots: [aPilot({ outcome: 'succeeded', endedOn: '2026-02-27' })],
  team: [aMember('ada', 'pilot', { to: '2026-02-27' }), aMember('ivo', 'run'), aMember('noa', 'run')],
  fundingLines: [aFundingLine({ kind: 'operating', from: '2026-03-02', to: null })],
  indicators: [aValue([aMeasurement('2026-05-29', '9000')], { lagDays: 60 })],
  evidence: [
    someEvidence('process'),
    someEvidence('runbook'),
    someEvidence('training'),
    someEvidence('handover-test', { date: '2026-05-01', validUntil: '2026-05-15' }),
  ],
};

const inUse = [
  anAdoption([aMeasurement('2026-05-20', '100')]),
  anAdoption([aMeasurement('2026-05-20', '100')], { id: 'adoption-finance', departmentId: 'finance' }),
];

const scale: Partial<InitiativeFacts> = {
  phase: 'scale',
  reportingCadence: 'monthly',
  affectedDepartmentIds: ['claims', 'finance'],
  champions: [aChampion('amir', 'claims'), aChampion('bea', 'finance')],
  statusUpdates: [
    { ...anUpdate('on-track', '2026-05-04', 'claims'), authorId: 'amir' },
    { ...anUpdate('at-risk', '2026-05-04', 'finance'), authorId: 'bea' },
  ],
  indicators: [...inUse, aValue([aMeasurement('2026-05-29', '9000', { confidence: 'validated' })])],
  learnings: [
    aLearning('2026-05-05', { departmentId: 'finance', isReused: true }),
    aLearning('2026-04-05', { origin: 'failure' }),
    aLearning('2026-03-05'),
  ],
  narratives: [aNarrative('2026-03-02')],
};

const innovation: Partial<InitiativeFacts> = {
  phase: 'innovation',
  indicators: inUse,
  ideas: [
    anIdea('2026-05-05'),
    anIdea('2026-04-05', { departmentId: 'finance', personId: 'ben' }),
    anIdea('2026-03-05'),
  ],
  reinvestments: [{ id: 'reinvestment-1', initiativeKey: 'INI-7', approvedOn: '2026-05-04' }],
};

const READY = { foundation, execution, scale, innovation } as const satisfies Record<Phase, Partial<InitiativeFacts>>;

/** An initiative that may pass the gate ahead of its phase on READY_ON, but for what the story changes. */
export const readyIn = (phase: Phase, facts: Partial<InitiativeFacts> = {}): InitiativeFacts =>
  buildFacts({ ...READY[phase], ...facts });
