import type { ChangeMeans } from '@flightpath/domain';

/** When a record was made and how it came in; kept with every record. */
export interface Recorded {
  at: Date;
  means: ChangeMeans;
}
