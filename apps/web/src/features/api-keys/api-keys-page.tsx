import type { IssuedApiKey, ServiceAccount } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCanEver, useTenant } from '../../api/tenant.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { AddAccountDialog } from './add-account-dialog.tsx';
import { KeyList } from './key-list.tsx';
import { apiKeysSentence } from './key-words.ts';
import { MakeKeyDialog } from './make-key-dialog.tsx';
import { apiKeysQuery, serviceAccountsQuery } from './queries.ts';
import { SecretDialog } from './secret-dialog.tsx';
import { ServiceAccountList } from './service-account-list.tsx';

/** Which other systems may work here, and by which keys; for whoever may not see it, why. */
export function ApiKeysPage() {
  const mayChange = useCanEver('api-keys:change');
  if (mayChange.allowed) return <ApiKeys />;
  return (
    <Page title="API keys" headline="API keys are not for everybody" width="text">
      <p>{mayChange.reason}</p>
    </Page>
  );
}

function ApiKeys() {
  const { slug, name } = useTenant();
  const { data: accounts } = useSuspenseQuery(serviceAccountsQuery(slug));
  const { data: keys } = useSuspenseQuery(apiKeysQuery(slug));
  const [isAdding, setIsAdding] = useState(false);
  const [keyFor, setKeyFor] = useState<ServiceAccount | null>(null);
  const [issued, setIssued] = useState<IssuedApiKey | null>(null);
  const add = <Button onClick={() => setIsAdding(true)}>Add a service account</Button>;
  return (
    <Page
      title="API keys"
      kicker={`${name} · API keys`}
      headline={apiKeysSentence(accounts, keys)}
      lead="Another system signs in with a key of its service account, and does no more than the key's scopes say. It never decides, waives, or gives rights."
      actions={accounts.length > 0 && add}
    >
      {accounts.length === 0 ? (
        <EmptyState title="Here stand the systems that work with the register" actions={add}>
          <p>Such as the one that measures use every night. Each has a name, which the history gives what it did.</p>
        </EmptyState>
      ) : (
        <>
          <Section title="Service accounts" note="A change holds from their next request on.">
            <ServiceAccountList accounts={accounts} onMakeKey={setKeyFor} />
          </Section>
          <Section title="Keys" note="Two of a service account can be active, so that one replaces the other.">
            <KeyList keys={keys} />
          </Section>
        </>
      )}
      {isAdding && <AddAccountDialog onClose={() => setIsAdding(false)} />}
      {keyFor && <MakeKeyDialog account={keyFor} onClose={() => setKeyFor(null)} onIssued={setIssued} />}
      {issued && <SecretDialog issued={issued} onClose={() => setIssued(null)} />}
    </Page>
  );
}
