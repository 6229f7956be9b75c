import type { IsoDate } from '@flightpath/domain';
import { ActionIcon, Button, CopyButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { SupposeForm, type SupposeKind, supposeWords } from './suppose-forms.tsx';
import classes from './what-if.module.css';
import type { Supposed } from './what-if-search.ts';

export interface SupposeListProps {
  suppose: readonly Supposed[];
  /** The same in words, in the same order. */
  clauses: readonly string[];
  today: IsoDate;
  onSuppose: (suppose: Supposed[]) => void;
}

/** What is supposed: each as a clause that can be taken back, and the ways to suppose more. */
export function SupposeList({ suppose, clauses, today, onSuppose }: SupposeListProps) {
  const [open, setOpen] = useState<SupposeKind | null>(null);
  return (
    <>
      {suppose.length > 0 && (
        <ul className={classes.suppose} aria-label="What is supposed">
          {suppose.map((one, index) => (
            <li key={JSON.stringify(one)} className={classes.supposed}>
              <span className={classes.joint}>{index === 0 ? 'If' : 'and'}</span>
              <span className={classes.clause}>{clauses[index]}</span>
              <ActionIcon
                variant="subtle"
                size={32}
                aria-label={`Take back: ${clauses[index]}`}
                onClick={() => onSuppose(suppose.filter((other) => other !== one))}
              >
                <IconX size={14} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <div className={classes.formBox}>
          <SupposeForm
            kind={open}
            today={today}
            onCancel={() => setOpen(null)}
            onAdd={(one) => {
              setOpen(null);
              onSuppose([...suppose, one]);
            }}
          />
        </div>
      ) : (
        <div className={classes.begin} data-print="hide">
          {(Object.keys(supposeWords) as SupposeKind[]).map((kind) => (
            <Button key={kind} variant="default" onClick={() => setOpen(kind)}>
              {supposeWords[kind]}
            </Button>
          ))}
          {suppose.length > 0 && (
            <CopyButton value={window.location.href}>
              {({ copied, copy }) => (
                <Button variant="subtle" onClick={copy}>
                  {copied ? 'Link copied' : 'Copy the link'}
                </Button>
              )}
            </CopyButton>
          )}
        </div>
      )}
    </>
  );
}
