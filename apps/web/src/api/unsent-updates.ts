// Status updates that were begun on this device and have not reached the API: one entry of the browser's storage each.

const nameOf = (user: string): string => `flightpath-update:${user}:`;

/** The name of the entry of one person, organisation and initiative. */
export const unsentUpdateName = ({ user, tenant, key }: { user: string; tenant: string; key: string }): string =>
  `${nameOf(user)}${tenant}:${key}`;

/** The names of a person's entries; none where the browser keeps nothing. */
export function unsentUpdatesOf(storage: Storage, user: string): string[] {
  try {
    return Object.keys(storage).filter((name) => name.startsWith(nameOf(user)));
  } catch {
    return [];
  }
}

/** Removes them from this device. */
export function forgetUnsentUpdates(storage: Storage, user: string): void {
  for (const name of unsentUpdatesOf(storage, user)) storage.removeItem(name);
}
