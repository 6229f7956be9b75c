import { z } from 'zod';
import { type IsoDate, latest } from '../../calendar/calendar.ts';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { evidenceTurns, hasValidEvidence } from '../../evidence/valid-evidence.ts';
import type { InitiativeFacts } from '../../initiatives/facts.ts';
import { activityTurns, hasBegun, isActive, personName } from '../../people/is-active.ts';
import type { Absence, FindingFact } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { namesInWords } from '../sentences.ts';

type Facts = Pick<InitiativeFacts, 'team' | 'people' | 'evidence' | 'everRecorded'>;
type DocumentKind = 'runbook' | 'training';

/** The people active on the run team, and those of them who were ever on the team of one of its pilots. */
function runTeam({ team, people }: Facts, today: IsoDate): { active: string[]; fromPilot: string[] } {
  const running = team.filter((member) => member.team === 'run' && isActive(member, people, today));
  const piloted = team.filter((member) => member.team === 'pilot' && hasBegun(member, today));
  const active = [...new Set(running.map(({ personId }) => personId))];
  return { active, fromPilot: active.filter((id) => piloted.some(({ personId }) => personId === id)) };
}

/** `null`: one is recorded, and its day is yet to come. */
function absenceOf(kind: DocumentKind, { evidence, everRecorded }: Facts, today: IsoDate): Absence | null {
  if (!everRecorded.includes(kind)) return 'never';
  const recorded = evidence.filter((item) => item.kind === kind);
  return recorded.length === 0 || recorded.some(({ date }) => date <= today) ? 'lost' : null;
}

function asEvidence(kind: DocumentKind, { evidence }: Facts, today: IsoDate): FindingFact {
  const ends = evidence.filter((item) => item.kind === kind && item.date <= today).map((item) => item.validUntil);
  const last = latest(...ends);
  return {
    label: kind === 'runbook' ? 'Valid runbook' : 'Valid training',
    value: last ? `none, the last was valid until ${dateInWords(last)}` : 'none',
    field: 'evidence',
    ...(last ? { since: last } : {}),
  };
}

/** Where nobody is on the run team there is no share to judge (`still-an-experiment` asks for one): only the documents. */
export const pilotTeamDependency = defineRule({
  id: 'pilot-team-dependency',
  title: 'Pilot-team dependency',
  group: 'execution',
  severity: 'minor',
  phases: ['execution', 'scale', 'innovation'],
  springsWhen:
    'More than `maxPercentFromPilot` % of the active run team was ever on a pilot team of this initiative, or no runbook is valid, or no training is valid.',
  why: 'A program has to run without those who invented it; as long as it needs them, every holiday and every resignation is an outage.',
  clearsWhen: 'Let others run it, and record a valid runbook and valid training.',
  clearsAt: 'evidence',
  parameters: z.object({
    maxPercentFromPilot: z
      .int()
      .min(0)
      .max(100)
      .default(50)
      .describe('More than this share of the run team from the pilot is a dependency, in percent'),
  }),
  graceDays: 90,
  reads: ['team', 'people', 'evidence', 'everRecorded'],
  subjects: [],
  evaluate(facts, { today, parameters: { maxPercentFromPilot } }) {
    const { active, fromPilot } = runTeam(facts, today);
    const isPilotTeam = 100 * fromPilot.length > maxPercentFromPilot * active.length;
    const missing = (['runbook', 'training'] as const).filter((kind) => !hasValidEvidence(facts.evidence, kind, today));
    if (!isPilotTeam && missing.length === 0) return { kind: 'clear' };

    const share = `${fromPilot.length} of ${active.length} on the run team ${fromPilot.length === 1 ? 'was' : 'were'} on it`;
    const clauses = [
      ...(isPilotTeam ? [share] : []),
      ...(missing.length > 0 ? [`no valid ${missing.join(' or ')} passes on how it runs`] : []),
    ];
    const names = (ids: string[]) => namesInWords(ids.map((id) => personName(id, facts.people)));
    const absences = missing.map((kind) => absenceOf(kind, facts, today));
    const isNever = !isPilotTeam && absences.every((absence) => absence === 'never');
    return {
      kind: 'sprung',
      sentence: `It still depends on the pilot team: ${clauses.join(', and ')}.`,
      evidence: [
        ...(isPilotTeam
          ? [
              { label: 'Active run team', value: names(active), field: 'team' },
              { label: 'Of them on a pilot team', value: names(fromPilot), field: 'team' },
              { label: 'Most of the run team that may be', value: `${maxPercentFromPilot} %`, field: 'team' },
            ]
          : []),
        ...missing.map((kind) => asEvidence(kind, facts, today)),
      ],
      absence: absences.includes('lost') ? 'lost' : isNever ? 'never' : null,
      ...(missing.length === 0 ? { clearsAt: 'team' } : {}),
    };
  },
  turningPoints: (facts) => [
    ...facts.team.flatMap((member) => activityTurns(member, facts.people)),
    ...evidenceTurns(facts.evidence, 'runbook', 'training'),
  ],
});
