import { type CurrencyValue, quarterInWords, type ValueReading } from '@flightpath/domain';
import { Figure } from '../../ui/figure.tsx';
import { MoneyText } from '../../ui/format-context.tsx';
import { NumbersBehind, NumbersTable } from '../../ui/numbers-table.tsx';
import classes from './worth.module.css';
import { shortMoney, type WorthQuarter, wholeMoney, worthByAnchor, worthSentence } from './worth.ts';
import { WorthColumns, WorthKey } from './worth-columns.tsx';

export interface WorthOfCurrencyProps {
  value: CurrencyValue;
  reading: ValueReading;
  /** The only currency of the tenant needs no heading. */
  isOnly: boolean;
}

/** One currency: its sentence, its totals, a small picture per anchor, and the same numbers as a table. */
export function WorthOfCurrency({ value, reading, isOnly }: WorthOfCurrencyProps) {
  const { currency, total } = value;
  const anchors = worthByAnchor(value, reading.periods, reading.asOf);
  const sentence = worthSentence(value, {
    money: wholeMoney,
    first: quarterInWords(reading.periods[0]?.label ?? ''),
    last: quarterInWords(reading.periods.at(-1)?.label ?? ''),
  });
  const figure = (amount: string, label: string) => <Figure value={shortMoney(amount, currency)} label={label} />;
  return (
    <section className={classes.currency} aria-label={`Worth in ${currency}`}>
      {!isOnly && <h3 className={classes.code}>{currency}</h3>}
      <p className={classes.sentence}>{sentence}</p>
      <div className={classes.figures}>
        {figure(total.planned, 'promised')}
        {figure(total.measured, 'measured')}
        {figure(total.validated, 'validated')}
        {Number(total.estimated) !== 0 && figure(total.estimated, 'only estimated')}
        {figure(total.cost, 'funding spent')}
      </div>
      {anchors.length > 0 && <WorthKey hasEstimates={Number(total.estimated) !== 0} />}
      <div className={classes.anchors}>
        {anchors.map((anchor) => (
          <WorthColumns key={anchor.key} anchor={anchor} currency={currency} />
        ))}
      </div>
      {anchors.length > 0 && (
        <NumbersBehind>
          <NumbersTable
            caption={`Worth in ${currency}, by anchor and quarter`}
            columns={[
              { key: 'quarter', title: 'Quarter', cell: ({ name, quarter }: Row) => `${name}, ${quarter.label}` },
              ...(['promised', 'estimated', 'measured', 'validated'] as const).map((key) => ({
                key,
                title: TITLES[key],
                isNumber: true,
                cell: ({ quarter }: Row) => (
                  <MoneyText
                    amount={key === 'promised' ? quarter.promised : quarter.amounts[key]}
                    currency={currency}
                  />
                ),
              })),
            ]}
            rows={anchors.flatMap(({ name, quarters }) => quarters.map((quarter): Row => ({ name, quarter })))}
            keyOf={({ name, quarter }) => `${name} ${quarter.period}`}
          />
        </NumbersBehind>
      )}
    </section>
  );
}

interface Row {
  name: string;
  quarter: WorthQuarter;
}

const TITLES = { promised: 'Promised', estimated: 'Estimated', measured: 'Measured', validated: 'Validated' } as const;
