import classes from './decide.module.css';

const RADIUS = 11;
const AROUND = 2 * Math.PI * RADIUS;

/** The ring of the flight path's next stop, filled with the criteria met; open where no gate is read. */
export function GateRing({ gate }: { gate: { met: number; of: number } | null }) {
  const share = gate && gate.of > 0 ? gate.met / gate.of : 0;
  return (
    <svg className={classes.ring} width="28" height="28" viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <circle className={classes.ringWhole} data-open={gate === null} cx="14" cy="14" r={RADIUS} />
      {share > 0 && (
        <circle
          className={classes.ringMet}
          cx="14"
          cy="14"
          r={RADIUS}
          strokeDasharray={`${share * AROUND} ${AROUND}`}
          transform="rotate(-90 14 14)"
        />
      )}
    </svg>
  );
}
