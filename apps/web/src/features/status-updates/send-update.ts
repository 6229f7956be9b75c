import type { Measurement, NewMeasurement, NewStatusUpdate, StatusUpdate } from '@flightpath/domain';
import type { UpdateDraft } from './draft-store.ts';

/** A device's clock may run ahead of the server's by this much, in milliseconds. */
const CLOCK_SKEW = 10 * 60_000;

/** What sending needs from the API; handed in, so that a test can lose the connection at every point. */
export interface UpdateChannel {
  /** `key`: the same for the same request, however often it is sent. */
  postUpdate: (body: NewStatusUpdate, key: string) => Promise<unknown>;
  postMeasurement: (indicatorId: string, body: NewMeasurement, key: string) => Promise<unknown>;
  newestUpdates: () => Promise<StatusUpdate[]>;
  newestMeasurements: (indicatorId: string) => Promise<Measurement[]>;
}

export interface SendOptions {
  /** The number to send with it, if any. */
  measurement: { indicatorId: string; value: string } | null;
  today: string;
  now: () => Date;
  newKey: () => string;
  /** Called after each step, so that nothing which got through is sent twice. */
  onProgress: (draft: UpdateDraft) => void;
}

/**
 * Sends the update, then its number. Where an earlier try may have got through without its answer, it looks first.
 * Rejects with what the channel rejects with; the draft last handed to `onProgress` says how far it came.
 */
export async function sendUpdate(draft: UpdateDraft, channel: UpdateChannel, options: SendOptions): Promise<void> {
  const { measurement, today, now, newKey, onProgress } = options;
  const isRetry = draft.triedAt !== null;
  const sendKey = draft.sendKey ?? newKey();
  let current: UpdateDraft = { ...draft, triedAt: draft.triedAt ?? now().toISOString(), sendKey };
  onProgress(current);

  if (!current.isUpdateSent) {
    const isThere = isRetry && (await channel.newestUpdates()).some((update) => isSameUpdate(update, current));
    if (!isThere) await channel.postUpdate(updateOf(current), sendKey);
    current = { ...current, isUpdateSent: true };
    onProgress(current);
  }
  if (measurement) {
    const { indicatorId, value } = measurement;
    const since = triedSince(current);
    const isThere =
      isRetry &&
      (await channel.newestMeasurements(indicatorId)).some(
        (one) => one.date === today && Number(one.value) === Number(value) && one.recordedAt >= since,
      );
    if (!isThere)
      await channel.postMeasurement(indicatorId, measurementOf(value, today), `${sendKey}/${today}/${value}`);
  }
}

const triedSince = ({ triedAt }: UpdateDraft): string =>
  triedAt === null ? '' : new Date(Date.parse(triedAt) - CLOCK_SKEW).toISOString();

function isSameUpdate(update: StatusUpdate, draft: UpdateDraft): boolean {
  return (
    update.postedAt >= triedSince(draft) &&
    update.health === draft.health &&
    update.summary === draft.summary.trim() &&
    (update.department?.id ?? null) === draft.departmentId
  );
}

function updateOf({ health, summary, departmentId }: UpdateDraft): NewStatusUpdate {
  if (health === null) throw new Error('An update without health is not sent');
  return {
    departmentId,
    health,
    summary: summary.trim(),
    periodFrom: null,
    periodTo: null,
    nextStep: null,
    blockers: null,
    learned: null,
  };
}

const measurementOf = (value: string, date: string): NewMeasurement => ({
  date,
  value,
  confidence: 'measured',
  source: null,
  note: null,
  corrects: null,
});
