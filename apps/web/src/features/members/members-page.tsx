import type { IssuedInvitation } from '@flightpath/domain';
import { roleInWords } from '@flightpath/domain';
import { useState } from 'react';
import { useCanEver, useMembership } from '../../api/tenant.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { roleWords } from '../../ui/words.ts';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LeaveSection } from './leave-section.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { MemberList } from './member-list.tsx';
import { MembersHeadline } from './members-headline.tsx';

/** Who may sign in and work here: for whoever keeps the organisation in order; for anybody else, what they may do. */
export function MembersPage({ userId }: { userId: string }) {
  const { tenant, role } = useMembership();
  const mayRead = useCanEver('members:read');
  const mayChange = useCanEver('members:change');
  const reason = mayChange.allowed ? undefined : mayChange.reason;
  const [isInviting, setIsInviting] = useState(false);
  const [unsent, setUnsent] = useState<IssuedInvitation | null>(null);
  const own = { title: 'Members', kicker: `${tenant.name} · members`, lead: roleInWords(role) };

  if (!mayRead.allowed) {
    return (
      <Page
        {...own}
        headline={`You work here as ${roleWords[role]}`}
        lead={`${own.lead} ${mayRead.reason}`}
        width="text"
      >
        <LeaveSection />
      </Page>
    );
  }
  return (
    <Page
      {...own}
      headline={<MembersHeadline />}
      lead="A member signs in and works here in one role. The directory knows more people: those who own, sponsor or champion without signing in."
      actions={
        <ReasonedButton reason={reason} onClick={() => setIsInviting(true)}>
          Invite somebody
        </ReasonedButton>
      }
    >
      <Section title="Members" note={reason ?? 'A change holds from their next click on.'}>
        <MemberList userId={userId} reason={reason} />
      </Section>
      <Section title="Invitations" note="A link works once, for seven days.">
        <InvitationList reason={reason} onUnsent={setUnsent} />
      </Section>
      <LeaveSection />
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} onUnsent={setUnsent} />}
      {unsent && <LinkDialog invitation={unsent} onClose={() => setUnsent(null)} />}
    </Page>
  );
}
