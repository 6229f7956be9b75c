// Status updates of a story, as events.
import { insertStatusUpdate } from '../features/status-updates/queries.ts';
import type { SampleDirectory } from './directory.ts';
import { type Point, seriesOf } from './events-of-measuring.ts';
import { daysOf } from './rhythm.ts';
import type { Ago, IndicatorStory, Story, UpdateNote } from './story.ts';
import type { StoryEvent } from './story-event.ts';

export function updateEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const allSeries = (story.indicators ?? []).map((indicator) => ({
    indicator,
    series: seriesOf(indicator, directory.today),
  }));
  return (story.updates ?? []).flatMap(({ by = story.owner ?? pmo, department, health, notes, ...rhythm }) => {
    const days = daysOf(rhythm, directory.today);
    const noted = days.length - notes.length;
    return days.map((ago, at): StoryEvent => {
      const note = notes[at - noted] ?? usualNote(allSeries, ago, at);
      return {
        on: directory.date(ago),
        by,
        summary: department ? `Posted a status update for ${department}` : 'Posted a status update',
        kind: 'routine',
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
function usualNote(
  allSeries: readonly { indicator: IndicatorStory; series: Point[] }[],
  ago: Ago,
  at: number,
): UpdateNote {
  const word = USUAL[at % USUAL.length];
  for (const { indicator, series } of allSeries) {
    const last = series.findLast((point) => point.ago >= ago);
    if (last) return { summary: `${indicator.name} at ${last.value} ${indicator.unit}; ${word}.` };
  }
  return { summary: `Work continues, ${word}.` };
}
