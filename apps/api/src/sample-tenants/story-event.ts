import type { IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Recorded } from '../recorded.ts';

/** The initiative of a story while it is told: what later events need of earlier ones. */
export interface Told {
  id: string;
  /** By their names. */
  indicatorIds: Map<string, string>;
}

/** One thing that happened on one day, ready to be written through the functions that the endpoints use. */
export interface StoryEvent {
  on: IsoDate;
  /** The name of who did it. */
  by: string;
  summary: string;
  write(tx: TenantTx, told: Told, recorded: Recorded): Promise<unknown>;
}
