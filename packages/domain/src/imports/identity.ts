import { oneLine } from './plain-text.ts';

/** The longest external id that an initiative can have. */
const LONGEST = 200;

/** Two 32-bit FNV-1a sums with different starts, as 16 hexadecimal digits: the same text gives the same sum for ever. */
function fingerprint(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    first = Math.imul(first ^ text.charCodeAt(index), 0x01000193);
    second = Math.imul(second ^ text.charCodeAt(text.length - 1 - index), 0x01000193);
  }
  return [first, second].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

function fit(text: string, room: number): string {
  if (text.length <= room) return text;
  // Half of a surrogate pair at the cut would not be a text that a database takes.
  return `${text.slice(0, room - 17).replace(/[\ud800-\udbff]$/, '')}~${fingerprint(text)}`;
}

/** What the identity columns of a row say together; empty when none of them says anything. */
export function identityOf(cells: string[], columns: number[]): string {
  return columns
    .map((column) => oneLine(cells[column] ?? ''))
    .filter((part) => part !== '')
    .join(' | ');
}

export interface Identities {
  /** The external id of each row, in the order given; `null` for a row without an identity. */
  externalIds: (string | null)[];
  /** Identities that occur more than once, with the places of their rows in the order given. */
  repeated: { identity: string; rows: number[] }[];
}

/**
 * External ids for the identities of all rows. Rows of equal identity are told apart by their order: the second is
 * `<identity> #2`. Over 200 characters the end is replaced by a fingerprint of the whole. The same file gives the
 * same ids, whoever reads it.
 */
export function externalIds(identities: string[]): Identities {
  const places = new Map<string, number[]>();
  identities.forEach((identity, place) => {
    if (identity === '') return;
    const found = places.get(identity);
    if (found) found.push(place);
    else places.set(identity, [place]);
  });
  const taken = new Set([...places.keys()].map((identity) => fit(identity, LONGEST)));
  const ids: (string | null)[] = identities.map(() => null);
  for (const [identity, rows] of places) {
    let number = 1;
    for (const place of rows) {
      let id = fit(identity, LONGEST);
      while (place !== rows[0] && taken.has(id)) {
        number += 1;
        id = `${fit(identity, LONGEST - ` #${number}`.length)} #${number}`;
      }
      taken.add(id);
      ids[place] = id;
    }
  }
  return {
    externalIds: ids,
    repeated: [...places].filter(([, rows]) => rows.length > 1).map(([identity, rows]) => ({ identity, rows })),
  };
}
