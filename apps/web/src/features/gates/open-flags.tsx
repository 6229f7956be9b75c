import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../ui/app-link.tsx';
import { Panel } from '../../ui/fact-panel.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { SkeletonLines } from '../../ui/skeletons.tsx';
import classes from './open-flags.module.css';
import { openFlagsQuery, type Where } from './queries.ts';

/** What is open besides: waivers take a flag out of health, not out of a gate review. */
export function OpenFlags({ where }: { where: Where }) {
  const { data } = useQuery(openFlagsQuery(where.tenant, where.key));
  const flags = data?.filter(({ coveredBy }) => coveredBy === null) ?? [];
  return (
    <Panel title="Open flags" note={data && flags.length === 0 && 'None is open.'}>
      {!data && <SkeletonLines count={4} />}
      <ul className={classes.flags}>
        {flags.map(({ id, severity, finding, isWaived, waiver, isVerified, openedOn }) => (
          <li key={id}>
            <SeverityMark severity={severity} />
            <span>
              {finding.sentence}
              <span className={classes.detail}>
                {finding.absence === 'never' ? (
                  'to be recorded'
                ) : (
                  <>
                    since <DateText value={openedOn} />
                  </>
                )}
                {!isVerified && ', not verified'}
                {isWaived && waiver && (
                  <>
                    {', waived until '}
                    <DateText value={waiver.expiresOn} />
                    {` by ${waiver.approvedBy}: ${waiver.reason}`}
                  </>
                )}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {flags.length > 0 && (
        <AppLink className={classes.all} href={`/${where.tenant}/initiatives/${where.key}`}>
          See them with the facts behind
        </AppLink>
      )}
    </Panel>
  );
}
