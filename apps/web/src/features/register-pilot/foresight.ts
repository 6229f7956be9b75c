import {
  compareSeverity,
  type Department,
  type Episode,
  type NewInitiative,
  type Person,
  previewFlags,
  type RulePack,
  ruleCatalog,
  type Severity,
  type TenantSettings,
  type TrapCharacteristic,
} from '@flightpath/domain';

/** One of the five characteristics that turn a pilot into a trap, as the draft stands. */
export interface TrapOutlook {
  ruleId: string;
  title: string;
  trap: TrapCharacteristic;
  /** `open`: it cannot be judged before more is known. */
  state: 'sprung' | 'clear' | 'open';
  severity: Severity;
  /** What the rule found, or what it still needs to know. */
  sentence: string | null;
  clearsWhen: string;
  clearsAt: string;
}

/** What registering the draft now would raise. */
export interface Foresight {
  traps: TrapOutlook[];
  /** Flags of other groups that something in the draft makes. */
  others: Episode[];
  /** Flags that only say that something was never recorded. */
  toBeRecorded: Episode[];
  /** Everything that would open. */
  count: number;
}

/** Runs the rules of the server over the draft, in the browser. */
export function foresee(
  draft: NewInitiative,
  directory: { people: readonly Person[]; departments: readonly Department[] },
  { settings, pack }: { settings: TenantSettings; pack: RulePack },
  now: Date,
): Foresight {
  const people = directory.people.map(({ department, ...person }) => ({
    ...person,
    departmentId: department?.id ?? null,
  }));
  const { outcomes, episodes } = previewFlags(
    draft,
    { people, departments: directory.departments },
    settings,
    now,
    pack,
  );
  const open = episodes
    .filter((episode) => episode.status === 'open' && episode.coveredBy === null)
    .sort((a, b) => compareSeverity(a.severity, b.severity));
  const rest = open.filter(({ finding }) => finding.group !== 'pilot-trap');

  return {
    traps: ruleCatalog.flatMap((rule): TrapOutlook[] => {
      if (!rule.trap) return [];
      const { id: ruleId, title, trap, clearsWhen, clearsAt } = rule;
      const episode = open.find((one) => one.ruleId === ruleId);
      const outcome = outcomes[ruleId];
      const base = { ruleId, title, trap, clearsWhen, clearsAt, severity: rule.severity };
      if (episode) {
        const { finding, severity } = episode;
        return [{ ...base, state: 'sprung', severity, sentence: finding.sentence, clearsAt: finding.clearsAt }];
      }
      if (outcome?.kind === 'clear') return [{ ...base, state: 'clear', sentence: null }];
      return [{ ...base, state: 'open', sentence: missing(outcome) }];
    }),
    others: rest.filter(({ finding }) => finding.absence !== 'never'),
    toBeRecorded: rest.filter(({ finding }) => finding.absence === 'never'),
    count: open.length,
  };
}

function missing(outcome: ReturnType<typeof previewFlags>['outcomes'][string] | undefined): string | null {
  if (outcome?.kind === 'not-enough-data') return outcome.record.join(' ');
  return outcome?.kind === 'not-applicable' ? outcome.because : null;
}
