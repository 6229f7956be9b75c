import { Button } from '@mantine/core';
import { asProblem } from '../../api/problem.ts';
import { useGrant } from '../../api/tenant.tsx';
import { AppLink } from '../../ui/app-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';

/** What can be begun from the register, as far as the role allows. */
export function RegisterActions({ tenant }: { tenant: string }) {
  const mayRegister = useGrant('initiative:register') === 'yes';
  const mayImport = useGrant('import:run') === 'yes';
  return (
    <>
      {mayImport && (
        <Button component={AppLink} href={`/${tenant}/import`} variant="default">
          Import
        </Button>
      )}
      {mayRegister && (
        <Button component={AppLink} href={`/${tenant}/register-pilot`}>
          Register a pilot
        </Button>
      )}
    </>
  );
}

export function RegisterFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, detail, requestId } = asProblem(error);
  return <ErrorState title={title} detail={detail} requestId={requestId} onRetry={onRetry} />;
}

export interface NothingFoundProps {
  tenant: string;
  isFiltered: boolean;
  onClear: () => void;
}

export function NothingFound({ tenant, isFiltered, onClear }: NothingFoundProps) {
  if (isFiltered) {
    return (
      <EmptyState title="No initiative matches all of this" actions={<Button onClick={onClear}>Show all</Button>}>
        <p>Take one of the filters above away, or show the whole register.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Here every AI initiative will have its row" actions={<RegisterActions tenant={tenant} />}>
      <p>Bring the spreadsheet you keep today, or register the first pilot by hand: it takes one short page.</p>
    </EmptyState>
  );
}
