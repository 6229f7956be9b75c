import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FlightFunnel } from '../../ui/flight-funnel.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { phaseStopLabels } from '../../ui/words.ts';
import classes from './portfolio.module.css';

export interface EmptyPortfolioProps {
  tenant: string;
  kicker: ReactNode;
  mayImport: boolean;
  mayRegister: boolean;
}

/** A tenant's first day: what will stand here, and the two ways to begin. */
export function EmptyPortfolio({ tenant, kicker, mayImport, mayRegister }: EmptyPortfolioProps) {
  return (
    <Page
      title="Portfolio"
      kicker={kicker}
      headline="Every AI initiative you run, and what keeps it from becoming a program, will stand on this page."
      lead={
        mayImport || mayRegister
          ? 'Begin with the register you already keep: a spreadsheet is enough. Nothing is written before you have seen what it would do.'
          : 'The people who keep the register have not recorded an initiative yet.'
      }
    >
      {(mayImport || mayRegister) && (
        <div className={classes.firstActs}>
          {mayImport && (
            <Button component={AppLink} href={`/${tenant}/import`} size="md">
              Import your register
            </Button>
          )}
          {mayRegister && (
            <Button component={AppLink} href={`/${tenant}/register-pilot`} size="md" variant="default">
              Register a pilot
            </Button>
          )}
        </div>
      )}
      {mayRegister && (
        <Section title="To begin with" note="In any order; a spreadsheet brings most of it along.">
          <ol className={classes.firstSteps}>
            <li>
              <AppLink href={`/${tenant}/people`}>Departments and people</AppLink>: where initiatives live, and who
              owns, sponsors and champions them.
            </li>
            <li>
              <AppLink href={`/${tenant}/register-pilot`}>The first pilot</AppLink>: what it should change, for whom,
              and until when.
            </li>
            <li>
              <AppLink href={`/${tenant}/members`}>Members</AppLink>: who signs in, each in one role.
            </li>
          </ol>
        </Section>
      )}
      <Section title="Where they stand" note="Four phases, from the first pilot to a capability in daily use.">
        <FlightFunnel
          unit="active initiatives"
          items={phaseStopLabels.map((label) => ({
            key: label,
            label,
            count: 0,
            href: `/${tenant}/register`,
            details: [],
          }))}
        />
      </Section>
      <Section title="What holds it back" note="The flags that the rules raise, by number of initiatives.">
        <p className={classes.quiet}>
          Rules look at the recorded facts: who owns it, who sponsors it, what is measured, what comes after the pilot.
          What they find is listed here, with the facts behind it and the one thing that clears it.
        </p>
      </Section>
    </Page>
  );
}

/** A department without initiatives, or a day before the first was recorded. */
export function NothingHereThen({ onAll }: { onAll: () => void }) {
  return (
    <EmptyState
      title="An initiative stands here from the day it was recorded"
      actions={
        <Button variant="default" onClick={onAll}>
          Show all departments, today
        </Button>
      }
    >
      <p>It counts for its home department and for those above it. Choose another department, or a later day.</p>
    </EmptyState>
  );
}
