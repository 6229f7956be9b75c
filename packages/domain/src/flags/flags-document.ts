// The text of docs/flags.md. `npm run generate` writes it, catalog.test.ts holds it to be current.
import type { z } from 'zod';
import type { RuleGroup } from './finding.ts';
import type { Rule } from './rule.ts';

const GROUPS = {
  'pilot-trap': 'Pilot trap',
  'after-the-pilot': 'After the pilot',
  foundation: 'Foundation',
  execution: 'Execution',
  scale: 'Scale',
  innovation: 'Innovation',
  'value-and-reporting': 'Value and reporting',
} as const satisfies Record<RuleGroup, string>;

const INTRODUCTION = `# Flags

<!-- Generated from the rule catalogue by "npm run generate". Change the rules, not this page. -->

A flag is one stretch of time during which a rule was sprung on an initiative. Rules are pure functions of the recorded
facts: nobody can tick a flag away, only change the facts. A rule answers \`sprung\`, \`clear\`, \`not-applicable\`,
\`not-enough-data\` (a subject was never recorded; it says what to record) or \`error\` (the rule itself failed). Only
\`clear\` is clear.

- A flag ends \`cleared\` on \`clear\` and \`lapsed\` on \`not-applicable\`. On \`not-enough-data\` and \`error\` it stays open,
  marked as not verified: deleting a fact is no way out. Springing again within 7 days re-opens it with its age.
- A finding about something that is missing says \`never\` (nothing of the kind was ever recorded) or \`lost\` (it was there
  and ended). What was never recorded is at most minor in Foundation and at most major later, and does not rise.
- A covered flag is listed under the one that covers it and not counted.
- While an initiative is paused, most flags are held as they are and do not age; cadences start anew when it resumes.
  Of a stopped one only values claimed too early are judged, of an embedded one little more.
- An executive may waive an episode for at most 180 days. A waived flag leaves health, not sight, nor gates and playbook.
- Texts tell dates, not ages: they stay true until the facts change. Every judgement knows the first day on which time
  alone could change it, and is made anew on that day.

Severities and parameters are shipped defaults; an organisation tunes them in its rule pack.
`;

const list = (items: readonly string[]): string => items.map((item) => `\`${item}\``).join(', ');

function parameterLines(schema: z.ZodObject): string[] {
  const defaults: Record<string, unknown> = schema.parse({});
  const rows = Object.entries(schema.shape).map(
    ([name, field]) => `| \`${name}\` | ${defaults[name]} | ${(field as z.ZodType).description ?? ''} |`,
  );
  return rows.length === 0 ? [] : ['', '| parameter | default | meaning |', '| --- | --- | --- |', ...rows];
}

function ruleSection(rule: Rule): string {
  const { trap } = rule;
  const judgedIn = rule.phases.length === 4 ? 'every phase' : list(rule.phases);
  const lines = [
    `### ${rule.title}`,
    '',
    `\`${rule.id}\` · ${rule.severity} · judged in ${judgedIn}${rule.states ? `, also while ${list(rule.states)}` : ''}`,
    '',
    ...(trap
      ? [`> ${trap.characteristic}. Intended: ${trap.intendedEffect}. Actual: **${trap.actualEffect}**.`, '']
      : []),
    `**Springs when.** ${rule.springsWhen}`,
    '',
    `**Why it matters.** ${rule.why}`,
    '',
    `**Clears when.** ${rule.clearsWhen}`,
    ...(rule.subjects.length > 0 ? ['', '**Cannot be judged without.**', ''] : []),
    ...rule.subjects.map((subject) => `- ${subject.record}`),
    ...(rule.graceDays ? ['', `It waits ${rule.graceDays} days after the phase is entered.`] : []),
    ...(rule.risesAfterDays
      ? ['', `It becomes one step more severe after more than ${rule.risesAfterDays} days.`]
      : []),
    ...(rule.leavesHealth ? ['', 'It never changes the assessed health.'] : []),
    ...(rule.isAfterOthers ? ['', 'It is judged after all others, over what they found.'] : []),
    ...(rule.covers ? ['', `It covers ${list(rule.covers)}.`] : []),
    ...parameterLines(rule.parameters),
  ];
  return lines.join('\n');
}

/** The page about all rules, by group in catalogue order. */
export function flagsDocument(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map((rule) => rule.group))];
  const overview = rules.map((rule) => `| [${rule.title}](#${rule.id}) | ${GROUPS[rule.group]} | ${rule.severity} |`);
  const sections = groups.map((group) => {
    const own = rules.filter((rule) => rule.group === group);
    return [`## ${GROUPS[group]}`, ...own.map(ruleSection)].join('\n\n');
  });
  return `${[
    INTRODUCTION.trimEnd(),
    ['| rule | group | severity |', '| --- | --- | --- |', ...overview].join('\n'),
    ...sections,
  ].join('\n\n')}\n`;
}
