import { useElementSize } from '@mantine/hooks';
import { type PeriodBar, rangeOf, stepOf } from './bars.ts';
import classes from './period-chart.module.css';
import { periodInWords, shortMoney } from './value-words.ts';

export interface PeriodChartProps {
  bars: readonly PeriodBar[];
  currency: string;
  /** What the picture says; the table beside it holds the numbers. */
  sentence: string;
  height?: number;
}

const LEFT = 56;
const TOP = 8;
const FOOT = 24;
/** A label of a period needs this much, in pixels. */
const LABEL = 64;

/** Planned beside realised, by period; realised by how sure it is, the surest at the foot; cost as a mark across. */
export function PeriodChart({ bars, currency, sentence, height = 240 }: PeriodChartProps) {
  const { ref, width: measured } = useElementSize();
  const width = Math.max(220, Math.round(measured) || 640);
  const { top, bottom } = rangeOf(bars);
  const step = stepOf(top - bottom);
  const y = (amount: number) => TOP + ((top - amount) / (top - bottom)) * (height - TOP - FOOT);
  const band = (width - LEFT) / Math.max(1, bars.length);
  const bar = Math.min(34, Math.max(2, band * 0.32));
  const every = Math.ceil(LABEL / band);
  const ticks = Array.from(
    { length: Math.floor((top - bottom) / step) + 1 },
    (_, index) => Math.ceil(bottom / step) * step + index * step,
  ).filter((tick) => tick <= top);

  return (
    <div ref={ref} className={classes.box}>
      <svg className={classes.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={sentence}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={tick === 0 ? classes.zero : classes.grid} x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
            <text className={classes.tick} x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {shortMoney(String(tick), currency)}
            </text>
          </g>
        ))}
        {bars.map((one, index) => {
          const middle = LEFT + band * (index + 0.5);
          return (
            <g key={one.label}>
              <Rect className={classes.planned} x={middle - bar - 1} width={bar} from={y(0)} to={y(one.planned)} />
              <Stack one={one} x={middle + 1} width={bar} y={y} />
              {one.cost !== null && one.cost > 0 && (
                <line
                  className={classes.cost}
                  x1={middle - bar - 4}
                  x2={middle + bar + 4}
                  y1={y(one.cost)}
                  y2={y(one.cost)}
                />
              )}
              {index % every === 0 && (
                <text className={classes.tick} x={middle} y={height - 6} textAnchor="middle">
                  {periodInWords(one.label)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface StackProps {
  one: PeriodBar;
  x: number;
  width: number;
  y: (amount: number) => number;
}

function Stack({ one, x, width, y }: StackProps) {
  const sure = one.validated;
  const known = sure + one.measured;
  return (
    <>
      <Rect className={classes.validated} x={x} width={width} from={y(0)} to={y(sure)} />
      <Rect className={classes.measured} x={x} width={width} from={y(sure)} to={y(known)} />
      <Rect className={classes.estimated} x={x} width={width} from={y(known)} to={y(known + one.estimated)} />
    </>
  );
}

function Rect({
  className,
  x,
  width,
  from,
  to,
}: {
  className?: string;
  x: number;
  width: number;
  from: number;
  to: number;
}) {
  const height = Math.abs(from - to);
  if (height < 0.5) return null;
  return <rect className={className} x={x} y={Math.min(from, to)} width={width} height={height} />;
}

/** What the marks of the charts stand for. */
export function ChartLegend({ withCost = true }: { withCost?: boolean }) {
  return (
    <p className={classes.legend} aria-hidden="true">
      <span data-kind="planned">Planned</span>
      <span data-kind="validated">Validated</span>
      <span data-kind="measured">Measured</span>
      <span data-kind="estimated">Estimated</span>
      {withCost && <span data-kind="cost">Cost</span>}
    </p>
  );
}
