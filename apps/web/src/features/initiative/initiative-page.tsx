import type { Initiative } from '@flightpath/domain';
import type { ReactNode } from 'react';
import { InitiativeWrites } from '../../api/initiative-writes.tsx';
import { useTenant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EditTargetProvider } from '../../ui/edit-target.tsx';
import { Page } from '../../ui/page.tsx';
import { BasicFacts } from './basic-facts.tsx';
import { DecisionsPanel } from './decisions-panel.tsx';
import { FlagList } from './flag-list.tsx';
import { History } from './history.tsx';
import classes from './initiative.module.css';
import { InitiativeProvider } from './initiative-context.tsx';
import { InitiativeHeader } from './initiative-header.tsx';
import { ChampionsPanel, SponsorsPanel, TeamPanel } from './people-panels.tsx';
import { PilotFacts } from './pilot-facts.tsx';
import { PostUpdateLink } from './post-update-link.tsx';
import { EvidencePanel, FundingPanel } from './support-panels.tsx';

export interface InitiativePageProps {
  initiative: Initiative;
  /** The field whose editor is open, from the address. */
  edit: string | null;
  onEdit: (field: string | null) => void;
  /** Indicators and updates: chapters of the story between the flags and the history. */
  story: ReactNode;
  /** The foundation checklist, among the facts. */
  checklist: ReactNode;
}

/** One initiative: its story at the left, its facts at the right, edited where they stand. */
export function InitiativePage({ initiative, edit, onEdit, story, checklist }: InitiativePageProps) {
  const { slug } = useTenant();
  const { key, name, summary, department } = initiative;
  // What Foundation is about stands first while the initiative is in it.
  const isInFoundation = initiative.phase === 'foundation';
  return (
    <InitiativeWrites tenant={slug} initiativeKey={key}>
      <InitiativeProvider initiative={initiative}>
        <EditTargetProvider field={edit} onField={onEdit}>
          <Page
            title={`${key} ${name}`}
            kicker={
              <>
                <AppLink href={`/${slug}/register`}>Register</AppLink> / {key}
                {department && (
                  <>
                    {' / '}
                    <AppLink href={`/${slug}/register?department=${department.id}`}>{department.name}</AppLink>
                  </>
                )}
              </>
            }
            headline={name}
            lead={summary}
            actions={<PostUpdateLink />}
          >
            <InitiativeHeader initiative={initiative} />
            <div className={classes.layout}>
              <div className={classes.story}>
                <FlagList />
                {story}
                <History />
              </div>
              <aside className={classes.factsColumn} aria-label="Facts">
                <BasicFacts />
                {isInFoundation && checklist}
                <PilotFacts />
                <SponsorsPanel />
                <ChampionsPanel />
                <TeamPanel />
                <FundingPanel />
                <EvidencePanel />
                <DecisionsPanel />
                {!isInFoundation && checklist}
              </aside>
            </div>
          </Page>
        </EditTargetProvider>
      </InitiativeProvider>
    </InitiativeWrites>
  );
}
