import { IconHistory } from '@tabler/icons-react';
import { useFormat } from './format-context.tsx';
import classes from './past-day.module.css';

export interface PastDayProps {
  /** `YYYY-MM-DD` */
  day: string;
  onToday: () => void;
}

/** Says plainly that a page shows a past day, and leads back. It stands above the headline, in the kicker. */
export function PastDay({ day, onToday }: PastDayProps) {
  const { date } = useFormat();
  return (
    <span className={classes.past} role="status">
      <IconHistory size={16} stroke={1.5} aria-hidden="true" />
      <span>
        As it was known on <time dateTime={day}>{date(day)}</time>, judged by the rules of that day.
      </span>
      <button type="button" className={classes.back} data-print="hide" onClick={onToday}>
        Back to today
      </button>
    </span>
  );
}
