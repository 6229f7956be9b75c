import { useDocumentTitle } from '@mantine/hooks';
import { BrandMark } from '../../ui/brand.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in-page.module.css';
import { SkyPicture } from './sky-picture.tsx';

/** The first thing anybody sees: what the product is for, in one sentence, and the way in. */
export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  useDocumentTitle('Sign in · Flightpath');
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
            Sign in to Flightpath
          </h1>
          <SignInForm onSignedIn={onSignedIn} />
        </div>
      </main>
    </div>
  );
}
