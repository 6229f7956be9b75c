import type { InitiativeRow } from '@flightpath/domain';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { AppLink } from '../../ui/app-link.tsx';
import { FlightPath } from '../../ui/flight-path.tsx';
import { HealthPair, StateBadge } from '../../ui/health-badge.tsx';
import { assessedTone, phaseStop, phaseStopLabels, phaseWords } from '../../ui/words.ts';
import classes from './register-cards.module.css';
import type { RegisterSlot } from './use-register-rows.ts';

export interface RegisterCardsProps {
  tenant: string;
  slots: readonly RegisterSlot[];
  onShow: (firstIndex: number, lastIndex: number) => void;
}

/** The register on a phone: one initiative below the other, the page itself scrolls. */
export function RegisterCards({ tenant, slots, onShow }: RegisterCardsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtualizer = useWindowVirtualizer({
    count: slots.length,
    estimateSize: () => 128,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => slots[index]?.id ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onShow(first, last), [onShow, first, last]);

  return (
    <ul ref={list} className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
      {items.map((item) => {
        const row = slots[item.index]?.row;
        return (
          <li
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={classes.item}
            style={{ transform: `translateY(${item.start - top}px)` }}
          >
            {row ? <Card tenant={tenant} row={row} /> : <div className={classes.waiting} aria-hidden="true" />}
          </li>
        );
      })}
    </ul>
  );
}

function Card({ tenant, row }: { tenant: string; row: InitiativeRow }) {
  const [worst] = row.flags.filter((flag) => !flag.isToBeRecorded);
  const others = row.flags.length - (worst ? 1 : 0);
  return (
    <AppLink className={classes.card} href={`/${tenant}/initiatives/${row.key}`}>
      <span className={classes.top}>
        <span className={classes.key}>{row.key}</span>
        <FlightPath at={phaseStop[row.phase]} stopLabels={phaseStopLabels} />
        <span>{phaseWords[row.phase]}</span>
      </span>
      <span className={classes.name}>{row.name}</span>
      <span className={classes.facts}>
        {row.state === 'active' ? (
          <HealthPair assessed={assessedTone[row.health]} stated={row.statedHealth} look="plain" />
        ) : (
          <StateBadge state={row.state} />
        )}
        <span>{row.owner?.name ?? 'No owner'}</span>
        {row.department && <span>{row.department.name}</span>}
      </span>
      {worst && (
        <span className={classes.flag} data-severity={worst.severity}>
          {worst.sentence}
          {others > 0 && <span className={classes.others}> and {others} more</span>}
        </span>
      )}
    </AppLink>
  );
}
