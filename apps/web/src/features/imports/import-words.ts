import type { ImportDateFormat, ImportField, ImportStatus } from '@flightpath/domain';
import { anchorWords, cadenceWords, outcomeWords, phaseWords } from '../../ui/words.ts';

export const FIELD_LABELS: Record<ImportField, string> = {
  name: 'Name',
  summary: 'What it does',
  department: 'Department',
  subDepartment: 'Unit within the department',
  owner: 'Owner',
  executiveSponsor: 'Executive sponsor',
  affectedDepartments: 'Affected departments',
  stage: 'Stage',
  phaseEnteredOn: 'In its phase since',
  executionEnteredOn: 'In use since',
  registeredOn: 'Registered on',
  mainAnchor: 'Value anchor',
  reportingCadence: 'Reporting cadence',
  pilotHypothesis: 'Hypothesis',
  pilotTeamSize: 'Team size',
  pilotStartedOn: 'Start',
  pilotPlannedEndOn: 'Planned end',
  pilotEndedOn: 'End',
  pilotOutcome: 'Outcome',
  pilotDepartments: 'Departments of the pilot',
};

/** The fields in the order and groups in which somebody thinks of them. */
export const FIELD_GROUPS: readonly { title: string; fields: readonly ImportField[] }[] = [
  {
    title: 'What it is',
    fields: ['name', 'summary', 'department', 'subDepartment', 'owner', 'executiveSponsor', 'affectedDepartments'],
  },
  { title: 'Where it stands', fields: ['stage', 'phaseEnteredOn', 'executionEnteredOn', 'registeredOn'] },
  {
    title: 'Its pilot',
    fields: [
      'pilotStartedOn',
      'pilotPlannedEndOn',
      'pilotEndedOn',
      'pilotOutcome',
      'pilotDepartments',
      'pilotTeamSize',
      'pilotHypothesis',
    ],
  },
  { title: 'Value and reporting', fields: ['mainAnchor', 'reportingCadence'] },
];

/** What the values of a column can mean, for the fields that hold one of a fixed list. */
export const FIELD_CHOICES: Partial<Record<ImportField, Readonly<Record<string, string>>>> = {
  stage: { ...phaseWords, stopped: 'Stopped' },
  mainAnchor: anchorWords,
  reportingCadence: cadenceWords,
  pilotOutcome: outcomeWords,
};

export const DATE_FORMAT_WORDS: Record<ImportDateFormat, string> = {
  'YYYY-MM-DD': '2024-03-15 (year, month, day)',
  'MM/DD/YYYY': '03/15/2024 (month first)',
  'DD/MM/YYYY': '15/03/2024 (day first)',
  'DD.MM.YYYY': '15.03.2024',
  'excel-serial': '45366 (a day number of Excel)',
};

export const STATUS_WORDS: Record<ImportStatus, string> = {
  uploaded: 'To be mapped',
  mapped: 'To be checked',
  checking: 'Being checked',
  checked: 'Ready to import',
  committing: 'Being imported',
  committed: 'Imported',
  undoing: 'Being taken back',
  undone: 'Taken back',
  failed: 'Failed',
};
