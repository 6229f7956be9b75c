import { type CurrencyValue, compareDecimals, type InitiativeValue } from '@flightpath/domain';
import { AppLink } from '../../ui/app-link.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { NumbersTable } from '../../ui/numbers-table.tsx';
import { anchorWords, fundingWords } from '../../ui/words.ts';
import classes from './value.module.css';
import { wholeMoney } from './value-words.ts';

/** The initiatives behind the totals, what brought most first; each opens to its indicators and its funding. */
export function InitiativeRows({ value, tenant }: { value: CurrencyValue; tenant: string }) {
  const rows = value.initiatives.toSorted(
    (a, b) => compareDecimals(b.total.realised, a.total.realised) || compareDecimals(b.total.planned, a.total.planned),
  );
  return (
    <>
      <p className={classes.rowHead} aria-hidden="true">
        <span>Initiative</span>
        <span>Planned</span>
        <span>Realised</span>
        <span>Cost</span>
        <span>Net</span>
      </p>
      {rows.map((row) => (
        <InitiativeRow key={row.initiative.key} row={row} currency={value.currency} tenant={tenant} />
      ))}
    </>
  );
}

function InitiativeRow({ row, currency, tenant }: { row: InitiativeValue; currency: string; tenant: string }) {
  const { date, money } = useFormat();
  const { key, name } = row.initiative;
  const { planned, realised, cost, net } = row.total;
  const cell = (word: string, amount: string) => (
    <span className={classes.amount} data-word={word}>
      {wholeMoney(amount, currency)}
    </span>
  );
  return (
    <details className={classes.row}>
      <summary>
        <span className={classes.rowName}>
          {key} {name}
        </span>
        {cell('planned', planned)}
        {cell('realised', realised)}
        {cell('cost', cost)}
        {cell('net', net)}
      </summary>
      <div className={classes.inside}>
        {row.indicators.length > 0 && (
          <NumbersTable
            caption={`Indicators of ${key}`}
            rows={row.indicators}
            keyOf={({ id }) => id}
            columns={[
              { key: 'name', title: 'Indicator', cell: (one) => one.name },
              { key: 'anchor', title: 'Anchor', cell: ({ anchor }) => (anchor ? anchorWords[anchor] : 'None named') },
              ...(['planned', 'estimated', 'measured', 'validated'] as const).map((column) => ({
                key: column,
                title: column.charAt(0).toUpperCase() + column.slice(1),
                isNumber: true,
                cell: ({ total }: InitiativeValue['indicators'][number]) => money(total[column], currency),
              })),
            ]}
          />
        )}
        {row.fundingLines.length > 0 && (
          <NumbersTable
            caption={`Funding of ${key}`}
            rows={row.fundingLines}
            keyOf={({ id }) => id}
            columns={[
              { key: 'kind', title: 'Funding', cell: ({ kind }) => fundingWords[kind] },
              {
                key: 'days',
                title: 'From, until',
                cell: ({ from, to }) => `${date(from)} – ${to ? date(to) : 'open'}`,
              },
              {
                key: 'amount',
                title: 'Approved',
                isNumber: true,
                cell: ({ amount }) => money(amount.amount, amount.currency),
              },
              { key: 'cost', title: 'Cost of this time', isNumber: true, cell: (line) => money(line.cost, currency) },
            ]}
          />
        )}
        <AppLink href={`/${tenant}/initiatives/${key}`}>Open {key}</AppLink>
      </div>
    </details>
  );
}
