import type { IsoDate } from '../calendar/calendar.ts';
import { departmentName } from '../departments/department-tree.ts';
import type { InitiativeFacts } from '../initiatives/facts.ts';
import { personName } from '../people/is-active.ts';
import type { FoundationChecklist } from './foundation-checklist.ts';
import { joinGovernanceModel } from './governance-model.ts';
import { championEntry, listedChampions, listedIndicators, listedSponsors, mainNarrative } from './listed.ts';

const once = (names: string[]): string[] => [...new Set(names)];

/** The records of an initiative as the article's FoundationChecklist, with names; what is not recorded is empty. */
export function toChecklist(facts: InitiativeFacts, today: IsoDate): FoundationChecklist {
  return {
    executiveAlignment: {
      sponsors: once(listedSponsors(facts, today).map(({ personId }) => personName(personId, facts.people))),
      valueNarrative: mainNarrative(facts)?.text ?? '',
      governanceModel: joinGovernanceModel(facts),
    },
    crossFunctional: {
      departments: facts.affectedDepartmentIds.map((id) => departmentName(id, facts.departments)),
      changeChampions: once(listedChampions(facts, today).map((champion) => championEntry(champion, facts))),
      communicationPlan: facts.communicationPlan ?? '',
    },
    valueMeasurement: {
      leadingIndicators: listedIndicators(facts, 'leading', today).map(({ name }) => name),
      laggingIndicators: listedIndicators(facts, 'lagging', today).map(({ name }) => name),
      reportingCadence: facts.reportingCadence ?? '',
    },
  };
}
