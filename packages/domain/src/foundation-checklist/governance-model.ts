const DECISION_RIGHTS = 'Decision rights:';
const ESCALATION_PATH = 'Escalation path:';

export interface GovernanceModel {
  decisionRights: string | null;
  escalationPath: string | null;
}

/** The two stored texts as the checklist's one: a labelled part each, what is empty left out. */
export function joinGovernanceModel({ decisionRights, escalationPath }: GovernanceModel): string {
  const parts: string[] = [];
  if (decisionRights) parts.push(`${DECISION_RIGHTS} ${decisionRights}`);
  if (escalationPath) parts.push(`${ESCALATION_PATH} ${escalationPath}`);
  return parts.join('\n');
}

const textOrNull = (text: string): string | null => text.trim() || null;

/**
 * The two texts of a governance model. Each label opens a line, decision rights first; a part may have several lines.
 * `null` for a text that has neither label: it cannot be told what it is.
 */
export function splitGovernanceModel(text: string): GovernanceModel | null {
  const model = text.trim();
  if (model === '') return { decisionRights: null, escalationPath: null };
  const escalationAt = model.startsWith(ESCALATION_PATH) ? 0 : model.indexOf(`\n${ESCALATION_PATH}`);
  const rights = escalationAt < 0 ? model : model.slice(0, escalationAt);
  const escalation = escalationAt < 0 ? '' : model.slice(escalationAt).trimStart();
  if (rights !== '' && !rights.startsWith(DECISION_RIGHTS)) return null;
  return {
    decisionRights: textOrNull(rights.slice(DECISION_RIGHTS.length)),
    escalationPath: textOrNull(escalation.slice(ESCALATION_PATH.length)),
  };
}
