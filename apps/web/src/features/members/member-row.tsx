import type { Member, MemberChanges, Role } from '@flightpath/domain';
import { Select } from '@mantine/core';
import { asProblem } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast, toastError, toastWithUndo } from '../../ui/toast.ts';
import { choices, roleWords } from '../../ui/words.ts';
import classes from './members.module.css';
import { useChangeMember } from './queries.ts';

export interface MemberRowProps {
  member: Member;
  isOneself: boolean;
  /** Why the reader may change nothing. */
  reason: string | undefined;
  onLink: () => void;
  onRemove: () => void;
}

const OWN = 'Nobody changes their own role or shuts themselves out. Ask another admin, or leave below.';

/** One member: the role in place, the rest by its buttons. */
export function MemberRow({ member, isOneself, reason, onLink, onRemove }: MemberRowProps) {
  const change = useChangeMember(useTenant().slug);
  const { userId, name, email, role, person, isDisabled } = member;
  const mayNot = reason ?? (isOneself ? OWN : undefined);

  function apply(changes: MemberChanges, onSuccess: () => void) {
    const onError = (error: Error) => toastError(`${name} stays as they are`, asProblem(error).detail);
    change.mutate({ userId, changes }, { onSuccess, onError });
  }

  const setRole = (next: Role) =>
    apply({ role: next }, () =>
      toastWithUndo(`${name} works here as ${roleWords[next]}.`, () =>
        apply({ role }, () => toast(`${name} works here as ${roleWords[role]} again.`)),
      ),
    );
  const enable = () => apply({ isDisabled: false }, () => toast(`${name} may work here again.`));
  const disable = () =>
    apply({ isDisabled: true }, () => toastWithUndo(`${name} cannot work here from now on.`, enable));

  return (
    <li className={classes.row} data-off={isDisabled} aria-label={name}>
      <span className={classes.who}>
        <span className={classes.name}>
          {name}
          {isOneself && ' (you)'}
          {isDisabled && ' · disabled'}
        </span>
        <span className={classes.email}>{email}</span>
      </span>
      {mayNot ? (
        <span title={mayNot}>{roleWords[role]}</span>
      ) : (
        <Select
          aria-label={`Role of ${name}`}
          data={choices(roleWords)}
          value={role}
          allowDeselect={false}
          disabled={change.isPending}
          onChange={(next) => next && next !== role && setRole(next as Role)}
        />
      )}
      <span className={classes.quiet}>{inDirectory(member)}</span>
      <span className={classes.acts}>
        <ReasonedButton size="compact-sm" variant="subtle" reason={reason} onClick={onLink}>
          {person ? 'Change person' : 'Link person'}
        </ReasonedButton>
        <ReasonedButton
          size="compact-sm"
          variant="subtle"
          reason={mayNot}
          loading={change.isPending}
          onClick={isDisabled ? enable : disable}
        >
          {isDisabled ? 'Enable' : 'Disable'}
        </ReasonedButton>
        <ReasonedButton size="compact-sm" variant="subtle" color="red" reason={mayNot} onClick={onRemove}>
          Remove
        </ReasonedButton>
      </span>
    </li>
  );
}

function inDirectory({ name, person }: Member): string {
  if (!person) return 'nobody in the directory';
  return person.name === name ? 'in the directory' : `${person.name} in the directory`;
}
