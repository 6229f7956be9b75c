import { dateInWords, type Pilot } from '@flightpath/domain';
import { conflict } from '../../contradictions.ts';

/** 409 when another pilot than `number` is running: one at a time. */
export function refuseSecondRunning(number: number | null, pilots: readonly Pilot[], pointer: string): void {
  const running = pilots.find((pilot) => pilot.outcome === 'running' && pilot.number !== number);
  if (!running) return;
  const since = running.startedOn === null ? '' : ` since ${dateInWords(running.startedOn)}`;
  const subject = number === null ? 'Another pilot' : `Pilot ${number}`;
  throw conflict(
    pointer,
    `${subject} cannot run while pilot ${running.number} is running${since}: record its end and outcome first.`,
  );
}
