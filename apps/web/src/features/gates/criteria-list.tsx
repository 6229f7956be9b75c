import { gateCatalog } from '@flightpath/domain';
import { IconCheck } from '@tabler/icons-react';
import { factAddress, factName } from '../../api/fact-address.ts';
import { AppLink } from '../../ui/app-link.tsx';
import classes from './criteria-list.module.css';
import type { JudgedCriterion } from './open-criteria.ts';
import type { Where } from './queries.ts';

export interface CriteriaListProps {
  criteria: readonly JudgedCriterion[];
  where: Where;
}

/** What the gate asks for: met ones ticked, open ones with their gaps as links to the very field. */
export function CriteriaList({ criteria, where }: CriteriaListProps) {
  const asked = criteria.filter(({ outcome }) => outcome.kind !== 'not-applicable');
  const left = criteria.filter(({ outcome }) => outcome.kind === 'not-applicable');
  return (
    <>
      <ul className={classes.criteria} aria-label="Criteria">
        {asked.map((criterion) => (
          <Criterion key={criterion.id} criterion={criterion} where={where} />
        ))}
      </ul>
      {left.map(({ id, title, outcome }) => (
        <p key={id} className={classes.left}>
          {title} does not apply: {outcome.kind === 'not-applicable' && lowerFirst(outcome.because)}
        </p>
      ))}
    </>
  );
}

const whys = new Map(gateCatalog.map(({ id, why }) => [id, why]));

function Criterion({ criterion, where }: { criterion: JudgedCriterion; where: Where }) {
  const { id, title, mayBeCondition, outcome } = criterion;
  const isMet = outcome.kind === 'met';
  return (
    <li className={classes.criterion} data-met={isMet}>
      <Mark kind={outcome.kind} />
      <div className={classes.words}>
        <h3 className={classes.title}>
          {title}
          {!isMet && !mayBeCondition && <span className={classes.must}>No condition can stand for it</span>}
        </h3>
        {outcome.kind === 'unmet' && (
          <ul className={classes.gaps}>
            {outcome.gaps.map(({ sentence, field }) => (
              <li key={sentence}>
                {sentence}{' '}
                <AppLink
                  className={classes.field}
                  href={factAddress(where, field)}
                  aria-label={`${factName(field)}: ${sentence}`}
                >
                  {factName(field)}
                </AppLink>
              </li>
            ))}
          </ul>
        )}
        {outcome.kind === 'not-enough-data' && (
          <ul className={classes.gaps}>
            {outcome.record.map((sentence) => (
              <li key={sentence}>
                {sentence}{' '}
                <AppLink className={classes.field} href={`/${where.tenant}/initiatives/${where.key}`}>
                  Record it
                </AppLink>
              </li>
            ))}
          </ul>
        )}
        {outcome.kind === 'error' && <p className={classes.why}>It could not be judged: {outcome.message}</p>}
        {!isMet && whys.has(id) && <p className={classes.why}>{whys.get(id)}</p>}
      </div>
    </li>
  );
}

const WORDS = {
  met: 'Met',
  unmet: 'Not met',
  'not-enough-data': 'Cannot be judged yet',
  error: 'Could not be judged',
  'not-applicable': 'Does not apply',
} as const;

/** Shape, never the colour alone: a tick, an open ring, a ring of dashes. */
function Mark({ kind }: { kind: keyof typeof WORDS }) {
  if (kind === 'met') {
    return (
      <span className={classes.mark} data-kind="met" role="img" aria-label={WORDS.met}>
        <IconCheck size={14} stroke={2.5} aria-hidden="true" />
      </span>
    );
  }
  return <span className={classes.mark} data-kind={kind} role="img" aria-label={WORDS[kind]} />;
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
