import { AppLink } from './app-link.tsx';
import { Page } from './page.tsx';

/** The same words for what does not exist and for what the reader may not know of. */
export function NotFoundPage() {
  return (
    <Page
      title="Not found"
      headline="Nothing is filed under this address"
      lead="It may have been moved or removed, or it belongs to an organisation that you are not a member of."
      width="text"
    >
      <p>
        <AppLink href="/">Go to your portfolio</AppLink>
      </p>
    </Page>
  );
}
