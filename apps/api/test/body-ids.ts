// Where the bodies of the contract name a record: found in their schemas, so that a new field is tried on its first day.
import type { Everything } from './everything.ts';
import { exampleBody, type Operation } from './operations.ts';

type Json = Record<string, unknown>;

export interface IdPosition {
  operation: Operation;
  /** From the body's root, `0` for any item of a list: `sponsors/0/personId`. */
  path: string;
  /** An initiative is named by its key, everything else by an id. */
  isKey: boolean;
}

/** Every place in the JSON bodies of these operations where an id or a key stands; `schemas` are the document's. */
export function idPositions(operations: readonly Operation[], schemas: Record<string, Json>): IdPosition[] {
  return operations.flatMap((operation) => {
    const media = operation.requestBody?.content['application/json'] as { schema?: Json } | undefined;
    const found = new Map<string, boolean>();
    if (media?.schema) collect(media.schema, [], { schemas, found });
    return [...found].map(([path, isKey]) => ({ operation, path, isKey }));
  });
}

interface Search {
  schemas: Record<string, Json>;
  found: Map<string, boolean>;
}

const listOf = (value: unknown): Json[] => (Array.isArray(value) ? value : []);

function collect(schema: Json, path: readonly string[], search: Search): void {
  const name = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  if (name === 'Id' || name === 'InitiativeKey') search.found.set(path.join('/'), name === 'InitiativeKey');
  else if (name !== undefined) collect(search.schemas[name] as Json, path, search);
  for (const part of [schema.anyOf, schema.oneOf, schema.allOf].flatMap(listOf)) collect(part, path, search);
  for (const [field, inner] of Object.entries((schema.properties ?? {}) as Record<string, Json>)) {
    collect(inner, [...path, field], search);
  }
  if (schema.items) collect(schema.items as Json, [...path, '0'], search);
}

/** A copy of `body` with `value` at the path, in the first item of each list; what leads there is made where it is missing. */
export function withValueAt(body: unknown, path: string, value: string): unknown {
  const [step, ...rest] = path.split('/');
  if (step === undefined || step === '') return value;
  if (step === '0') {
    const [first, ...others] = Array.isArray(body) ? body : [];
    return [withValueAt(first, rest.join('/'), value), ...others];
  }
  const fields = (body ?? {}) as Json;
  return { ...fields, [step]: withValueAt(fields[step], rest.join('/'), value) };
}

const SAID = { date: '2026-03-09', rationale: 'As discussed.' };

const LAGGING = { name: 'Days to answer', timing: 'lagging', measures: 'value' };

/** Bodies that lead to the place, where the example of the operation leads elsewhere. */
const bodiesWith = (own: Everything): Record<string, object> => ({
  'addFundingLine reinvestsMeasurementId': {
    amount: { amount: '40000.00', currency: 'EUR' },
    kind: 'reinvestment',
    from: '2026-03-02',
  },
  'addIndicator leadingIndicatorIds/0': LAGGING,
  'changeIndicator leadingIndicatorIds/0': { timing: 'lagging' },
  'putInitiativeByExternalId indicators/0/ownerId': { name: 'Claims triage', indicators: [LAGGING] },
  'putInitiativeByExternalId indicators/0/departmentId': { name: 'Claims triage', indicators: [LAGGING] },
  'addIdea buildsOnKey': { date: '2026-03-09', title: 'Sort invoices', personId: own.records.people },
  'makeDecision conditions/0/ownerId': {
    ...SAID,
    outcome: 'advance-with-conditions',
    conditions: [{ criterionId: 'communication-plan', text: 'Write it', dueOn: '2026-04-01' }],
  },
  'makeDecision learning/departmentId': {
    ...SAID,
    outcome: 'stop',
    learning: { title: 'Too few cases', lesson: 'Count the cases before you build.' },
  },
  'postValueReport quotes/0/indicatorId': { date: '2026-03-09', toldTo: 'The board', quotes: [{ value: '52000' }] },
  'postMeasurement corrects': { date: '2026-03-09', value: '13' },
  'askWhatIf hypotheses/0/personId': { hypotheses: [{ kind: 'person-leaves', on: null }] },
  'askWhatIf hypotheses/0/fundingLineId': { hypotheses: [{ kind: 'funding-line-ends', on: null }] },
  'askWhatIf hypotheses/0/initiativeKey': { hypotheses: [{ kind: 'facts', changes: {} }] },
});

/** A body that is accepted once a record of the caller's own tenant stands at the place; `own` are that tenant's. */
export function bodyFor({ operation, path }: IdPosition, own: Everything): unknown {
  if (path.startsWith('hypotheses/0/changes/')) return supposedOf(own, path);
  return bodiesWith(own)[`${operation.operationId} ${path}`] ?? exampleBody(operation);
}

/** A place in what is supposed of an initiative of one's own: the other fields of its list stand beside it. */
function supposedOf({ key, records }: Everything, path: string): unknown {
  const [list = ''] = path.split('/').slice(3);
  const beside: Record<string, object> = {
    addSponsors: { personId: records.people, kind: 'executive', from: null },
    endSponsors: { on: '2026-03-09' },
    addChampions: { personId: records.people, departmentId: records.departments, from: null },
    addEvidence: { kind: 'runbook', date: '2026-03-09' },
  };
  const changes = beside[list] ? { [list]: [beside[list]] } : {};
  return { hypotheses: [{ kind: 'facts', initiativeKey: key, changes }] };
}

/** Of what list a field names a record; any other names a person. */
const NAMED_BY: readonly (readonly [string, RegExp])[] = [
  ['departments', /department|parent/i],
  ['learnings', /^learningId$/],
  ['measurements', /^(reinvestsMeasurementId|corrects)$/],
  ['indicators', /indicator/i],
  ['funding-lines', /^fundingLineId$/],
  ['sponsors', /^sponsorId$/],
];

/** The record of the kind that stands at the place. */
export function recordFor({ path, isKey }: IdPosition, { key, records }: Everything): string {
  if (isKey) return key;
  const field = path.split('/').findLast((step) => step !== '0') as string;
  const [list] = NAMED_BY.find(([, fields]) => fields.test(field)) ?? ['people'];
  return records[list] as string;
}
