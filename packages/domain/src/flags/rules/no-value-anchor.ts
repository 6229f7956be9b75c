import { z } from 'zod';
import { dateInWords } from '../../calendar/date-in-words.ts';
import { unretired } from '../../indicators/unretired.ts';
import type { IndicatorFact } from '../../initiatives/facts.ts';
import type { ValueAnchor } from '../../initiatives/phase.ts';
import { anchorInWords } from '../../narratives/anchor-in-words.ts';
import { defineRule } from '../rule.ts';
import { compareText } from '../sentences.ts';

/** An indicator without an anchor of its own stands under the main one. */
const isUnder = ({ anchor }: IndicatorFact, mainAnchor: ValueAnchor): boolean =>
  anchor === null || anchor === mainAnchor;

/** What became of an indicator of value that does not count: it names another anchor, or is retired. */
function fateInWords({ name, anchor, retiredOn }: IndicatorFact, isRetired: boolean): string {
  if (isRetired && retiredOn) return `${name}, retired on ${dateInWords(retiredOn)}`;
  return anchor ? `${name}, under ${anchorInWords(anchor)}` : name;
}

/**
 * Says `never` when the missing part was never recorded, `lost` when it is gone or retired, and neither when every
 * indicator of value stands under another anchor.
 */
export const noValueAnchor = defineRule({
  id: 'no-value-anchor',
  title: 'No value anchor',
  group: 'foundation',
  severity: 'major',
  phases: ['foundation', 'execution', 'scale', 'innovation'],
  springsWhen: 'No main value anchor is recorded, or no indicator in use measures value under it.',
  why: 'What is not anchored to an outcome the business wants is the first to lose its budget when priorities change.',
  clearsWhen: 'Choose the main value anchor, and add an indicator that measures value under it.',
  clearsAt: 'mainAnchor',
  parameters: z.object({}),
  reads: ['mainAnchor', 'indicators', 'everRecorded'],
  subjects: [],
  evaluate({ mainAnchor, indicators, everRecorded }, { today }) {
    if (mainAnchor === null) {
      const wasRecorded = everRecorded.includes('value-anchor');
      return {
        kind: 'sprung',
        sentence: wasRecorded ? 'It has no main value anchor any more.' : 'No main value anchor was ever recorded.',
        evidence: [{ label: 'Main value anchor', value: 'none', field: 'mainAnchor' }],
        absence: wasRecorded ? 'lost' : 'never',
      };
    }
    const ofValue = indicators.filter(({ measures }) => measures === 'value');
    const inUse = unretired(ofValue, today);
    if (inUse.some((indicator) => isUnder(indicator, mainAnchor))) return { kind: 'clear' };

    const retired = ofValue.filter((indicator) => !inUse.includes(indicator));
    const isElsewhere = inUse.length > 0 && !retired.some((indicator) => isUnder(indicator, mainAnchor));
    const fates = ofValue.map((indicator) => ({
      words: fateInWords(indicator, retired.includes(indicator)),
      since: retired.includes(indicator) ? indicator.retiredOn : null,
    }));
    return {
      kind: 'sprung',
      sentence: `No indicator in use measures its value in ${anchorInWords(mainAnchor)}.`,
      evidence: [
        { label: 'Main value anchor', value: anchorInWords(mainAnchor), field: 'mainAnchor' },
        { label: 'Indicators of value under it', value: 'none in use', field: 'indicators' },
        ...fates
          .sort((a, b) => compareText(a.words, b.words))
          .map(({ words, since }) => ({
            label: 'Does not count',
            value: words,
            field: 'indicators',
            ...(since ? { since } : {}),
          })),
      ],
      absence: !everRecorded.includes('value-indicator') ? 'never' : isElsewhere ? null : 'lost',
      clearsAt: 'indicators',
    };
  },
  turningPoints: (facts) => facts.indicators.map((indicator) => indicator.retiredOn),
});
