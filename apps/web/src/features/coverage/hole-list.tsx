import type { CoverageHole, PortfolioCoverage } from '@flightpath/domain';
import { useState } from 'react';
import { AppLink } from '../../ui/app-link.tsx';
import { FilterTokens } from '../../ui/filter-tokens.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import type { CoverageCell } from './coverage-matrix.tsx';
import { columnTitles, holeAddress, holeWords } from './coverage-words.ts';
import classes from './hole-list.module.css';

export interface HoleListProps {
  tenant: string;
  coverage: PortfolioCoverage;
  chosen: CoverageCell | null;
  onClear: () => void;
  ruleTitle: (ruleId: string) => string;
}

/** Holes shown at first; the rest on demand. */
const SHOWN = 24;

/** What is missing, by department: each hole a link to the very field that fills it. */
export function HoleList({ tenant, coverage, chosen, onClear, ruleTitle }: HoleListProps) {
  const { count } = useFormat();
  const [isWhole, setIsWhole] = useState(false);
  const holes = coverage.holes.filter(
    ({ column, department }) =>
      chosen === null || (column === chosen.column && (chosen.at === undefined || department.id === chosen.at)),
  );
  const shown = isWhole ? holes : holes.slice(0, SHOWN);
  const where = coverage.departments.find(({ department }) => department.id === chosen?.at)?.department.name;
  return (
    <>
      {chosen && (
        <FilterTokens
          lead={holes.length === 1 ? 'One hole' : `${count(holes.length)} holes`}
          tokens={[
            {
              key: 'cell',
              joint: 'under',
              value: where ? `${columnTitles[chosen.column]}, ${where}` : columnTitles[chosen.column],
              onRemove: onClear,
            },
          ]}
          onClear={onClear}
        />
      )}
      {holes.length === 0 && <p className={classes.none}>Nothing is missing here.</p>}
      {byDepartment(shown).map(([name, own]) => (
        <div key={name} className={classes.group}>
          <h3 className={classes.department}>{name}</h3>
          <ul className={classes.list}>
            {own.map((hole) => (
              <li key={`${hole.initiative.key} ${hole.column}`}>
                <AppLink className={classes.hole} href={holeAddress(tenant, hole)}>
                  <span className={classes.what}>{holeWords[hole.column]}</span>
                  <span className={classes.initiative}>
                    {hole.initiative.key} {hole.initiative.name}
                  </span>
                  {hole.ruleId && <span className={classes.flag}>Flag: {ruleTitle(hole.ruleId)}</span>}
                </AppLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {shown.length < holes.length && (
        <button type="button" className={classes.more} onClick={() => setIsWhole(true)}>
          Show {count(holes.length - shown.length)} more
        </button>
      )}
      {!chosen && coverage.holes.length < coverage.holeCount && (
        <p className={classes.none}>
          The first {count(coverage.holes.length)} of {count(coverage.holeCount)} holes. Choose a department to see the
          others.
        </p>
      )}
    </>
  );
}

function byDepartment(holes: readonly CoverageHole[]): [string, CoverageHole[]][] {
  const groups = new Map<string, CoverageHole[]>();
  for (const hole of holes) groups.set(hole.department.name, [...(groups.get(hole.department.name) ?? []), hole]);
  return [...groups];
}
