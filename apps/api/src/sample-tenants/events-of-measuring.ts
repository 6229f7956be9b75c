// Indicators, measurements and status updates of a story, as events.
import { NewIndicator } from '@flightpath/domain';
import { insertMeasurement } from '../features/indicators/measurement-queries.ts';
import { insertIndicator } from '../features/indicators/queries.ts';
import { insertStatusUpdate } from '../features/status-updates/queries.ts';
import type { SampleDirectory } from './directory.ts';
import { daysOf, shareReached } from './rhythm.ts';
import type { Ago, IndicatorStory, Story, UpdateNote } from './story.ts';
import type { StoryEvent } from './story-event.ts';

interface Point {
  ago: Ago;
  value: string;
}

/** The values of an indicator, day by day. Shares have three decimals, small percentages and days one, counts none. */
export function seriesOf(indicator: IndicatorStory): Point[] {
  const { measured: rhythm, reached = 0, way: [baseline, target] = [0, 100], unit } = indicator;
  if (!rhythm) return [];
  const days = daysOf(rhythm);
  const range = Math.abs(target - baseline);
  const isFine = range < 50 && (unit === '%' || unit === 'days');
  const decimals = range < 1 ? 3 : isFine ? 1 : 0;
  return days.map((ago, at) => {
    const value = baseline + (target - baseline) * shareReached(at, days.length, reached);
    return { ago, value: String(Number(value.toFixed(decimals))) };
  });
}

export function indicatorEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return (story.indicators ?? []).flatMap((indicator) => {
    const by = indicator.owner ?? story.owner ?? pmo;
    return [
      {
        on: directory.date(Math.min(indicator.days[0], story.registered)),
        by: pmo,
        summary: `Added the ${indicator.timing} indicator "${indicator.name}"`,
        write: async (tx, told, recorded) => {
          const id = await insertIndicator(tx, told.id, newIndicator(indicator, directory), recorded);
          told.indicatorIds.set(indicator.name, id);
        },
      } satisfies StoryEvent,
      ...seriesOf(indicator).map(({ ago, value }) => measured(indicator, { ago, value }, directory, by)),
    ];
  });
}

function measured(
  { name, unit }: IndicatorStory,
  { ago, value }: Point,
  directory: SampleDirectory,
  by: string,
): StoryEvent {
  const date = directory.date(ago);
  const measurement = { date, value, confidence: 'measured' as const, source: null, note: null, corrects: null };
  return {
    on: date,
    by,
    summary: `Measured ${name}: ${value} ${unit}`,
    write: (tx, { indicatorIds }, recorded) =>
      insertMeasurement(tx, indicatorIds.get(name) ?? '', measurement, {
        ...recorded,
        authorId: directory.person(by),
      }),
  };
}

function newIndicator(indicator: IndicatorStory, directory: SampleDirectory): NewIndicator {
  const { name, timing, measures, unit, direction, way, days, isMain, accrual, lagDays, department, owner } = indicator;
  return NewIndicator.parse({
    name,
    timing,
    measures,
    unit,
    direction,
    isMain,
    accrual,
    lagDays,
    baseline: way?.[0].toString(),
    baselineDate: way ? directory.date(days[0]) : null,
    target: way?.[1].toString(),
    targetDate: way ? directory.date(days[1]) : null,
    departmentId: department && directory.department(department),
    ownerId: owner && directory.person(owner),
  });
}

export function updateEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return (story.updates ?? []).flatMap(({ by = story.owner ?? pmo, department, health, notes, ...rhythm }) => {
    const days = daysOf(rhythm);
    const noted = days.length - notes.length;
    return days.map((ago, at): StoryEvent => {
      const note = notes[at - noted] ?? usualNote(story, ago, at);
      return {
        on: directory.date(ago),
        by,
        summary: department ? `Posted a status update for ${department}` : 'Posted a status update',
        write: (tx, { id }, recorded) =>
          insertStatusUpdate(tx, id, newUpdate(note, department), {
            ...recorded,
            authorId: directory.person(by),
            postedOn: directory.date(ago),
          }),
      };
    });

    function newUpdate(note: UpdateNote, inDepartment: string | undefined) {
      return {
        departmentId: inDepartment ? directory.department(inDepartment) : null,
        periodFrom: null,
        periodTo: null,
        health: note.health ?? health,
        summary: note.summary,
        nextStep: note.next ?? null,
        blockers: note.blockers ?? null,
        learned: note.learned ?? null,
      };
    }
  });
}

const USUAL = ['going as planned', 'no surprises this time', 'steady', 'as expected', 'nothing to escalate'];

/** An update without news: what the first indicator stood at, and a word. */
function usualNote({ indicators = [] }: Story, ago: Ago, at: number): UpdateNote {
  const word = USUAL[at % USUAL.length];
  for (const indicator of indicators) {
    const last = seriesOf(indicator).findLast((point) => point.ago >= ago);
    if (last) return { summary: `${indicator.name} at ${last.value} ${indicator.unit}; ${word}.` };
  }
  return { summary: `Work continues, ${word}.` };
}
