import type { SymptomReading } from '@flightpath/domain';
import { GAUGE, gaugeArc, gaugePoint, gaugeReading } from './gauge.ts';
import classes from './symptom-gauge.module.css';

/** A symptom's number on half a circle; the thin outer line is where it would be, or is, present. */
export function SymptomGauge({ symptom }: { symptom: SymptomReading }) {
  const { share, figure, caption, present, threshold } = gaugeReading(symptom);
  const [markX, markY] = gaugePoint(threshold, 24);
  const [innerX, innerY] = gaugePoint(threshold, -10);
  const [outerX, outerY] = gaugePoint(threshold, 13);
  return (
    <svg
      className={classes.gauge}
      viewBox={`0 0 ${GAUGE.width} ${GAUGE.height}`}
      data-present={symptom.isPresent === true}
      data-judged={symptom.isPresent !== null}
      role="img"
      aria-label={`${figure} (${caption}); ${symptom.thresholdPercent} % is the threshold`}
    >
      <path className={classes.track} d={gaugeArc(0, 1)} />
      {share !== null && share > 0 && <path className={classes.value} d={gaugeArc(0, share)} />}
      <path className={classes.zone} d={gaugeArc(present.from, present.to, 11)} />
      <line className={classes.threshold} x1={innerX} y1={innerY} x2={outerX} y2={outerY} />
      <text className={classes.mark} x={markX} y={markY + 4} textAnchor={anchorOf(threshold)}>
        {symptom.thresholdPercent} %
      </text>
      {share !== null && <Dot share={share} />}
      <text className={classes.figure} x={GAUGE.x} y={GAUGE.y - 18} textAnchor="middle">
        {figure}
      </text>
      <text className={classes.caption} x={GAUGE.x} y={GAUGE.y + 2} textAnchor="middle">
        {caption}
      </text>
    </svg>
  );
}

function Dot({ share }: { share: number }) {
  const [x, y] = gaugePoint(share);
  return <circle className={classes.dot} cx={x} cy={y} r="7" />;
}

/** The threshold's number is written away from the half circle. */
const anchorOf = (share: number): 'start' | 'middle' | 'end' => {
  if (share < 0.45) return 'end';
  return share > 0.55 ? 'start' : 'middle';
};
