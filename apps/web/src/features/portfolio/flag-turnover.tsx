import { useState } from 'react';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './changes.module.css';
import type { turnoverOf } from './changes.ts';

const SHOWN = 8;

/** Flags by rule on one axis: what ended runs to the left, what opened to the right. The picture is the table. */
export function FlagTurnover({ turnover }: { turnover: ReturnType<typeof turnoverOf> }) {
  const { count } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const { rules, opened, ended } = turnover;
  if (rules.length === 0) return null;
  const shown = isWhole || rules.length <= SHOWN + 1 ? rules : rules.slice(0, SHOWN);
  const most = Math.max(...rules.flatMap((rule) => [rule.opened, rule.ended]));
  // The number stands at the bar's end, so the longest bar leaves room for it.
  const bar = (value: number) => ({ width: `calc((100% - 32px) * ${value / most})` });
  return (
    <>
      <table className={classes.turnover}>
        <caption className={classes.caption}>Flags that opened and ended, by rule</caption>
        <thead>
          <tr>
            <th scope="col">Flag</th>
            <th scope="col" className={classes.ended}>
              {count(ended)} ended
            </th>
            <th scope="col" className={classes.opened}>
              {count(opened)} opened
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((rule) => (
            <tr key={rule.ruleId}>
              <th scope="row">{rule.title}</th>
              <td className={classes.ended} data-none={rule.ended === 0}>
                <span className={classes.side}>
                  <span>{count(rule.ended)}</span>
                  <span className={classes.bar} style={bar(rule.ended)} aria-hidden="true" />
                </span>
              </td>
              <td className={classes.opened} data-none={rule.opened === 0}>
                <span className={classes.side}>
                  <span className={classes.bar} style={bar(rule.opened)} aria-hidden="true" />
                  <span>{count(rule.opened)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rules.length && (
        <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
          {count(rules.length - shown.length)} more rules
        </button>
      )}
    </>
  );
}
