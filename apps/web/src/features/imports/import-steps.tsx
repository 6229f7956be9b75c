import type { Step } from './import-page.tsx';
import classes from './imports.module.css';

const STEPS = ['File', 'Mapping', 'Check', 'Done'] as const;
const PLACE: Record<Step, number> = { mapping: 1, running: 2, check: 2, result: 3 };

/** Where the import is on its way. */
export function ImportSteps({ step }: { step: Step }) {
  const here = PLACE[step];
  return (
    <ol className={classes.steps} aria-label="Steps of the import">
      {STEPS.map((label, place) => (
        <li key={label} data-done={place < here} aria-current={place === here ? 'step' : undefined}>
          {label}
        </li>
      ))}
    </ol>
  );
}
