// Indicators and measurements of a story, as events.
import { addDays, type IsoDate, NewIndicator } from '@flightpath/domain';
import { insertMeasurement } from '../features/indicators/measurement-queries.ts';
import { insertIndicator, setLeadingIndicators } from '../features/indicators/queries.ts';
import type { SampleDirectory } from './directory.ts';
import { daysOf, endOfQuarter, shareOnCourse, shareReached } from './rhythm.ts';
import type { Ago, IndicatorStory, Story } from './story.ts';
import type { StoryEvent, Told, ToldIndicator } from './story-event.ts';

export interface Point {
  ago: Ago;
  value: string;
}

/** So long after it was measured, or after the quarter was over, a value is confirmed. */
const DAYS_TO_VALIDATE = 12;

/** The values of an indicator, day by day. Shares have three decimals, small percentages and days one, counts none. */
export function seriesOf(indicator: IndicatorStory, today: IsoDate): Point[] {
  const { measured: rhythm, reached = 0, course, way: [baseline, target] = [0, 100], unit } = indicator;
  if (!rhythm) return [];
  const days = daysOf(rhythm, today);
  const range = Math.abs(target - baseline);
  const isFine = range < 50 && (unit === '%' || unit === 'days');
  const decimals = range < 1 ? 3 : isFine ? 1 : 0;
  return days.map((ago, at) => {
    const share = course ? shareOnCourse(course, ago, at) : shareReached(at, days.length, reached);
    return { ago, value: String(Number((baseline + (target - baseline) * share).toFixed(decimals))) };
  });
}

/** An indicator is added with its baseline, but not before the initiative is there. */
const addedAgo = ({ registered }: Story, { days: [baseline] }: IndicatorStory): Ago => Math.min(baseline, registered);

export function indicatorEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const indicators = story.indicators ?? [];
  const added = indicators.flatMap((indicator) => {
    const by = indicator.owner ?? story.owner ?? pmo;
    const series = seriesOf(indicator, directory.today);
    return [
      {
        on: directory.date(addedAgo(story, indicator)),
        by: pmo,
        summary: `Added the ${indicator.timing} indicator "${indicator.name}"`,
        write: async (tx, told, recorded) => {
          const { name, unit } = indicator;
          const id = await insertIndicator(tx, told.id, newIndicator(indicator, directory), recorded);
          told.indicators.set(name, { id, name, unit, measurements: [] });
        },
      } satisfies StoryEvent,
      ...series.map((point) => measured(indicator, point, directory, by)),
      ...validations(indicator, series, directory),
    ];
  });
  return [...added, ...indicators.flatMap((indicator) => announced(story, indicator, directory, pmo))];
}

/** Which leading indicators announce a lagging one, said when the last of them is there. */
function announced(story: Story, indicator: IndicatorStory, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const { name, announcedBy } = indicator;
  if (!announcedBy) return [];
  const involved = (story.indicators ?? []).filter((one) => one.name === name || announcedBy.includes(one.name));
  return [
    {
      on: directory.date(Math.min(...involved.map((one) => addedAgo(story, one)))),
      by: pmo,
      summary: `Said what announces "${name}"`,
      write: (tx, told) => {
        const leadingIds = announcedBy.map((leading) => toldIndicator(told, leading).id);
        return setLeadingIndicators(tx, toldIndicator(told, name).id, leadingIds);
      },
    },
  ];
}

function toldIndicator({ indicators }: Told, name: string): ToldIndicator {
  const indicator = indicators.get(name);
  if (!indicator) throw new Error(`A sample story needs the indicator "${name}" before it is there.`);
  return indicator;
}

function measured(
  { name, unit, isEstimated }: IndicatorStory,
  { ago, value }: Point,
  directory: SampleDirectory,
  by: string,
): StoryEvent {
  const date = directory.date(ago);
  const confidence = isEstimated ? 'estimated' : 'measured';
  return {
    on: date,
    by,
    summary: `Measured ${name}: ${value} ${unit}`,
    kind: 'routine',
    write: async (tx, told, recorded) => {
      const { id: indicatorId, measurements } = toldIndicator(told, name);
      const measurement = { date, value, confidence, source: null, note: null, corrects: null } as const;
      const authorId = directory.person(by);
      const id = await insertMeasurement(tx, indicatorId, measurement, { ...recorded, authorId });
      measurements.push({ id, date, value, isValidated: false });
    },
  };
}

/** A validation is a second measurement of the same day and value, by somebody else, that stands for the first. */
function validations({ name, unit, validated }: IndicatorStory, series: Point[], directory: SampleDirectory) {
  if (!validated) return [];
  const { by, every } = validated;
  // A quarter of which some months are validated counts those alone, so the books validate it as a whole.
  const dueOn = (date: IsoDate) => addDays(every === 'quarter' ? endOfQuarter(date) : date, DAYS_TO_VALIDATE);
  const confirmed = series.filter(
    ({ ago }, at) =>
      dueOn(directory.date(ago)) < directory.today && (every === 'quarter' || (series.length - 1 - at) % every === 0),
  );
  return confirmed.map(({ ago, value }): StoryEvent => {
    const date = directory.date(ago);
    return {
      on: dueOn(date),
      by,
      summary: `Validated ${name}: ${value} ${unit}`,
      kind: 'routine',
      write: async (tx, told, recorded) => {
        const { id: indicatorId, measurements } = toldIndicator(told, name);
        const original = measurements.find((one) => one.date === date);
        if (!original) throw new Error(`Nobody measured ${name} on ${date}.`);
        const validation = { date, value, confidence: 'validated', source: null, note: null } as const;
        original.id = await insertMeasurement(
          tx,
          indicatorId,
          { ...validation, corrects: original.id },
          { ...recorded, authorId: directory.person(by) },
        );
        original.isValidated = true;
      },
    };
  });
}

function newIndicator(indicator: IndicatorStory, directory: SampleDirectory): NewIndicator {
  const { name, timing, measures, unit, direction, way, days, isMain, accrual, lagDays, cadence, department, owner } =
    indicator;
  return NewIndicator.parse({
    name,
    timing,
    measures,
    unit,
    direction,
    isMain,
    accrual,
    lagDays,
    cadence,
    baseline: way?.[0].toString(),
    baselineDate: way ? directory.date(days[0]) : null,
    target: way?.[1].toString(),
    targetDate: way ? directory.date(days[1]) : null,
    departmentId: department && directory.department(department),
    ownerId: owner && directory.person(owner),
  });
}
