import { StatedHealth } from '@flightpath/domain';
import { z } from 'zod';
import { unsentUpdateName } from '../../api/unsent-updates.ts';

/** An update as it is being written; kept on this device until it is sent. */
export const UpdateDraft = z.object({
  health: StatedHealth.nullable(),
  summary: z.string(),
  /** `null`: for the whole. */
  departmentId: z.string().nullable(),
  indicatorId: z.string().nullable(),
  /** `null`: untouched, so that the last value of the indicator stands in the field. */
  value: z.string().nullable(),
  /** `waiting`: it was sent without a connection and goes out by itself. */
  status: z.enum(['draft', 'waiting']),
  /** The update got through; only the number is still to be sent. */
  isUpdateSent: z.boolean(),
  /** The instant of the first try, ISO 8601. */
  triedAt: z.string().nullable(),
  /** Names this sending to the API, over reloads: what got through without its answer is not done again. */
  sendKey: z.string().nullable().default(null),
});
export type UpdateDraft = z.infer<typeof UpdateDraft>;

export const EMPTY_DRAFT: UpdateDraft = {
  health: null,
  summary: '',
  departmentId: null,
  indicatorId: null,
  value: null,
  status: 'draft',
  isUpdateSent: false,
  triedAt: null,
  sendKey: null,
};

export interface DraftStore {
  read: () => UpdateDraft | null;
  write: (draft: UpdateDraft) => void;
  clear: () => void;
}

/**
 * Keeps one draft per person, organisation and initiative. Storage may be blocked or full: writing then keeps nothing,
 * and what cannot be read any more counts as no draft.
 */
export function draftStore(storage: Storage, where: { user: string; tenant: string; key: string }): DraftStore {
  const name = unsentUpdateName(where);
  return {
    read() {
      try {
        const parsed = UpdateDraft.safeParse(JSON.parse(storage.getItem(name) ?? 'null'));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    write(draft) {
      try {
        storage.setItem(name, JSON.stringify(draft));
      } catch {
        // The page still holds it; only a reload would lose it.
      }
    },
    clear() {
      try {
        storage.removeItem(name);
      } catch {
        // Nothing was kept then.
      }
    },
  };
}
