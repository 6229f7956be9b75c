import type { Flag, Initiative } from '@flightpath/domain';
import { Button } from '@mantine/core';
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
  /** Beside each open flag: its waiver. */
  waiverOf: (flag: Flag) => ReactNode;
  /** Panels among the facts: how the value is told, what was learned, when it rested. */
  tellings: ReactNode;
  learnings: ReactNode;
  pauses: ReactNode;
}

/** One initiative: its story at the left, its facts at the right, edited where they stand. */
export function InitiativePage(props: InitiativePageProps) {
  const { initiative, edit, onEdit, story, checklist, waiverOf, tellings, learnings, pauses } = props;
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
            actions={
              <>
                <PostUpdateLink />
                <Button component={AppLink} variant="default" href={`/${slug}/initiatives/${key}/gate`}>
                  Gate review
                </Button>
              </>
            }
          >
            <InitiativeHeader />
            <div className={classes.layout}>
              <div className={classes.story}>
                <FlagList asideOf={waiverOf} />
                {story}
                <History />
              </div>
              <aside className={classes.factsColumn} aria-label="Facts">
                {initiative.state === 'paused' && pauses}
                <BasicFacts />
                {isInFoundation && checklist}
                <PilotFacts />
                <SponsorsPanel />
                <ChampionsPanel />
                <TeamPanel />
                <FundingPanel />
                <EvidencePanel />
                {tellings}
                {learnings}
                <DecisionsPanel />
                {initiative.state !== 'paused' && pauses}
                {!isInFoundation && checklist}
              </aside>
            </div>
          </Page>
        </EditTargetProvider>
      </InitiativeProvider>
    </InitiativeWrites>
  );
}
