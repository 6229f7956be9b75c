import type { Member } from '@flightpath/domain';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTenant } from '../../api/tenant.tsx';
import { MemberRow } from './member-row.tsx';
import classes from './members.module.css';
import { PersonOfMemberDialog } from './person-of-member-dialog.tsx';
import { membersQuery } from './queries.ts';
import { RemoveDialog } from './remove-dialog.tsx';

export interface MemberListProps {
  /** Of whoever looks. */
  userId: string;
  /** Why the reader may change nothing. */
  reason: string | undefined;
}

type Asked = { act: 'remove' | 'link'; member: Member };

export function MemberList({ userId, reason }: MemberListProps) {
  const { data: members } = useSuspenseQuery(membersQuery(useTenant().slug));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <ul className={classes.list} aria-label="Members">
        {members.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            isOneself={member.userId === userId}
            reason={reason}
            onRemove={() => setAsked({ act: 'remove', member })}
            onLink={() => setAsked({ act: 'link', member })}
          />
        ))}
      </ul>
      {asked?.act === 'remove' && <RemoveDialog member={asked.member} onClose={close} />}
      {asked?.act === 'link' && <PersonOfMemberDialog member={asked.member} onClose={close} />}
    </>
  );
}
