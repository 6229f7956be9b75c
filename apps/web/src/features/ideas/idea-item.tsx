import type { Idea } from '@flightpath/domain';
import { useState } from 'react';
import { AppLink } from '../../ui/app-link.tsx';
import { DateText } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { WrittenItem } from '../../ui/written-list.tsx';
import { OutcomeForm } from './outcome-form.tsx';

export interface IdeaItemProps {
  idea: Idea;
  tenant: string;
  /** Why the reader may not say what came of it. */
  reason: string | undefined;
}

export function IdeaItem({ idea, tenant, reason }: IdeaItemProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { buildsOn, became } = idea;
  const link = ({ key, name }: { key: string; name: string }) => (
    <AppLink href={`/${tenant}/initiatives/${key}`}>{`${key} ${name}`}</AppLink>
  );
  return (
    <WrittenItem
      title={idea.title}
      margin={
        <>
          <DateText value={idea.date} />
          <br />
          {idea.isPrompted ? 'called for' : 'unprompted'}
        </>
      }
      foot={
        <>
          <span>
            {idea.person.name}, {idea.department.name}
          </span>
          {buildsOn && <span>builds on {link(buildsOn)}</span>}
          {became && <span>became {link(became)}</span>}
        </>
      }
      actions={
        !isOpen && (
          <ReasonedButton
            size="compact-sm"
            variant="subtle"
            reason={reason}
            onClick={() => setIsOpen(true)}
            aria-label={`What came of it: ${idea.title}`}
          >
            What came of it
          </ReasonedButton>
        )
      }
    >
      {idea.description && <p>{idea.description}</p>}
      {isOpen && <OutcomeForm idea={idea} onClose={() => setIsOpen(false)} />}
    </WrittenItem>
  );
}
