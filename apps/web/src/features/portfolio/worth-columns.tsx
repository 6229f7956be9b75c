import classes from './worth.module.css';
import { CONFIDENCES, shortMoney, type WorthAnchor, type WorthQuarter } from './worth.ts';

/** One anchor by quarter: a column of what was recorded, the surest at its foot, and a line for what was promised. */
export function WorthColumns({ anchor, currency }: { anchor: WorthAnchor; currency: string }) {
  const money = (amount: string) => shortMoney(amount, currency);
  const isPromised = Number(anchor.promised) !== 0;
  const height = Math.max(...anchor.quarters.map(heightOf)) + FOR_NUMBER;
  return (
    <div className={classes.anchor}>
      <div>
        <h4 className={classes.anchorName}>{anchor.name}</h4>
        <p className={classes.anchorTotal}>
          <strong>{money(anchor.realised)}</strong>{' '}
          {isPromised ? `of ${money(anchor.promised)} promised` : 'recorded, nothing promised'}
        </p>
      </div>
      <div className={classes.columns} aria-hidden="true">
        {anchor.quarters.map((quarter) => (
          <Column key={quarter.period} quarter={quarter} height={height} money={money} />
        ))}
      </div>
    </div>
  );
}

/** The height of the currency's tallest column, and what is left above a column for its number; px. */
const TALLEST = 104;
const FOR_NUMBER = 24;

const topOf = ({ shares }: WorthQuarter): number =>
  CONFIDENCES.reduce((sum, confidence) => sum + shares[confidence], 0);
const heightOf = (quarter: WorthQuarter): number => Math.max(topOf(quarter), quarter.promisedShare) * TALLEST;

interface ColumnProps {
  quarter: WorthQuarter;
  /** Of the plot, px: that of the tallest of the anchor. */
  height: number;
  money: (amount: string) => string;
}

function Column({ quarter, height, money }: ColumnProps) {
  const { shares, promisedShare, realised, amounts } = quarter;
  const top = topOf(quarter);
  return (
    <div className={classes.column} data-running={quarter.isRunning}>
      <div className={classes.plot} style={{ height }}>
        {Number(realised) !== 0 && (
          <span className={classes.amount} style={{ bottom: heightOf(quarter) }}>
            {money(realised)}
          </span>
        )}
        <span className={classes.stack} style={{ height: top * TALLEST }}>
          {CONFIDENCES.filter((confidence) => Number(amounts[confidence]) > 0).map((confidence) => (
            <span
              key={confidence}
              className={classes.part}
              data-confidence={confidence}
              style={{ flexGrow: shares[confidence] / top }}
            />
          ))}
        </span>
        {promisedShare > 0 && <span className={classes.promise} style={{ bottom: promisedShare * TALLEST }} />}
      </div>
      <span className={classes.quarter}>{quarter.label}</span>
    </div>
  );
}

/** What the shapes mean; once for all pictures of a currency. */
export function WorthKey({ hasEstimates }: { hasEstimates: boolean }) {
  return (
    <p className={classes.key} aria-hidden="true">
      <span>
        <i className={classes.keyPromise} /> promised
      </span>
      {CONFIDENCES.filter((confidence) => hasEstimates || confidence !== 'estimated').map((confidence) => (
        <span key={confidence}>
          <i className={classes.part} data-confidence={confidence} /> {confidence}
        </span>
      ))}
    </p>
  );
}
