import { FACT_FIELDS } from '@flightpath/domain';

/** The field of the form where a fact is given, by the place that a finding points to. */
const FIELDS: Readonly<Record<string, string>> = {
  owner: 'ownerId',
  affectedDepartments: 'affectedDepartmentIds',
  pilot: 'startedOn',
  'pilot.teamSize': 'teamSize',
  'pilot.departments': 'pilotDepartmentIds',
  'pilot.startedOn': 'startedOn',
  'pilot.plannedEndOn': 'plannedEndOn',
  sponsors: 'executiveSponsorIds',
  fundingLines: 'fundedUntil',
  indicators: 'measures',
};

/** `null`: it is recorded elsewhere, once the initiative exists. */
export const fieldOfFact = (fact: string): string | null => FIELDS[fact] ?? null;

/** What is to be recorded at a place that a finding points to, in the middle of a sentence: "champions". */
export const nameOfFact = (fact: string): string =>
  ((FACT_FIELDS as Readonly<Record<string, string>>)[fact] ?? fact).toLowerCase();
