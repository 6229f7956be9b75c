import { earliest, type IsoDate } from '../calendar/calendar.ts';
import type { PortfolioEntry } from './portfolio-entry.ts';

/** The end of its first succeeded pilot; `null`: none succeeded yet. An initiative counts once, by this day. */
export const firstSuccessOn = ({ pilots }: Pick<PortfolioEntry, 'pilots'>): IsoDate | null =>
  earliest(...pilots.filter(({ outcome }) => outcome === 'succeeded').map(({ endedOn }) => endedOn));
