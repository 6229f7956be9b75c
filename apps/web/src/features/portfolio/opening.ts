import { brakesOf } from './brakes.ts';
import type { Portfolio } from './queries.ts';

export interface Opening {
  /** The one thing that is true of the portfolio, without the numbers that prove it. */
  headline: string;
  /** What proves and details it, in sentences. */
  lead: string;
}

type Count = (value: number) => string;

/**
 * What the page opens with. The headline is the API's, so that every screen and board pack says the same; what is more
 * than one claim goes to the lead, followed by how the active initiatives are. `count` writes in the reader's locale.
 */
export function openingOf(portfolio: Portfolio, count: Count): Opening {
  const [first = '', ...others] = sentencesOf(portfolio.headline.replace(/(\d) %/g, '$1\u00a0%'));
  const [claim = first, ...proofs] = first.split('; ');
  return {
    headline: claim.endsWith('.') ? claim : `${claim}.`,
    lead: [
      ...proofs.map(raised),
      ...others,
      activeSentence(portfolio, count),
      missingSentence(portfolio, count),
      contradictionSentence(portfolio, count),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** A full stop within a number or a name ends no sentence: only one before a space and a capital does. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function activeSentence({ byState, health }: Portfolio, count: Count): string {
  const { active } = byState;
  if (active === 0) return restingSentence({ byState }, count);
  const of = `${count(active)} active ${active === 1 ? 'initiative' : 'initiatives'}`;
  const verb = (number: number) => (number === 1 ? 'is' : 'are');
  if (health.red > 0) {
    const amber = health.amber > 0 ? `, ${count(health.amber)} at risk` : '';
    return `${count(health.red)} of ${of} ${verb(health.red)} off track${amber}.`;
  }
  if (health.amber > 0) return `${count(health.amber)} of ${of} ${verb(health.amber)} at risk.`;
  if (health.green === active) {
    return active === 1 ? 'The one active initiative is on track.' : `All ${of} are on track.`;
  }
  const others = active - health.green;
  return `${count(health.green)} of ${of} ${verb(health.green)} on track; the ${others === 1 ? 'other lacks' : 'others lack'} facts to be judged by.`;
}

function restingSentence({ byState }: Pick<Portfolio, 'byState'>, count: Count): string {
  const parts = (['embedded', 'paused', 'stopped'] as const)
    .filter((state) => byState[state] > 0)
    .map((state) => `${count(byState[state])} ${state}`);
  return parts.length > 0 ? `No initiative is active: ${parts.join(', ')}.` : 'No initiative is here.';
}

/** Said only where most cannot be judged: then what was never written down is the news. */
function missingSentence(portfolio: Portfolio, count: Count): string {
  const { active } = portfolio.byState;
  const [missing] = brakesOf(portfolio).toBeRecorded;
  if (!missing || portfolio.health.unknown * 2 <= active) return '';
  const whose = missing.initiatives >= active ? 'all of them' : count(missing.initiatives);
  return `For ${whose} something basic was never recorded.`;
}

function contradictionSentence({ contradicted }: Portfolio, count: Count): string {
  if (contradicted === 0) return '';
  return contradicted === 1
    ? 'One says it is on track while its facts say otherwise.'
    : `${count(contradicted)} say they are on track while their facts say otherwise.`;
}
