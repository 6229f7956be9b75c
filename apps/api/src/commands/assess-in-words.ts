import type { Episode } from '@flightpath/domain';
import type { AssessedInitiative } from '../assessment/assessed-as-of.ts';

/** One initiative with its open flags, the facts behind each, and what clears it; for a terminal. */
export function initiativeInWords(initiative: AssessedInitiative): string {
  const { key, name, phase, state, health, statedHealth, gate, revision, recordedOn, findings } = initiative;
  const where = state === 'active' ? `in ${phase}` : `${state}, in ${phase}`;
  const stated = statedHealth ? `, stated ${statedHealth}` : '';
  const readiness = gate ? `; next gate ${gate.met} of ${gate.met + gate.unmet + gate.notEnoughData} criteria met` : '';
  const since = `revision ${revision} of ${recordedOn}`;
  const head = `${key} ${name}: ${where}; assessed ${health}${stated}${readiness} (${since})`;
  return [head, ...findings.map(flagInWords), ''].join('\n');
}

function flagInWords(episode: Episode): string {
  const { finding, severity, openedOn } = episode;
  const marks = [
    severity,
    `since ${openedOn}`,
    finding.absence === 'never' && 'never recorded',
    episode.coveredBy && `under ${episode.coveredBy}`,
    episode.waiver && episode.isWaived && `waived until ${episode.waiver.expiresOn} by ${episode.waiver.approvedBy}`,
    !episode.isVerified && 'not verified',
    `rule pack ${episode.rulePackVersion}`,
  ].filter(Boolean);
  return [
    `  ${episode.ruleId} (${marks.join(', ')})`,
    `    ${finding.sentence}`,
    ...finding.evidence.map(({ label, value }) => `    - ${label}: ${value}`),
    `    clears when: ${finding.clearsWhen} [${finding.clearsAt}]`,
  ].join('\n');
}
