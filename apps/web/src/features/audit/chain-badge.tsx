import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { DateText, useFormat } from '../../ui/format-context.tsx';
import classes from './audit.module.css';
import { chainInWords } from './audit-words.ts';
import { auditVerificationQuery } from './queries.ts';

/** Whether what was recorded is as it was sealed: every link is computed anew, so it comes after the list. */
export function ChainBadge() {
  const { slug } = useTenant();
  const { count } = useFormat();
  const { data, error } = useQuery(auditVerificationQuery(slug));
  if (error) return <p role="status">The chain could not be checked: {asProblem(error).title}</p>;
  if (!data) return <p role="status">Checking the chain…</p>;
  const { isIntact, waiting } = data;
  const Icon = isIntact ? IconShieldCheck : IconAlertTriangle;
  return (
    <p role="status" className={classes.chain} data-intact={isIntact}>
      <Icon size={16} aria-hidden="true" /> {chainInWords(data, count)}
      {waiting.since && (
        <>
          {' '}
          since <DateText value={waiting.since} />
        </>
      )}
    </p>
  );
}
