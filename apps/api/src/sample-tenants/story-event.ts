import type { IsoDate } from '@flightpath/domain';
import type { TenantTx } from '../db/tenant-transaction.ts';
import type { Recorded } from '../recorded.ts';

/** The initiative of a story while it is told: what later events need of earlier ones. */
export interface Told {
  id: string;
  /** By their names. */
  indicators: Map<string, ToldIndicator>;
  narrativeId: string;
  tenant: ToldTenant;
}

export interface ToldIndicator {
  id: string;
  name: string;
  unit: string;
  /** The earliest first. */
  measurements: ToldMeasurement[];
}

export interface ToldMeasurement {
  id: string;
  date: IsoDate;
  value: string;
  isValidated: boolean;
}

/** What one story needs of the others. */
export interface ToldTenant {
  stories: Map<string, Told>;
  /** By their titles. */
  learningIds: Map<string, string>;
}

/** One thing that happened on one day, ready to be written through the functions that the endpoints use. */
export interface StoryEvent {
  on: IsoDate;
  /** The name of who did it. */
  by: string;
  summary: string;
  /**
   * `turn`: told on its own day and in its own words, however long ago it is. `beginning`: in its own words, too.
   * `routine`: comes again and again, so that of a month long ago one says only that it came. Else it is news.
   */
  kind?: 'beginning' | 'turn' | 'routine';
  /** Another story that is judged anew because of it. */
  alsoJudge?: string;
  write(tx: TenantTx, told: Told, recorded: Recorded): Promise<unknown>;
}
