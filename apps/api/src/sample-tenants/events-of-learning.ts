// What others learn from a story, and what came to people's minds because of it.
import { findIdea, insertIdea, updateIdea } from '../features/ideas/queries.ts';
import { insertLearning, insertReuse } from '../features/learnings/queries.ts';
import type { SampleDirectory } from './directory.ts';
import type { Story } from './story.ts';
import type { StoryEvent } from './story-event.ts';
import type { IdeaStory } from './story-of-learning.ts';

export function learningEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const learned = (story.learnings ?? []).map(
    ({ ago, title, origin, lesson, department, hypothesis = null, result = null, by }): StoryEvent => ({
      on: directory.date(ago),
      by: by ?? story.owner ?? pmo,
      summary: `Recorded a learning from ${origin === 'experiment' ? 'an' : 'a'} ${origin}: ${title}`,
      write: async (tx, { id, tenant }, recorded) => {
        const departmentId = department ? directory.department(department) : null;
        const learning = { date: directory.date(ago), departmentId, origin, title, hypothesis, result, lesson };
        tenant.learningIds.set(title, await insertLearning(tx, id, learning, recorded));
      },
    }),
  );
  const reused = (story.reuses ?? []).map(
    ({ ago, title }): StoryEvent => ({
      on: directory.date(ago),
      by: story.owner ?? pmo,
      summary: `Re-uses what others learned: ${title}`,
      write: (tx, { id, tenant }, recorded) => {
        const learningId = tenant.learningIds.get(title);
        if (!learningId) throw new Error(`A sample story re-uses "${title}" before anybody learned it.`);
        return insertReuse(tx, { initiativeId: id, learningId, linkedOn: directory.date(ago) }, recorded);
      },
    }),
  );
  return [...learned, ...reused];
}

export function ideaEvents({ ideas = [] }: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return ideas.flatMap((idea) => {
    let id = '';
    const thoughtOf: StoryEvent = {
      on: directory.date(idea.ago),
      by: idea.by,
      summary: `Recorded an idea: ${idea.title}`,
      write: async (tx, told, recorded) => {
        id = await insertIdea(tx, { ...newIdea(idea, directory), buildsOnId: told.id }, recorded);
      },
    };
    const { became, title } = idea;
    if (!became) return [thoughtOf];
    const noted: StoryEvent = {
      on: directory.date(became.ago),
      by: pmo,
      summary: `Changed the idea: ${title}`,
      write: async (tx, told) => {
        const stored = await findIdea(tx, id);
        const becameId = told.tenant.stories.get(became.story)?.id;
        if (!stored || !becameId) throw new Error(`"${title}" became "${became.story}" before both were there.`);
        await updateIdea(tx, { ...stored, buildsOnId: told.id, becameId });
      },
    };
    return [thoughtOf, noted];
  });
}

function newIdea({ ago, title, by, department, isPrompted = false }: IdeaStory, directory: SampleDirectory) {
  return {
    date: directory.date(ago),
    title,
    description: null,
    personId: directory.person(by),
    departmentId: department ? directory.department(department) : directory.departmentOf(by),
    isPrompted,
  };
}
