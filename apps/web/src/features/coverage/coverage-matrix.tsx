import { COVERAGE_COLUMNS, type CoverageColumn, type PortfolioCoverage } from '@flightpath/domain';
import { VisuallyHidden } from '@mantine/core';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './coverage-matrix.module.css';
import { columnTitles } from './coverage-words.ts';

/** A column, in one department or (without `at`) in all of them. */
export interface CoverageCell {
  column: CoverageColumn;
  at?: string | undefined;
}

export interface CoverageMatrixProps {
  coverage: PortfolioCoverage;
  chosen: CoverageCell | null;
  onChoose: (cell: CoverageCell | null) => void;
}

/** Departments against what each needs: a calm shade for the share, the number for those who read. */
export function CoverageMatrix({ coverage, chosen, onChoose }: CoverageMatrixProps) {
  const { count } = useFormat();
  const isChosen = (column: CoverageColumn, at?: string) => chosen?.column === column && chosen.at === at;
  const cell = (column: CoverageColumn, covered: number, of: number, where: string, at?: string) => (
    <td key={column}>
      <button
        type="button"
        className={classes.cell}
        // The shade stays light enough for ink to stand on it in both schemes.
        style={{ ['--share' as string]: `${Math.round((covered / of) * 34)}%` }}
        data-whole={covered === of}
        data-none={covered === 0}
        aria-pressed={isChosen(column, at)}
        onClick={() => onChoose(isChosen(column, at) ? null : { column, at })}
      >
        <VisuallyHidden component="span">{`${where}, ${columnTitles[column].toLowerCase()}: `}</VisuallyHidden>
        <span className={classes.covered}>{count(covered)}</span> <span className={classes.of}>of {count(of)}</span>
      </button>
    </td>
  );
  return (
    <table className={classes.matrix}>
      <caption className={classes.caption}>
        Coverage by department: initiatives covered, of those that affect it
      </caption>
      <thead>
        <tr>
          <th scope="col">Department</th>
          {COVERAGE_COLUMNS.map((column) => (
            <th key={column} scope="col" className={classes.head}>
              {columnTitles[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coverage.departments.map((row) => (
          <tr key={row.department.id}>
            <th scope="row">{row.department.name}</th>
            {COVERAGE_COLUMNS.map((column) =>
              cell(column, row[column], row.initiatives, row.department.name, row.department.id),
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All departments</th>
          {coverage.columns.map(({ column, covered }) => cell(column, covered, coverage.affected, 'All departments'))}
        </tr>
      </tfoot>
    </table>
  );
}
