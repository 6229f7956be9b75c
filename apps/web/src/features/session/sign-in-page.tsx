import { Button, Divider } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { useState } from 'react';
import { BrandMark } from '../../ui/brand.tsx';
import { companyRefusal } from './company-refusals.ts';
import { CompanySignIn } from './company-sign-in.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in-page.module.css';
import { SkyPicture } from './sky-picture.tsx';

export interface SignInPageProps {
  onSignedIn: () => void;
  /** The organisation whose company sign-in is meant, by its short name. */
  organisation?: string | undefined;
  /** Why coming back from there did not sign in. */
  problem?: string | undefined;
  next?: string | undefined;
}

/** The first thing anybody sees: what the product is for, in one sentence, and the two ways in. */
export function SignInPage({ onSignedIn, organisation, problem, next }: SignInPageProps) {
  useDocumentTitle('Sign in · Flightpath');
  const [isByCompany, setIsByCompany] = useState(organisation !== undefined);
  return (
    <div className={classes.page}>
      <section className={classes.story} aria-label="About Flightpath">
        <p className={classes.claim}>
          Where each AI initiative stands, what holds it back, what it is worth, and what to decide next.
        </p>
        <SkyPicture />
      </section>
      <main className={classes.entry}>
        <div className={classes.box}>
          <span className={classes.mark}>
            <BrandMark size={44} />
          </span>
          <h1 className={classes.title} tabIndex={-1}>
            {isByCompany ? 'Sign in with your company' : 'Sign in to Flightpath'}
          </h1>
          {isByCompany ? (
            <CompanySignIn
              organisation={organisation}
              next={next}
              refusal={companyRefusal(problem)}
              onBack={() => setIsByCompany(false)}
            />
          ) : (
            <>
              <SignInForm onSignedIn={onSignedIn} />
              <Divider my="lg" label="or" />
              <Button variant="default" size="md" fullWidth onClick={() => setIsByCompany(true)}>
                Sign in with your company
              </Button>
            </>
          )}
        </div>
      </main>
    </div>
  );
}
