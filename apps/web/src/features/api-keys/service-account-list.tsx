import { type ServiceAccount, todayIn } from '@flightpath/domain';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast, toastError, toastWithUndo } from '../../ui/toast.ts';
import classes from './api-keys.module.css';
import { useChangeServiceAccount } from './queries.ts';

export interface ServiceAccountListProps {
  accounts: readonly ServiceAccount[];
  onMakeKey: (account: ServiceAccount) => void;
}

export function ServiceAccountList({ accounts, onMakeKey }: ServiceAccountListProps) {
  return (
    <ul className={classes.list} aria-label="Service accounts">
      {accounts.map((account) => (
        <ServiceAccountRow key={account.id} account={account} onMakeKey={() => onMakeKey(account)} />
      ))}
    </ul>
  );
}

function ServiceAccountRow({ account, onMakeKey }: { account: ServiceAccount; onMakeKey: () => void }) {
  const change = useChangeServiceAccount(useTenant().slug);
  const { date, timeZone } = useFormat();
  const { id, name, createdBy, createdAt, isDisabled } = account;

  function setDisabled(next: boolean, onSuccess: () => void) {
    const onError = (error: Error) => toastError(`${name} stays as it is`, asProblem(error).detail);
    change.mutate({ id, changes: { isDisabled: next } }, { onSuccess, onError });
  }
  const enable = () => setDisabled(false, () => toast(`The keys of ${name} let it in again.`));
  const disable = () => setDisabled(true, () => toastWithUndo(`No key of ${name} lets it in from now on.`, enable));

  return (
    <li className={classes.row} data-off={isDisabled} aria-label={name}>
      <span className={classes.name}>
        {name}
        {isDisabled && ' · disabled'}
      </span>
      <span className={classes.quiet}>
        added by {createdBy}, {date(todayIn(timeZone, new Date(createdAt)))}
      </span>
      <span className={classes.acts}>
        <ReasonedButton
          size="compact-sm"
          variant="subtle"
          reason={isDisabled ? 'It is disabled: enable it before you make a key.' : undefined}
          onClick={onMakeKey}
        >
          Make a key
        </ReasonedButton>
        <ReasonedButton
          size="compact-sm"
          variant="subtle"
          loading={change.isPending}
          onClick={isDisabled ? enable : disable}
        >
          {isDisabled ? 'Enable' : 'Disable'}
        </ReasonedButton>
      </span>
    </li>
  );
}
