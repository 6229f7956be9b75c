import type { PortfolioSummary } from '@flightpath/domain';
import { brakesOf, commonestOf } from './brakes.ts';

export interface Sentence {
  /** The one thing that is true of the portfolio now. */
  headline: string;
  /** One or two sentences that detail it; empty when there is nothing to add. */
  lead: string;
}

/** Fewer succeeded pilots say nothing about a pattern (the playbook asks for as many). */
const ENOUGH_PILOTS = 3;

/**
 * The sentence that the portfolio opens with, from the numbers alone. The first pattern that holds is said, from the
 * one that asks most of an executive to the one that asks least. `count` writes a number in the reader's locale.
 */
export function composeSentence(summary: PortfolioSummary, count: (value: number) => string): Sentence {
  const active = summary.byState.active;
  if (active === 0) return { headline: restingHeadline(summary, count), lead: '' };

  const { wrong, toBeRecorded } = brakesOf(summary);
  const top = commonestOf(wrong);
  const { succeeded, succeededAndInExecution: scaled } = summary.pilots;
  const brakeSentence = top
    ? `Most often in the way: ${lowered(top.title)} (${initiatives(top.initiatives, count)}).`
    : '';
  const contradiction = contradictionSentence(summary, count);

  if (succeeded >= ENOUGH_PILOTS && scaled * 4 < succeeded) {
    const reached = scaled === 0 ? 'none' : count(scaled);
    return {
      headline: `Pilots succeed but nothing scales: ${reached} of ${count(succeeded)} initiatives with a succeeded pilot reached Execution.`,
      lead: joined(brakeSentence, contradiction),
    };
  }

  const missing = toBeRecorded[0];
  if (missing && summary.health.unknown * 2 > active && missing.initiatives > (top?.initiatives ?? 0)) {
    const affected =
      missing.initiatives >= active ? `all ${count(active)}` : `${count(missing.initiatives)} of ${count(active)}`;
    return {
      headline: `Most of this portfolio cannot be judged yet: for ${affected} active initiatives something basic was never recorded.`,
      lead: joined(
        top && `Known to be wrong: ${lowered(top.title)} (${initiatives(top.initiatives, count)}).`,
        contradiction,
      ),
    };
  }

  if (top && summary.health.red + summary.health.amber > 0) {
    const troubled = summary.health.red || summary.health.amber;
    const word = summary.health.red ? 'off track' : 'at risk';
    const isAre = troubled === 1 ? 'is' : 'are';
    return {
      headline: `${count(troubled)} of ${count(active)} active initiatives ${isAre} ${word}.`,
      lead: joined(brakeSentence, contradiction),
    };
  }

  const onTrack = summary.health.green;
  return {
    headline:
      onTrack === active
        ? `Nothing known holds the portfolio back: ${active === 1 ? 'its one active initiative is' : `all ${count(active)} active initiatives are`} on track.`
        : `Nothing known holds the portfolio back: ${count(onTrack)} of ${count(active)} active initiatives are on track, the others lack facts to be judged by.`,
    lead: joined(contradiction),
  };
}

function restingHeadline({ byState }: PortfolioSummary, count: (value: number) => string): string {
  const parts = [
    byState.embedded > 0 && `${count(byState.embedded)} embedded`,
    byState.paused > 0 && `${count(byState.paused)} paused`,
    byState.stopped > 0 && `${count(byState.stopped)} stopped`,
  ].filter(Boolean);
  return parts.length > 0 ? `No initiative is active: ${parts.join(', ')}.` : 'No initiative is here.';
}

function contradictionSentence({ contradicted }: PortfolioSummary, count: (value: number) => string): string {
  if (contradicted === 0) return '';
  return contradicted === 1
    ? 'One initiative says it is on track while its facts say otherwise.'
    : `${count(contradicted)} initiatives say they are on track while their facts say otherwise.`;
}

const initiatives = (value: number, count: (value: number) => string): string =>
  `${count(value)} ${value === 1 ? 'initiative' : 'initiatives'}`;

/** A title within a sentence. */
const lowered = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

const joined = (...sentences: (string | undefined | false)[]): string => sentences.filter(Boolean).join(' ');
