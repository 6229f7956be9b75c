import type { Measurement, StatusUpdate } from '@flightpath/domain';
import { describe, expect, it } from '@jest/globals';
import { EMPTY_DRAFT, type UpdateDraft } from './draft-store.ts';
import { sendUpdate, type UpdateChannel } from './send-update.ts';

const LOST = new Error('no connection');
const today = '2026-11-22';
const draft: UpdateDraft = { ...EMPTY_DRAFT, health: 'at-risk', summary: ' Half of the team ' };
const measurement = { indicatorId: 'i1', value: '48' };

/** A server that stores what it gets; `failAt` loses the connection before or after the n-th request is handled. */
function server({ failAt = 0, isAnswerLost = false } = {}) {
  const updates: StatusUpdate[] = [];
  const measurements: Measurement[] = [];
  /** Of every try, whatever became of it. */
  const keys: string[] = [];
  let requests = 0;
  let clock = Date.parse('2026-11-22T10:00:00Z');
  const tick = (seconds = 1) => {
    clock += seconds * 1000;
    return new Date(clock);
  };

  async function handled<Answer>(work: () => Answer): Promise<Answer> {
    requests += 1;
    if (requests === failAt && !isAnswerLost) throw LOST;
    const answer = work();
    if (requests === failAt) throw LOST;
    return answer;
  }
  const channel: UpdateChannel = {
    postUpdate: (body, key) => {
      keys.push(key);
      return handled(() =>
        updates.push({ ...body, department: null, postedAt: tick().toISOString() } as unknown as StatusUpdate),
      );
    },
    postMeasurement: (_, body, key) => {
      keys.push(key);
      return handled(() => measurements.push({ ...body, recordedAt: tick().toISOString() } as unknown as Measurement));
    },
    newestUpdates: () => handled(() => updates),
    newestMeasurements: () => handled(() => measurements),
  };
  return { channel, updates, measurements, keys, now: () => tick(), wait: tick };
}

/** Sends, and sends again what was kept, as the page does when the connection is back. */
async function sendUntilThrough(world: ReturnType<typeof server>) {
  let kept = draft;
  const onProgress = (next: UpdateDraft) => {
    kept = next;
  };
  const options = { measurement, today, now: world.now, newKey: () => `key-${world.keys.length}`, onProgress };
  const first = await sendUpdate(draft, world.channel, options).catch((error: unknown) => error);
  if (first === LOST) await sendUpdate(kept, world.channel, options);
  else if (first instanceof Error) throw first;
}

describe('sending an update with its number', () => {
  it('sends both once, trimmed and dated today', async () => {
    const world = server();
    await sendUntilThrough(world);
    expect(world.updates).toMatchObject([{ health: 'at-risk', summary: 'Half of the team' }]);
    expect(world.measurements).toMatchObject([{ value: '48', date: today }]);
  });

  it.each([1, 2])('arrives once each when the connection is lost before request %i', async (failAt) => {
    const world = server({ failAt });
    await sendUntilThrough(world);
    expect([world.updates.length, world.measurements.length]).toEqual([1, 1]);
  });

  it.each([1, 2])('is not doubled when only the answer of request %i is lost', async (failAt) => {
    const world = server({ failAt, isAnswerLost: true });
    await sendUntilThrough(world);
    expect([world.updates.length, world.measurements.length]).toEqual([1, 1]);
  });

  it('sends what may have got through under the key of before', async () => {
    const world = server({ failAt: 1 });
    await sendUntilThrough(world);
    expect(world.keys).toEqual(['key-0', 'key-0', 'key-0/2026-11-22/48']);
  });

  it('does not take an older update of the same words for this one', async () => {
    const world = server({ failAt: 2 });
    await world.channel.postUpdate(
      { health: 'at-risk', summary: 'Half of the team', departmentId: null } as never,
      'older',
    );
    world.wait(3_600);
    await sendUntilThrough(world);
    expect(world.updates).toHaveLength(2);
  });

  it('leaves the number out where there is none', async () => {
    const world = server();
    await sendUpdate(draft, world.channel, {
      measurement: null,
      today,
      now: world.now,
      newKey: () => 'key',
      onProgress: () => undefined,
    });
    expect([world.updates.length, world.measurements.length]).toEqual([1, 0]);
  });
});
