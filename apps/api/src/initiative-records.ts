// What all endpoints on the records of one initiative share: finding it, and changing it in one recorded step.
import { Id, InitiativeKey } from '@flightpath/domain';
import { z } from 'zod';
import { type LockedInitiative, lockInitiative } from './assessment/lock-initiative.ts';
import { recordChange } from './assessment/record-change.ts';
import type { TenantContext } from './context.ts';
import type { TenantTx } from './db/tenant-transaction.ts';
import { etagOf } from './if-match.ts';
import { problem } from './problems.ts';
import type { Recorded } from './recorded.ts';

export const InitiativeParams = z.object({ key: InitiativeKey });
export const RecordParams = z.object({ key: InitiativeKey, id: Id });

/** A request below `initiatives/{key}`. */
export interface InitiativeContext extends TenantContext {
  params: { key: string };
  ifMatch: number | null;
}

/** What a write gives back: the body of the answer, and what it did, in words: "Posted a status update". */
export interface Written<Body> {
  body: Body;
  summary: string;
  /** Set by what changes no facts but belongs in the history, such as asking for a gate: it is a revision of its own. */
  isAct?: boolean;
}

/** Runs `read` on the initiative that the path names; 404 when there is none. */
export function readOfInitiative<Result>(
  { reading, params }: InitiativeContext,
  read: (tx: TenantTx, initiativeId: string) => Promise<Result>,
): Promise<Result> {
  return reading(async (tx) => {
    const found = await tx.one<{ id: string }>('select id from initiatives where number = $1', [numberOf(params.key)]);
    if (!found) throw problem('initiative-not-found');
    return read(tx, found.id);
  });
}

/**
 * One change to the initiative that the path names, in one transaction: lock it, compare `If-Match` where the operation
 * asks for it, `write` the facts, judge them, and record the revision and the event. Throws 404 and 412; whatever
 * `write` throws leaves everything as it was.
 */
export function changeInitiative<Body>(
  { inTenant, audit, params, ifMatch, actor, means, now }: InitiativeContext,
  write: (tx: TenantTx, initiative: LockedInitiative, recorded: Recorded) => Promise<Written<Body>>,
): Promise<{ body: Body; headers: { etag: string } }> {
  return inTenant(async (tx) => {
    const initiative = await lockInitiative(tx, params.key);
    if (!initiative) throw problem('initiative-not-found');
    if (ifMatch !== null && ifMatch !== initiative.revision) throw changedMeanwhile(initiative, ifMatch);
    const { body, summary, isAct } = await write(tx, initiative, { at: now, means });
    const change = { initiativeIds: [initiative.id], actor, means, summary, isAct, at: now };
    const [recorded] = await recordChange(tx, change);
    // What the judgement does not read, such as the words of a report, makes no revision, but is no less done.
    if (!recorded?.changed) {
      await audit(tx, { subject: { kind: 'initiative', id: initiative.id, label: initiative.key }, summary });
    }
    return { body, headers: { etag: etagOf(recorded?.revision ?? initiative.revision) } };
  });
}

/** The record, or 404: the initiative has none of that id (or number) in the list that the path names. */
export function recordFound<Record>(record: Record | null): Record {
  if (record === null) throw problem('record-not-found');
  return record;
}

/** Where a list of the initiative is found, or one record in it: `locationOf(context, 'sponsors', id)`. */
export function locationOf({ tenant, params }: InitiativeContext, list: string, id?: string | number): string {
  const address = `/api/v1/tenants/${tenant.slug}/initiatives/${params.key}/${list}`;
  return id === undefined ? address : `${address}/${id}`;
}

const numberOf = (key: string): number => Number(key.slice('INI-'.length));

function changedMeanwhile({ key, revision }: LockedInitiative, ifMatch: number) {
  return problem('changed-meanwhile', {
    detail: `You read revision ${ifMatch} of ${key}; it is at revision ${revision} now.`,
    headers: { etag: etagOf(revision) },
  });
}
