import { useSyncExternalStore } from 'react';

let isExpired = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === isExpired) return;
  isExpired = next;
  for (const listener of listeners) listener();
}

/** Called when an answer says 401 to somebody who was signed in; the app then asks again, over the page they are on. */
export const markSignInExpired = (): void => set(true);
export const clearSignInExpired = (): void => set(false);

export function useIsSignInExpired(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isExpired,
  );
}
