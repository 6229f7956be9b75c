import type { CurrencyValue, ValueReading } from '@flightpath/domain';
import { Figure } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { NumbersBehind, type NumbersColumn, NumbersTable } from '../../ui/numbers-table.tsx';
import { Section } from '../../ui/page.tsx';
import { anchorWords } from '../../ui/words.ts';
import { barsOf } from './bars.ts';
import { InitiativeRows } from './initiative-rows.tsx';
import { ChartLegend, PeriodChart } from './period-chart.tsx';
import classes from './value.module.css';
import { periodInWords, shortMoney, wholeMoney } from './value-words.ts';

export interface CurrencySectionProps {
  value: CurrencyValue;
  periods: ValueReading['periods'];
  tenant: string;
}

type Amounts = CurrencyValue['periods'][number];

/** All of one currency: its totals, by period, by anchor, by initiative. */
export function CurrencySection({ value, periods, tenant }: CurrencySectionProps) {
  const { currency, total, anchors } = value;
  const { money } = useFormat();
  const labels = periods.map(({ label }) => label);
  const whole = (amount: string) => wholeMoney(amount, currency);
  const short = (amount: string) => shortMoney(amount, currency);
  const column = (key: keyof Omit<Amounts, 'period'>, title: string): NumbersColumn<Amounts> => ({
    key,
    title,
    isNumber: true,
    cell: (row) => money(row[key], currency),
  });

  return (
    <>
      <Section
        title={currency}
        note="Once per period, at the highest confidence recorded. Cost is approved funding, spread over its days."
      >
        <div className={classes.figures}>
          <Figure value={short(total.planned)} label="Planned" />
          <Figure value={short(total.realised)} label="Realised" detail={`${whole(total.validated)} validated`} />
          <Figure value={short(total.cost)} label="Cost" />
          <Figure value={short(total.net)} label="Realised less cost" />
        </div>
        <PeriodChart
          bars={barsOf(labels, value.periods)}
          currency={currency}
          sentence={`In ${currency} by period: ${whole(total.planned)} planned, ${whole(total.realised)} realised, ${whole(total.cost)} cost. The table below has the numbers.`}
        />
        <ChartLegend />
        <NumbersBehind>
          <NumbersTable
            caption={`Value and cost in ${currency} by period`}
            rows={value.periods}
            keyOf={({ period }) => period}
            columns={[
              { key: 'period', title: 'Period', cell: ({ period }) => (period === '' ? 'All' : periodInWords(period)) },
              column('planned', 'Planned'),
              column('estimated', 'Estimated'),
              column('measured', 'Measured'),
              column('validated', 'Validated'),
              column('cost', 'Cost'),
              column('net', 'Net'),
            ]}
            total={{ ...total, period: '' }}
          />
        </NumbersBehind>
      </Section>
      {anchors.length > 0 && (
        <Section title={`${currency} by anchor`} note="What the value is for. Costs belong to no anchor.">
          <div className={classes.anchors}>
            {anchors.map(({ anchor, total: sum, periods: own }) => {
              const name = anchor ? anchorWords[anchor] : 'No anchor named';
              return (
                <div key={anchor ?? 'none'}>
                  <h3 className={classes.anchor}>{name}</h3>
                  <p className={classes.anchorSentence}>
                    {whole(sum.realised)} realised against {whole(sum.planned)} planned
                  </p>
                  <PeriodChart
                    bars={barsOf(labels, own)}
                    currency={currency}
                    height={150}
                    sentence={`${name}, in ${currency} by period: ${whole(sum.realised)} realised of ${whole(sum.planned)} planned. The table below has the numbers.`}
                  />
                </div>
              );
            })}
          </div>
          <NumbersBehind>
            <NumbersTable
              caption={`Value in ${currency} by anchor and period`}
              rows={anchors.flatMap(({ anchor, periods: own }) => own.map((row) => ({ ...row, anchor })))}
              keyOf={({ anchor, period }) => `${anchor} ${period}`}
              columns={[
                { key: 'anchor', title: 'Anchor', cell: ({ anchor }) => (anchor ? anchorWords[anchor] : 'None named') },
                { key: 'period', title: 'Period', cell: ({ period }) => periodInWords(period) },
                ...(['planned', 'estimated', 'measured', 'validated'] as const).map((key) => ({
                  key,
                  title: key.charAt(0).toUpperCase() + key.slice(1),
                  isNumber: true,
                  cell: (row: Record<typeof key, string>) => money(row[key], currency),
                })),
              ]}
            />
          </NumbersBehind>
        </Section>
      )}
      <Section title={`${currency} by initiative`} note="Open one to see its indicators and funding lines.">
        <InitiativeRows value={value} tenant={tenant} />
      </Section>
    </>
  );
}
