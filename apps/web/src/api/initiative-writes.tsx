import type { Revision } from '@flightpath/domain';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { type ConflictChoice, ConflictSheet, type ConflictWords, type Named } from '../ui/conflict-sheet.tsx';
import { api, bodyOf } from './client.ts';
import { initiativeQuery } from './initiative.ts';
import { asProblem } from './problem.ts';
import { queryKeys } from './query-keys.ts';

export interface InitiativeWrite<Result> {
  /** The revision that the reader saw when they began to type; left out: the one on the screen now. */
  seen?: number;
  /** What is being saved, in words, for the reader to compare when somebody else was faster. */
  yours: Named[];
  /** Sends it; `ifMatch` is the entity tag of the revision that the reader saw. */
  send: (ifMatch: string) => Promise<Result>;
  /** What the reader is asked when somebody else was faster, where it is more than a changed fact. */
  words?: (by: string, since: readonly Revision[]) => ConflictWords;
}

/** Thrown when the reader decided, in the face of a conflict, not to save after all. */
export class WriteDropped extends Error {
  /** False: they go on editing what they typed. */
  readonly isOver: boolean;
  constructor(isOver: boolean) {
    super('Not saved');
    this.isOver = isOver;
  }
}

type Save = <Result>(write: InitiativeWrite<Result>) => Promise<Result>;

const WritesContext = createContext<Save | null>(null);

/** Saves a change to the initiative of this page; rejects with an `ApiProblem` or a `WriteDropped`. */
export function useInitiativeSave(): Save {
  const save = useContext(WritesContext);
  if (!save) throw new Error('useInitiativeSave() needs an InitiativeWrites above it');
  return save;
}

interface Conflict {
  theirs: Named[];
  by: string;
  yours: Named[];
  words?: ConflictWords | undefined;
  choose: (choice: ConflictChoice) => void;
}

export interface InitiativeWritesProps {
  tenant: string;
  initiativeKey: string;
  children: ReactNode;
}

/**
 * Carries every change to one initiative: with the revision the reader saw, one after the other, and with the question
 * "theirs or yours?" when somebody else was faster. Afterwards all that the judgement may have changed is fetched anew.
 */
export function InitiativeWrites({ tenant, initiativeKey, children }: InitiativeWritesProps) {
  const client = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const own = useRef(new Set<number>());
  const whole = useMemo(() => initiativeQuery(tenant, initiativeKey), [tenant, initiativeKey]);

  const ask = useCallback(
    async (
      seen: number,
      { yours, words }: Pick<InitiativeWrite<unknown>, 'yours' | 'words'>,
    ): Promise<ConflictChoice> => {
      const path = { tenant, key: initiativeKey };
      const { data } = await bodyOf<{ data: Revision[] }>(
        api.GET('/api/v1/tenants/{tenant}/initiatives/{key}/revisions', { params: { path, query: { limit: 50 } } }),
      );
      const since = data.filter(({ number }) => number > seen);
      const by = namesOf(since);
      const choice = await new Promise<ConflictChoice>((choose) =>
        setConflict({ theirs: theirsOf(since), by, yours, words: words?.(by, since), choose }),
      );
      setConflict(null);
      return choice;
    },
    [tenant, initiativeKey],
  );

  const save = useCallback<Save>(
    (write) => {
      const run = async () => {
        let seen = write.seen;
        for (;;) {
          const { revision } = await client.ensureQueryData(whole);
          // Another answer than the whole one may have shown the reader a newer revision.
          const newest = Math.max(revision, seen ?? 0);
          const from = seen === undefined || isOwnWork(own.current, seen, newest) ? newest : seen;
          try {
            const result = await write.send(`"${from}"`);
            own.current.add(from + 1);
            await refresh();
            return result;
          } catch (error) {
            if (asProblem(error).slug !== 'changed-meanwhile') throw error;
            await client.refetchQueries({ queryKey: whole.queryKey });
            const choice = await ask(from, write);
            seen = undefined;
            if (choice === 'save-mine') continue;
            await refresh();
            throw new WriteDropped(choice === 'take-theirs');
          }
        }
      };
      const refresh = async () => {
        client.invalidateQueries({ queryKey: queryKeys.initiatives(tenant) });
        client.invalidateQueries({ queryKey: queryKeys.portfolio(tenant) });
        client.invalidateQueries({ queryKey: queryKeys.departments(tenant) });
        await client.invalidateQueries({ queryKey: queryKeys.initiative(tenant, initiativeKey) });
      };
      // One after the other: the second of two quick changes must name the revision that the first one made.
      const done = queue.current.then(run, run);
      queue.current = done.catch(() => undefined);
      return done;
    },
    [client, whole, ask, tenant, initiativeKey],
  );

  return (
    <WritesContext value={save}>
      {children}
      {conflict && <ConflictSheet {...conflict} onChoose={conflict.choose} />}
    </WritesContext>
  );
}

/** Whether everything after the revision that was seen was made from this very page. */
function isOwnWork(own: ReadonlySet<number>, seen: number, revision: number): boolean {
  for (let number = seen + 1; number <= revision; number++) if (!own.has(number)) return false;
  return true;
}

function theirsOf(revisions: readonly Revision[]): Named[] {
  const changes = revisions.flatMap(({ changes, summary }) =>
    changes.length > 0
      ? changes.map(({ label, after }) => ({ label, value: after ?? 'emptied' }))
      : [{ label: summary, value: '' }],
  );
  // The newest stand first: of several changes of one field only the last one counts.
  return changes.filter(({ label }, place) => changes.findIndex((change) => change.label === label) === place);
}

function namesOf(revisions: readonly Revision[]): string {
  const names = [...new Set(revisions.map(({ actor }) => actor))];
  return names.length > 0 ? names.join(' and ') : 'Somebody';
}
