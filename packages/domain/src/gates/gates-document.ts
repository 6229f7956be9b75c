// The text of docs/gates.md. `npm run generate` writes it, catalog.test.ts holds it to be current.
import type { z } from 'zod';
import { MAX_CONDITION_DAYS, MAX_CONDITIONS } from '../decisions/condition.ts';
import type { Criterion } from './criterion.ts';
import type { Gate } from './gate.ts';

const GATES = {
  'foundation-to-execution': 'From Foundation to Execution',
  'execution-to-scale': 'From Execution to Scale',
  'scale-to-innovation': 'From Scale to Innovation',
  'innovation-to-embedded': 'From Innovation to embedded',
} as const satisfies Record<Gate, string>;

const LEADS_TO = {
  'foundation-to-execution':
    'The conditions for scale, field by field of the foundation checklist; then a pilot to build on and somebody to take over. With the decision the owner of the next phase becomes the owner.',
  'execution-to-scale':
    'It runs reliably without those who built it: staffed, paid for, written down, tried out, and worth it.',
  'scale-to-innovation': 'The organisation has changed around it: it is used, it teaches, and its value is proven.',
  'innovation-to-embedded':
    'It needs no managing any more: the initiative becomes a capability in use. Its state is then `embedded`, and its phase stays `innovation`.',
} as const satisfies Record<Gate, string>;

const INTRODUCTION = `# Gates

<!-- Generated from the gate catalogue by "npm run generate". Change the criteria, not this page. -->

A gate lies between one phase and the next. It is a list of criteria, and each is a pure function of the recorded facts,
like a [flag rule](flags.md). A criterion answers \`met\`, \`unmet\` (with every gap, and where to close it),
\`not-applicable\` (left out), \`not-enough-data\` (it says what to record) or \`error\` (the criterion itself failed). The
last two count as unmet.

- The PMO asks for the gate. A reviewer of each function (business, IT and operations, risk and compliance) says what
  they think of it; an empty place says so and blocks nothing. One approver decides: an executive, and not who asked.
- \`advance\` needs every criterion that applies to be met.
- \`advance-with-conditions\` needs one condition for each criterion that is not: with an owner, due within
  ${MAX_CONDITION_DAYS} days of the decision, ${MAX_CONDITIONS} at most. Criteria marked **no condition** must be met first.
- \`hold\` leaves it where it is, \`step-back\` begins a new stay in an earlier phase, \`stop\` ends it and leaves a learning.
- The decision and the change of phase are one act. The revision that the approver saw is kept with it.
- A waiver takes a flag out of the health of an initiative. It opens no gate.

Parameters are shipped defaults; an organisation tunes them in its rule pack, as it does those of the rules.
`;

function parameterLines(schema: z.ZodObject): string[] {
  const defaults: Record<string, unknown> = schema.parse({});
  const rows = Object.entries(schema.shape).map(
    ([name, field]) => `| \`${name}\` | ${defaults[name]} | ${(field as z.ZodType).description ?? ''} |`,
  );
  return rows.length === 0 ? [] : ['', '| parameter | default | meaning |', '| --- | --- | --- |', ...rows];
}

const criterionSection = (criterion: Criterion): string =>
  [
    `### ${criterion.title}`,
    '',
    `\`${criterion.id}\` · ${criterion.mayBeCondition ? 'may be left to a condition' : '**no condition**'}`,
    '',
    `**Asks.** ${criterion.asks}`,
    '',
    `**Why it matters.** ${criterion.why}`,
    ...(criterion.subjects.length > 0 ? ['', '**Cannot be judged without.**', ''] : []),
    ...criterion.subjects.map((subject) => `- ${subject.record}`),
    ...parameterLines(criterion.parameters),
  ].join('\n');

/** The page about all gates, each with its criteria in catalogue order. */
export function gatesDocument(catalog: readonly Criterion[]): string {
  const gates = [...new Set(catalog.map(({ gate }) => gate))];
  const overview = catalog.map(
    ({ id, title, gate, mayBeCondition }) =>
      `| [${title}](#${id}) | ${GATES[gate]} | ${mayBeCondition ? 'may be' : 'never'} |`,
  );
  const sections = gates.map((gate) => {
    const own = catalog.filter((criterion) => criterion.gate === gate);
    return [`## ${GATES[gate]}`, LEADS_TO[gate], ...own.map(criterionSection)].join('\n\n');
  });
  return `${[
    INTRODUCTION.trimEnd(),
    ['| criterion | gate | condition |', '| --- | --- | --- |', ...overview].join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}
