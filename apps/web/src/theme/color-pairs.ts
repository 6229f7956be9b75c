import type { ColorToken } from './tokens.ts';

/** What stands on what, and how much contrast WCAG 2.2 AA asks for: 4.5 for text, 3 for shapes and control edges. */
export interface ColorPair {
  readonly front: ColorToken;
  readonly back: ColorToken;
  readonly atLeast: 4.5 | 3;
}

const backgrounds = ['paper', 'surface', 'sunken'] as const;
const health = ['green', 'amber', 'red', 'unknown'] as const;
const phases = ['phase-1', 'phase-2', 'phase-3', 'phase-4'] as const;

export const colorPairs: readonly ColorPair[] = [
  ...backgrounds.flatMap((back): ColorPair[] => [
    { front: 'ink', back, atLeast: 4.5 },
    { front: 'muted', back, atLeast: 4.5 },
    { front: 'accent', back, atLeast: 4.5 },
    { front: 'accent-hover', back, atLeast: 4.5 },
    { front: 'edge', back, atLeast: 3 },
    ...health.map((name): ColorPair => ({ front: `health-${name}`, back, atLeast: 4.5 })),
  ]),
  ...(['paper', 'surface'] as const).flatMap((back): ColorPair[] => [
    ...health.map((name): ColorPair => ({ front: `health-${name}-shape`, back, atLeast: 3 })),
    ...phases.map((front): ColorPair => ({ front, back, atLeast: 3 })),
  ]),
  ...health.flatMap((name): ColorPair[] => [
    { front: `health-${name}`, back: `health-${name}-surface`, atLeast: 4.5 },
    { front: `health-${name}-shape`, back: `health-${name}-surface`, atLeast: 3 },
    { front: 'ink', back: `health-${name}-surface`, atLeast: 4.5 },
  ]),
  { front: 'on-accent', back: 'accent', atLeast: 4.5 },
  { front: 'on-accent', back: 'accent-hover', atLeast: 4.5 },
  { front: 'on-accent', back: 'health-red', atLeast: 4.5 },
  { front: 'accent', back: 'accent-surface', atLeast: 4.5 },
  { front: 'ink', back: 'accent-surface', atLeast: 4.5 },
  { front: 'muted', back: 'accent-surface', atLeast: 4.5 },
  { front: 'ink', back: 'phase-surface', atLeast: 4.5 },
  { front: 'muted', back: 'phase-surface', atLeast: 4.5 },
];
