import type { GateReview } from '@flightpath/domain';
import { gateLeadsTo, phaseWords } from '../../ui/words.ts';

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven'];

const numberWord = (count: number): string => NUMBERS[count] ?? String(count);

/** What is true now, as one sentence: how far it is to the next phase. */
export function gateHeadline({ initiative, assessment }: Pick<GateReview, 'initiative' | 'assessment'>): string {
  if (!assessment) {
    return initiative.state === 'embedded'
      ? 'It is a capability in everyday use: no gate lies ahead.'
      : `It was ${initiative.state} in ${phaseWords[initiative.phase]}: no gate lies ahead.`;
  }
  const { gate, met, unmet, notEnoughData, isReady } = assessment;
  const [to, total, missing] = [gateLeadsTo[gate], met + unmet + notEnoughData, unmet + notEnoughData];
  if (isReady) return `Ready for ${to}: ${total === 1 ? 'its one criterion is' : `all ${total} criteria are`} met.`;
  if (met === 0) return `Nothing that ${to} asks for is there yet.`;
  const are = missing === 1 ? 'criterion is' : `of ${total} criteria are`;
  return `${numberWord(missing)} ${are} missing on the way to ${to}.`;
}
