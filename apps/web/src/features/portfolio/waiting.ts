import { gateLeadsTo } from '../../ui/words.ts';
import type { DecisionsWaiting } from './queries.ts';

/** One decision that waits. */
export interface Waiting {
  key: string;
  initiative: { key: string; name: string };
  /** What is to be decided, as a title. */
  what: string;
  /** Since when, by whom, how far it is. */
  sentence: string;
  /** How much of the gate is met; `null`: it is no gate, or not read here. */
  gate: { met: number; of: number } | null;
  isLate: boolean;
  /** Where it is decided, below the tenant. */
  path: string;
}

/** What waits, in the order in which it presses: asked for, then due or ready, then exceptions that are asked for. */
export function waitingOf({ requests, gates, waivers }: DecisionsWaiting, date: (iso: string) => string): Waiting[] {
  return [
    ...requests.map(({ initiative, request }): Waiting => {
      const asker = request.requestedBy ? `${request.requestedBy.name} asked` : 'Asked';
      return {
        key: request.id,
        initiative,
        what: `Into ${gateLeadsTo[request.gate]}?`,
        sentence: `${asker} for a decision on ${date(request.requestedOn)}. ${voices(request.slots)}`,
        gate: null,
        isLate: false,
        path: gatePath(initiative.key),
      };
    }),
    ...gates.map(
      ({ key, name, gate, met, of, isPast, isReady, sentence }): Waiting => ({
        key: `gate ${key}`,
        initiative: { key, name },
        what: `Into ${gateLeadsTo[gate]}?`,
        sentence: isReady ? `${sentence} Nobody has asked for the decision yet.` : sentence,
        gate: { met, of },
        isLate: isPast,
        path: gatePath(key),
      }),
    ),
    ...waivers.map(({ initiative, flag, waiver }): Waiting => {
      const asker = waiver.requestedBy?.name ?? 'Somebody';
      return {
        key: waiver.id,
        initiative,
        what: `Live with “${flag.title}”?`,
        sentence: `${asker} asks to waive it until ${date(waiver.expiresOn)}: ${waiver.reason}`,
        gate: null,
        isLate: false,
        path: `initiatives/${initiative.key}`,
      };
    }),
  ];
}

const gatePath = (key: string): string => `initiatives/${key}/gate`;

function voices(slots: DecisionsWaiting['requests'][number]['request']['slots']): string {
  const asked = slots.filter(({ reviewer }) => reviewer !== null);
  if (asked.length === 0) return 'No reviewer was asked.';
  const given = asked.filter(({ feedback }) => feedback !== null);
  const against = given.filter(({ feedback }) => feedback?.verdict === 'object').length;
  const heard = `${given.length} of ${asked.length} ${asked.length === 1 ? 'reviewer has' : 'reviewers have'} spoken`;
  return against > 0 ? `${heard}, ${against} against it.` : `${heard}.`;
}
