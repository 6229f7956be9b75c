/** Who changes something, as revisions keep it: names and ids as they were. */
export interface Actor {
  kind: 'person' | 'system';
  userId: string | null;
  /** As a person of the tenant's directory, where they are one. */
  personId: string | null;
  name: string;
}

/** The actor of what happens by itself: a date came, or a fact outside the initiative changed. */
export const systemActor: Actor = { kind: 'system', userId: null, personId: null, name: 'Flightpath' };
