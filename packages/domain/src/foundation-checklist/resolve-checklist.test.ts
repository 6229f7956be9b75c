import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, type IsoDate } from '../calendar/calendar.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { someDay, someFacts } from '../initiatives/facts-arbitrary.ts';
import {
  aChampion,
  anIndicator,
  aPilot,
  aSponsor,
  buildFacts,
  DEPARTMENTS,
  PEOPLE,
  peopleWhere,
} from '../initiatives/facts-builder.ts';
import { type ChecklistChanges, isUnchanged } from './checklist-changes.ts';
import type { FoundationChecklist } from './foundation-checklist.ts';
import { resolveChecklist } from './resolve-checklist.ts';
import { toChecklist } from './to-checklist.ts';

const today = '2026-03-10';
const directory = { people: PEOPLE, departments: DEPARTMENTS };
const leading = anIndicator({ id: 'i2', name: 'Weekly users', measures: 'adoption', timing: 'leading' });

const recorded = buildFacts({
  pilots: [aPilot()],
  affectedDepartmentIds: ['claims', 'finance'],
  sponsors: [aSponsor('ann'), aSponsor('ben')],
  champions: [aChampion('amir', 'claims')],
  indicators: [anIndicator(), leading],
  decisionRights: 'The board',
  escalationPath: 'Ben Ode',
  communicationPlan: 'A page a month',
  reportingCadence: 'monthly',
  narratives: [
    { id: 'n1', text: 'Faster claims', departmentId: null, anchor: null, writtenOn: '2026-03-02', confirmedOn: null },
  ],
});

/** The document as it is read, with a part replaced. */
function written(change: {
  alignment?: Partial<FoundationChecklist['executiveAlignment']>;
  crossFunctional?: Partial<FoundationChecklist['crossFunctional']>;
  valueMeasurement?: Partial<FoundationChecklist['valueMeasurement']>;
}): FoundationChecklist {
  const document = toChecklist(recorded, today);
  return {
    executiveAlignment: { ...document.executiveAlignment, ...change.alignment },
    crossFunctional: { ...document.crossFunctional, ...change.crossFunctional },
    valueMeasurement: { ...document.valueMeasurement, ...change.valueMeasurement },
  };
}

function changesOf(document: FoundationChecklist, facts = recorded, people = PEOPLE): ChecklistChanges {
  const resolved = resolveChecklist(document, facts, { ...directory, people }, today);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.errors));
  return resolved.changes;
}

function errorsOf(document: FoundationChecklist, facts = recorded, where = directory) {
  const resolved = resolveChecklist(document, facts, where, today);
  return resolved.ok ? [] : resolved.errors;
}

/** Applies changes as the API does. */
function apply(facts: InitiativeFacts, changes: ChecklistChanges, on: IsoDate): InitiativeFacts {
  const { sponsors, champions, indicators, narrative, ...fields } = changes;
  const ended = <Item extends { id: string; to: IsoDate | null }>(items: Item[], end: string[], goOn: string[]) =>
    items.map((item) => ({ ...item, to: end.includes(item.id) ? on : goOn.includes(item.id) ? null : item.to }));
  return {
    ...facts,
    ...fields,
    sponsors: [
      ...ended(facts.sponsors, sponsors.end, sponsors.goOn),
      ...sponsors.begin.map(({ personId }, index) => aSponsor(personId, { id: `new-${index}`, from: on })),
    ],
    champions: [
      ...ended(facts.champions, champions.end, champions.goOn),
      ...champions.begin.map(({ personId, departmentId }) => aChampion(personId, departmentId, { from: on })),
    ],
    indicators: facts.indicators.map((indicator) => ({
      ...indicator,
      timing: indicators.retime.find(({ id }) => id === indicator.id)?.timing ?? indicator.timing,
      retiredOn: indicators.retire.includes(indicator.id) ? on : indicator.retiredOn,
    })),
  };
}

describe('toChecklist', () => {
  it('is exactly the nine fields of the article, with names', () => {
    expect(toChecklist(recorded, today)).toEqual({
      executiveAlignment: {
        sponsors: ['Ann Lee', 'Ben Ode'],
        valueNarrative: 'Faster claims',
        governanceModel: 'Decision rights: The board\nEscalation path: Ben Ode',
      },
      crossFunctional: {
        departments: ['Claims', 'Finance'],
        changeChampions: ['Amir Khan (Claims)'],
        communicationPlan: 'A page a month',
      },
      valueMeasurement: {
        leadingIndicators: ['Weekly users'],
        laggingIndicators: ['Model accuracy'],
        reportingCadence: 'monthly',
      },
    });
  });

  it('leaves out who has left or ended and what is retired', () => {
    const facts = { ...recorded, people: peopleWhere({ ann: today }), indicators: [{ ...leading, retiredOn: today }] };
    expect(toChecklist(facts, today)).toMatchObject({
      executiveAlignment: { sponsors: ['Ben Ode'] },
      valueMeasurement: { leadingIndicators: [] },
    });
  });
});

describe('resolveChecklist', () => {
  it('changes nothing when what was read is written back, for any facts', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, day) => {
        const settled = { ...facts, pilots: [] };
        const resolved = resolveChecklist(
          toChecklist(settled, day),
          settled,
          { ...directory, people: facts.people },
          day,
        );
        expect(resolved.ok && isUnchanged(resolved.changes)).toBe(true);
      }),
    );
  });

  it('reads back what was written, for any sponsors and champions', () => {
    const names = fc.subarray(['Ann Lee', 'Amir Khan', 'Ben Ode', 'Ivo Petrov']);
    fc.assert(
      fc.property(names, names, fc.integer({ min: 0, max: 400 }), (sponsors, champions, days) => {
        const on = addDays(today, days);
        const document = written({
          alignment: { sponsors },
          crossFunctional: { changeChampions: champions.map((name) => `${name} (Claims)`) },
        });
        const resolved = resolveChecklist(document, recorded, directory, on);
        if (!resolved.ok) throw new Error(JSON.stringify(resolved.errors));
        const after = toChecklist(apply(recorded, resolved.changes, on), on);
        expect(new Set(after.executiveAlignment.sponsors)).toEqual(new Set(sponsors));
        expect(new Set(after.crossFunctional.changeChampions)).toEqual(
          new Set(document.crossFunctional.changeChampions),
        );
      }),
    );
  });

  it('ends who is left out today and begins who is new', () => {
    expect(changesOf(written({ alignment: { sponsors: ['ann  LEE', 'id:ivo'] } })).sponsors).toEqual({
      end: ['sponsor-ben'],
      begin: [{ personId: 'ivo' }],
      goOn: [],
    });
  });

  it('takes up again who was left out earlier today', () => {
    const out = apply(recorded, changesOf(written({ alignment: { sponsors: ['Ann Lee'] } })), today);
    expect(toChecklist(out, today).executiveAlignment.sponsors).toEqual(['Ann Lee']);
    expect(changesOf(toChecklist(recorded, today), out).sponsors).toEqual({
      end: [],
      begin: [],
      goOn: ['sponsor-ben'],
    });
  });

  it('names the entry that nobody answers to', () => {
    expect(errorsOf(written({ alignment: { sponsors: ['Ann Lee', 'Zoe'] } }))).toEqual([
      { pointer: '#/executiveAlignment/sponsors/1', detail: 'No person is called "Zoe".' },
    ]);
  });

  it('refuses somebody who has left, and says so', () => {
    const gone = { ...directory, people: peopleWhere({ ivo: '2026-03-01' }) };
    expect(errorsOf(written({ alignment: { sponsors: ['Ivo Petrov'] } }), recorded, gone)).toEqual([
      { pointer: '#/executiveAlignment/sponsors/0', detail: 'Ivo Petrov left on 1 March 2026.' },
    ]);
  });

  it('asks for the id where a name is not unique, but keeps the one who is listed', () => {
    const other = { id: 'ann-2', name: 'Ann Lee', departmentId: 'it', archetype: null, leftOn: null };
    const twice = { ...directory, people: [...PEOPLE, other] };
    expect(errorsOf(toChecklist(recorded, today), recorded, twice)).toEqual([]);
    expect(errorsOf(toChecklist(recorded, today), { ...recorded, sponsors: [aSponsor('ben')] }, twice)).toEqual([
      {
        pointer: '#/executiveAlignment/sponsors/0',
        detail:
          '2 people are called "Ann Lee". Write the id of the one you mean: the one in Claims is id:ann; the one in IT is id:ann-2.',
      },
    ]);
  });

  it('wants a champion with a department of the list', () => {
    const champions = (...changeChampions: string[]) => errorsOf(written({ crossFunctional: { changeChampions } }));
    expect(champions('Amir Khan')[0]?.detail).toBe(
      '"Amir Khan" names no department. Write it as in "Ann Lee (Claims)".',
    );
    expect(champions('Ivo Petrov (IT)')[0]?.detail).toBe(
      'IT is not among the affected departments. Add it there, or leave this champion out.',
    );
    expect(champions('Amir Khan (Nowhere)')[0]).toEqual({
      pointer: '#/crossFunctional/changeChampions/0',
      detail: 'No department is called "Nowhere".',
    });
    expect(champions('id:bea (id:finance)')).toEqual([]);
  });

  it('finds a department whose own name has brackets', () => {
    const departments = [...DEPARTMENTS, { id: 'eu', name: 'Claims (EU)', parentId: null }];
    const document = written({
      crossFunctional: { departments: ['Claims', 'Claims (EU)'], changeChampions: ['Ann Lee (Claims (EU))'] },
    });
    expect(errorsOf(document, recorded, { ...directory, departments })).toEqual([]);
  });

  it('keeps the departments in which the pilot runs', () => {
    const document = written({ crossFunctional: { departments: ['Finance'], changeChampions: [] } });
    expect(errorsOf(document)).toEqual([
      {
        pointer: '#/crossFunctional/departments',
        detail: 'The pilot runs in Claims, so Claims is affected and cannot be left out.',
      },
    ]);
  });

  it('retires an indicator that is left out, and turns one that changed lists', () => {
    const valueMeasurement = { leadingIndicators: ['Model accuracy'], laggingIndicators: [] };
    expect(changesOf(written({ valueMeasurement })).indicators).toEqual({
      retire: ['i2'],
      retime: [{ id: 'indicator-1', timing: 'leading' }],
    });
  });

  it('refuses an indicator in both lists, and one that does not exist', () => {
    expect(errorsOf(written({ valueMeasurement: { laggingIndicators: ['Weekly users'] } }))).toEqual([
      {
        pointer: '#/valueMeasurement/laggingIndicators',
        detail: 'Weekly users stands in both lists; an indicator is either leading or lagging.',
      },
    ]);
    expect(errorsOf(written({ valueMeasurement: { leadingIndicators: ['Joy'] } }))).toEqual([
      {
        pointer: '#/valueMeasurement/leadingIndicators/0',
        detail: 'No indicator is called "Joy". Add it under Indicators first: it needs a unit and a direction.',
      },
    ]);
  });

  it('reads the texts, the governance model and the cadence', () => {
    const document = written({
      alignment: { valueNarrative: '', governanceModel: 'Escalation path: Ann Lee' },
      crossFunctional: { communicationPlan: 'A call a week' },
      valueMeasurement: { reportingCadence: 'Weekly' },
    });
    expect(changesOf(document)).toMatchObject({
      narrative: null,
      decisionRights: null,
      escalationPath: 'Ann Lee',
      communicationPlan: 'A call a week',
      reportingCadence: 'weekly',
    });
  });

  it('reports every error at once', () => {
    const document = written({
      alignment: { sponsors: ['Zoe'], governanceModel: 'The board', valueNarrative: 'x'.repeat(10_001) },
      valueMeasurement: { reportingCadence: 'daily' },
    });
    expect(errorsOf(document).map(({ pointer }) => pointer)).toEqual([
      '#/executiveAlignment/sponsors/0',
      '#/valueMeasurement/reportingCadence',
      '#/executiveAlignment/valueNarrative',
      '#/executiveAlignment/governanceModel',
    ]);
  });
});
