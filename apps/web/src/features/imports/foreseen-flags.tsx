import type { ImportCounts } from '@flightpath/domain';
import { BarList } from '../../ui/bar-list.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './imports.module.css';

export interface ForeseenFlagsProps {
  flags: ImportCounts['flags'];
  tenant: string;
  /** Only what was done has rows to lead to. */
  isDone: boolean;
}

/** The flags by rule with the number of initiatives; after the import each leads to its rows. */
export function ForeseenFlags({ flags, tenant, isDone }: ForeseenFlagsProps) {
  const { count } = useFormat();
  if (isDone) {
    return (
      <BarList
        label="Flags by rule"
        unit="initiatives"
        items={flags.map(({ ruleId, title, initiatives }) => ({
          key: ruleId,
          label: title,
          count: initiatives,
          href: `/${tenant}/register?flag=${ruleId}`,
        }))}
      />
    );
  }
  return (
    <ul className={classes.flags}>
      {flags.map(({ ruleId, title, initiatives }) => (
        <li key={ruleId}>
          <span>{title}</span>
          <span className="fp-number">{count(initiatives)}</span>
        </li>
      ))}
    </ul>
  );
}
