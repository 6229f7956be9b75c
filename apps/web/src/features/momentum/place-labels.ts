import type { Dot, DotLabel, PlaneSize } from './plane.ts';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const RADIUS = 7;
const LINE = 14;
/** A generous mean for the interface's face at the label size: a label that seems to fit does fit. */
const LETTER = 6.5;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf({ x, y, text, anchor }: DotLabel): Box {
  const width = text.length * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - LINE + 3, right: left + width, bottom: y + 4 };
}

const candidates = (dot: Dot, text: string): DotLabel[] => [
  { text, x: dot.x + RADIUS + 4, y: dot.y + 4, anchor: 'start' },
  { text, x: dot.x - RADIUS - 4, y: dot.y + 4, anchor: 'end' },
  { text, x: dot.x, y: dot.y - RADIUS - 5, anchor: 'middle' },
  { text, x: dot.x, y: dot.y + RADIUS + 13, anchor: 'middle' },
];

/**
 * Gives each dot a label where one fits: its name, else its key, else none. Nothing covers a dot, another label or one
 * of the `blocked` places (the names of the fields), and nothing sticks out.
 */
export function placeLabels(dots: readonly Dot[], size: PlaneSize, blocked: readonly Box[]): Dot[] {
  const taken: Box[] = [
    ...blocked,
    ...dots.map(({ x, y }) => ({ left: x - RADIUS, top: y - RADIUS, right: x + RADIUS, bottom: y + RADIUS })),
  ];
  const isFree = (box: Box) =>
    box.left >= 0 &&
    box.right <= size.width &&
    box.top >= 0 &&
    box.bottom <= size.height &&
    !taken.some((other) => overlap(box, other));
  return dots.map((dot) => {
    const label =
      [dot.name, dot.key].flatMap((text) => candidates(dot, text)).find((one) => isFree(boxOf(one))) ?? null;
    if (label) taken.push(boxOf(label));
    return { ...dot, label };
  });
}
