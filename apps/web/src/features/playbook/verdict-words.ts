import type { PlaybookReading } from '@flightpath/domain';

/** The verdict as a headline, and what follows from it or stands against it. */
export function verdictWords({ verdict, symptoms }: PlaybookReading): { headline: string; lead: string } {
  const notJudged = verdict.notJudged.map(({ title, shortage }) => `“${title}” cannot be judged yet: ${shortage}.`);
  if (verdict.kind === 'symptom') {
    return { headline: `${verdict.title}.`, lead: [verdict.advice, ...notJudged].join(' ') };
  }
  if (verdict.kind === 'no-symptom') {
    return {
      headline: 'None of the three symptoms of a stalled portfolio shows.',
      lead: 'All three have enough data to say so. How near each is to its threshold stands below.',
    };
  }
  if (symptoms.some(({ isPresent }) => isPresent === false)) {
    return { headline: 'No symptom of a stalled portfolio shows so far.', lead: notJudged.join(' ') };
  }
  return {
    headline: 'Too little is known to tell where this portfolio is stuck.',
    lead: 'Each symptom below says what is missing. Pilots that end, adoption that is measured and value that is recorded make it readable.',
  };
}
