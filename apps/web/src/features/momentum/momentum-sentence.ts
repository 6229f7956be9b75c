import type { MomentumField, MomentumReading } from '@flightpath/domain';

type Counts = Pick<MomentumReading, 'fields' | 'notPlaced' | 'moveCounts'>;

/** In the order in which a tie is told: what asks for a change first. */
const WORST_FIRST: readonly MomentumField[] = [
  'neither',
  'speed-without-rigour',
  'rigour-without-speed',
  'speed-with-rigour',
];

/**
 * What is true of the picture, from its counts alone: the field where most initiatives are.
 * `count` writes a number in the reader's locale.
 */
export function momentumHeadline({ fields, notPlaced }: Counts, count: (value: number) => string): string {
  const inField = (field: MomentumField) => fields.find((one) => one.field === field)?.initiatives ?? 0;
  const placed = fields.reduce((sum, { initiatives }) => sum + initiatives, 0);
  if (placed === 0) {
    return notPlaced === 0
      ? 'Nothing is active, so nothing moves'
      : 'Speed and rigour cannot be told yet: no active initiative has a place in the picture';
  }
  const most = WORST_FIRST.reduce((best, field) => (inField(field) > inField(best) ? field : best));
  const some = inField(most);
  const share =
    some === placed
      ? placed === 1
        ? 'the one initiative'
        : `all ${count(placed)}`
      : `${count(some)} of ${count(placed)}`;
  switch (most) {
    case 'speed-with-rigour':
      return `Speed with rigour: ${share} ${verb(some, 'moves', 'move')} in time and ready for the next gate`;
    case 'speed-without-rigour':
      return `Speed outruns rigour: ${share} ${verb(some, 'is', 'are')} in time but not ready for the next gate`;
    case 'rigour-without-speed':
      return `Ready but slow: ${share} ${verb(some, 'has', 'have')} the rigour and ${verb(some, 'overstays its', 'overstay their')} phase`;
    default:
      return `Slow and not ready: ${share} ${verb(some, 'has', 'have')} neither speed nor rigour`;
  }
}

/** What moved since the first day of the period. `since` is that day in words. */
export function movesSentence({ moveCounts }: Counts, since: string, count: (value: number) => string): string {
  const words = {
    advanced: 'advanced',
    'stepped-back': 'stepped back',
    stopped: 'stopped',
    embedded: 'became a capability',
  };
  const parts = moveCounts
    .filter(({ initiatives }) => initiatives > 0)
    .map(({ kind, initiatives }) => `${count(initiatives)} ${words[kind]}`);
  if (parts.length === 0) return `Nothing changed its phase since ${since}.`;
  const last = parts.pop();
  return `Since ${since} ${parts.length === 0 ? last : `${parts.join(', ')} and ${last}`}.`;
}

const verb = (value: number, one: string, many: string): string => (value === 1 ? one : many);
