// Sponsors, champions and teams of a story, as events.
import { insertChampion, updateChampion } from '../features/champions/queries.ts';
import { insertCheckIn } from '../features/check-ins/queries.ts';
import { insertSponsor, updateSponsor } from '../features/sponsors/queries.ts';
import { insertTeamMember, updateTeamMember } from '../features/team/queries.ts';
import type { SampleDirectory } from './directory.ts';
import { daysOf } from './rhythm.ts';
import type { Story, Time } from './story.ts';
import type { StoryEvent } from './story-event.ts';

const period = ({ from, to }: Time, { date }: SampleDirectory) => ({
  from: date(from),
  to: to === undefined ? null : date(to),
});

/**
 * A record that begins on one day and may end on another. An end that lies ahead is known from the beginning; one that
 * has come is recorded on its day.
 */
function fromTo(
  time: Time,
  directory: SampleDirectory,
  by: string,
  words: { begins: string; ends: string },
  write: {
    begin: (...given: Parameters<StoryEvent['write']>) => Promise<string>;
    end: (...given: [...Parameters<StoryEvent['write']>, id: string]) => Promise<unknown>;
  },
): StoryEvent[] {
  let id = '';
  const begin: StoryEvent = {
    on: directory.date(time.from),
    by,
    summary: words.begins,
    write: async (...given) => {
      id = await write.begin(...given);
    },
  };
  if (time.to === undefined || time.to <= 0) return [begin];
  const end: StoryEvent = {
    on: directory.date(time.to),
    by,
    summary: words.ends,
    write: (...given) => write.end(...given, id),
  };
  return [begin, end];
}

const known = (time: Time): Time => (time.to !== undefined && time.to > 0 ? { from: time.from } : time);

export function sponsorEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return (story.sponsors ?? []).flatMap((sponsor) => {
    const { person, kind = 'executive', checkIns } = sponsor;
    const personId = directory.person(person);
    const words = { begins: `Named ${person} as ${kind} sponsor`, ends: `Ended the sponsorship of ${person}` };
    return [
      ...fromTo(sponsor, directory, pmo, words, {
        begin: (tx, { id }, recorded) =>
          insertSponsor(tx, id, { personId, kind, ...period(known(sponsor), directory) }, recorded),
        end: (tx, _told, _recorded, id) => updateSponsor(tx, { id, kind, ...period(sponsor, directory) }),
      }),
      ...(checkIns ? daysOf(checkIns, directory.today) : []).map((ago) => ({
        on: directory.date(ago),
        by: person,
        summary: `${person} checked in as sponsor`,
        kind: 'routine' as const,
        write: (...[tx, { id }, recorded]: Parameters<StoryEvent['write']>) =>
          insertCheckIn(tx, id, { personId, date: directory.date(ago), note: null }, recorded),
      })),
    ];
  });
}

export function championEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  return (story.champions ?? []).flatMap((champion) => {
    const { person, department } = champion;
    const who = { personId: directory.person(person), departmentId: directory.department(department) };
    const as = `${person} as champion in ${department}`;
    return fromTo(
      champion,
      directory,
      pmo,
      { begins: `Named ${as}`, ends: `Ended the time of ${as}` },
      {
        begin: (tx, { id }, recorded) =>
          insertChampion(tx, id, { ...who, ...period(known(champion), directory) }, recorded),
        end: (tx, _told, _recorded, id) => updateChampion(tx, { id, ...period(champion, directory) }),
      },
    );
  });
}

export function teamEvents(story: Story, directory: SampleDirectory, pmo: string): StoryEvent[] {
  const teams = [
    ...(story.pilotTeam ?? []).map((group) => ({ ...group, team: 'pilot' as const })),
    ...(story.runTeam ?? []).map((group) => ({ ...group, team: 'run' as const })),
  ];
  return teams.flatMap(({ team, people, ...time }) =>
    people.flatMap((person) => {
      const member = { personId: directory.person(person), team, role: null };
      const words = { begins: `Named ${person} on the ${team} team`, ends: `${person} left the ${team} team` };
      return fromTo(time, directory, pmo, words, {
        begin: (tx, { id }, recorded) =>
          insertTeamMember(tx, id, { ...member, ...period(known(time), directory) }, recorded),
        end: (tx, _told, _recorded, id) => updateTeamMember(tx, { id, role: null, ...period(time, directory) }),
      });
    }),
  );
}
