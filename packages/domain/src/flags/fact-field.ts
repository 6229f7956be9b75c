/**
 * Every place in an initiative's record that a finding may point to, with its name on the screen. Screens turn the
 * key into a link to the very field; a dot leads into the newest pilot.
 */
export const FACT_FIELDS = {
  owner: 'Owner',
  nextPhaseOwner: 'Owner of the next phase',
  gatePlannedOn: 'Gate planned on',
  mainAnchor: 'Main value anchor',
  reportingCadence: 'Reporting cadence',
  communicationPlan: 'Communication plan',
  decisionRights: 'Decision rights',
  escalationPath: 'Escalation path',
  affectedDepartments: 'Affected departments',
  pilot: 'Pilot',
  'pilot.teamSize': 'Team size of the pilot',
  'pilot.departments': 'Departments of the pilot',
  'pilot.startedOn': 'Start of the pilot',
  'pilot.plannedEndOn': 'Planned end of the pilot',
  'pilot.endedOn': 'End of the pilot',
  'pilot.outcome': 'Outcome of the pilot',
  sponsors: 'Sponsors',
  checkIns: 'Sponsor check-ins',
  champions: 'Champions',
  team: 'Team',
  fundingLines: 'Funding',
  indicators: 'Indicators',
  evidence: 'Evidence',
  statusUpdates: 'Status updates',
  decisions: 'Decisions',
  conditions: 'Conditions of a decision',
  narratives: 'Narrative',
  valueReports: 'Value reports',
  learnings: 'Learnings',
  ideas: 'Ideas',
} as const satisfies Record<string, string>;

export type FactField = keyof typeof FACT_FIELDS;
