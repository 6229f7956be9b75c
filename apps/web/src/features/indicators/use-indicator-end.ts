import { type Indicator, type Measurement, todayIn } from '@flightpath/domain';
import { useInitiativeSave, WriteDropped } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { toast, toastError, toastWithUndo } from '../../ui/toast.ts';
import { indicatorBody, valuesOfIndicator } from './indicator-values.ts';
import { addIndicator, changeIndicator, deleteIndicator, postMeasurement, type Where } from './queries.ts';

/** The two ends of an indicator: retired keeps its numbers; removed was a mistake, and can be put back with them. */
export function useIndicatorEnd(indicator: Indicator, measurements: readonly Measurement[], where: Where) {
  const { timeZone } = useTenant();
  const save = useInitiativeSave();
  const { id, name } = indicator;

  const failed = (error: unknown) => {
    if (!(error instanceof WriteDropped)) toastError(`${name} was not changed`, asProblem(error).detail);
  };

  async function retire() {
    const retiredOn = todayIn(timeZone, new Date());
    await save({
      yours: [{ label: `Retire ${name}`, value: retiredOn }],
      send: (ifMatch) => changeIndicator(where, id, { retiredOn }, ifMatch),
    }).then(() => toast(`${name} is retired`), failed);
  }

  async function remove() {
    await save({
      yours: [{ label: 'Remove indicator', value: name }],
      send: (ifMatch) => deleteIndicator(where, id, ifMatch),
    }).then(() => toastWithUndo(`${name} was removed with its measurements`, () => void putBack()), failed);
  }

  async function putBack() {
    try {
      const again = await save({
        yours: [],
        send: () => addIndicator(where, indicatorBody(valuesOfIndicator(indicator))),
      });
      // The oldest first: their order of recording is their order again.
      for (const { date, value, confidence, source, note } of measurements.toReversed()) {
        const sure = confidence === 'estimated' ? 'estimated' : 'measured';
        const body = { date, value, confidence: sure, source, note, corrects: null } as const;
        await save({ yours: [], send: () => postMeasurement(where, again.id, body) });
      }
    } catch (error) {
      failed(error);
    }
  }
  return { retire, remove };
}
