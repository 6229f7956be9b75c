// How the value of a story is told: its narratives, and the reports upward.
import { addDays, type IsoDate } from '@flightpath/domain';
import { confirmNarrative, insertNarrative } from '../features/narratives/queries.ts';
import { insertValueReport } from '../features/value-reports/queries.ts';
import type { SampleDirectory } from './directory.ts';
import { daysOf } from './rhythm.ts';
import type { Story } from './story.ts';
import type { StoryEvent, Told } from './story-event.ts';

export function narrativeEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const { narrative: text, narrativeHolds, departmentNarratives = [] } = story;
  const holds = narrativeHolds ? daysOf(narrativeHolds, directory.today) : [];
  const main: StoryEvent[] = text
    ? [
        {
          on: directory.date(story.registered),
          by: pmo,
          summary: 'Wrote the main narrative',
          write: async (tx, told, recorded) => {
            const version = { text, departmentId: null, anchor: null, writtenOn: directory.date(story.registered) };
            told.narrativeId = await insertNarrative(tx, told.id, version, recorded);
          },
        },
      ]
    : [];
  const confirmations = holds.map((ago): StoryEvent => {
    const confirmedOn = directory.date(ago);
    return {
      on: confirmedOn,
      by: pmo,
      summary: 'Confirmed that the main narrative still holds',
      kind: 'routine',
      write: (tx, { narrativeId }) => confirmNarrative(tx, { id: narrativeId, confirmedOn }),
    };
  });
  const ofDepartments = departmentNarratives.map(({ ago, department, text: words, anchor = null }): StoryEvent => {
    const writtenOn = directory.date(ago);
    return {
      on: writtenOn,
      by: pmo,
      summary: `Wrote the narrative of ${department}`,
      write: (tx, { id }, recorded) => {
        const version = { text: words, departmentId: directory.department(department), anchor, writtenOn };
        return insertNarrative(tx, id, version, recorded);
      },
    };
  });
  return [...main, ...confirmations, ...ofDepartments];
}

/** The PMO tells it for all initiatives of the day, as a board pack does. */
export function reportEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return (story.told ?? []).flatMap(({ to, quotes, ...rhythm }) =>
    daysOf(rhythm, directory.today).map((ago): StoryEvent => {
      const date = directory.date(ago);
      return {
        on: date,
        by: pmo,
        summary: `Told its value to: ${to}`,
        kind: 'routine',
        write: (tx, told, recorded) => {
          const report = {
            date,
            periodFrom: addDays(date, -(rhythm.every === 'month-end' ? 30 : rhythm.every)),
            periodTo: addDays(date, -1),
            reportedById: directory.person(pmo),
            toldTo: to,
            quotes: quotes.flatMap((name) => quoted(told, name, date)),
            url: null,
          };
          return insertValueReport(tx, told.id, report, recorded);
        },
      };
    }),
  );
}

/** The last value of the indicator on that day; nothing while there is none. */
function quoted({ indicators }: Told, name: string, on: IsoDate) {
  const indicator = indicators.get(name);
  const last = indicator?.measurements.findLast(({ date }) => date <= on);
  if (!indicator || !last) return [];
  const { id: indicatorId, unit } = indicator;
  return [{ indicatorId, name, unit, value: last.value, date: last.date }];
}
