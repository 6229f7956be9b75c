import { adviceBeforeAnotherPilot } from '@flightpath/domain';
import { useQuery } from '@tanstack/react-query';
import { playbookQuery } from '../../api/playbook.ts';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import classes from './advice-first.module.css';

/** What the playbook says before another pilot is registered, while pilots do not scale or growth has plateaued. */
export function AdviceFirst() {
  const { slug } = useTenant();
  const playbook = useQuery(playbookQuery(slug)).data;
  const advice = playbook ? adviceBeforeAnotherPilot(playbook.reading) : null;
  if (!advice) return null;
  return (
    <aside className={classes.advice} aria-label="Before another pilot">
      <h2 className={classes.title}>{advice.title}</h2>
      <p className={classes.text}>
        {advice.sentence} <strong>{advice.advice}</strong>
      </p>
      <p className={classes.foot}>
        <AppLink href={`/${slug}/playbook`}>Why the playbook says so</AppLink>. You can register the pilot all the same.
      </p>
    </aside>
  );
}
