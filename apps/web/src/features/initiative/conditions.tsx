import { type Condition, todayIn } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useInitiativeSave, WriteDropped } from '../../api/initiative-writes.tsx';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toastError, toastWithUndo } from '../../ui/toast.ts';
import classes from './conditions.module.css';
import { useInitiative } from './initiative-context.tsx';
import { changeCondition } from './queries.ts';

/** What a decision still asks for: open ones with their owner and due day, met ones ticked. */
export function Conditions({ conditions }: { conditions: readonly Condition[] }) {
  const { refusal } = useInitiative();
  const { timeZone } = useTenant();
  const setMet = useMet();
  const today = todayIn(timeZone, new Date());
  if (conditions.length === 0) return null;
  return (
    <ul className={classes.conditions} aria-label="Conditions">
      {conditions.map((condition) => {
        const { id, text, owner, dueOn, metOn } = condition;
        const isOverdue = metOn === null && dueOn < today;
        return (
          <li key={id} data-met={metOn !== null}>
            {metOn === null ? (
              <span className={classes.open} aria-hidden="true" />
            ) : (
              <IconCheck size={14} className={classes.met} aria-hidden="true" />
            )}
            <span>
              {text}
              <span className={classes.detail} data-overdue={isOverdue}>
                {owner.name}
                {metOn === null ? (isOverdue ? ', was due on ' : ', due on ') : ', met on '}
                <DateText value={metOn ?? dueOn} />
              </span>
            </span>
            {metOn === null ? (
              <ReasonedButton
                size="compact-xs"
                variant="default"
                reason={refusal('initiative:change')}
                data-field="conditions"
                aria-label={`Mark as met: ${text}`}
                onClick={() => setMet(condition, today)}
              >
                Met
              </ReasonedButton>
            ) : (
              refusal('initiative:change') === undefined && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Open again: ${text}`}
                  onClick={() => setMet(condition, null)}
                >
                  Open again
                </Button>
              )
            )}
          </li>
        );
      })}
    </ul>
  );
}

function useMet() {
  const { where } = useInitiative();
  const save = useInitiativeSave();
  const send = ({ id, text }: Condition, metOn: string | null) =>
    save({
      yours: [{ label: 'Condition', value: `${text} ${metOn === null ? 'is open' : 'is met'}` }],
      send: (ifMatch) => changeCondition(where, id, metOn, ifMatch),
    });
  return async (condition: Condition, metOn: string | null) => {
    const fail = (error: unknown) => {
      if (!(error instanceof WriteDropped)) toastError('The condition stays as it was', asProblem(error).detail);
    };
    try {
      await send(condition, metOn);
      toastWithUndo(metOn === null ? 'The condition is open again' : 'The condition is met', () => {
        send(condition, condition.metOn).catch(fail);
      });
    } catch (error) {
      fail(error);
    }
  };
}
