import type { Indicator, Measurement } from '@flightpath/domain';
import { useInitiativeSave } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { toast, toastError } from '../../ui/toast.ts';
import { postMeasurement, type Where } from './queries.ts';

/** Confirms a value that somebody else recorded: a second record that names the first, never a change of it. */
export function useValidation(indicator: Indicator, where: Where) {
  const save = useInitiativeSave();
  return ({ id, value, date, source }: Measurement) =>
    save({
      yours: [],
      send: () =>
        postMeasurement(where, indicator.id, {
          ...{ value, date, source, note: null },
          ...{ confidence: 'validated', corrects: id },
        }),
    }).then(
      () => toast(`The value of ${indicator.name} is validated`),
      (error) => {
        const { errors, detail } = asProblem(error);
        toastError('The value was not validated', errors[0]?.detail ?? detail);
      },
    );
}
