import type { ApiKey } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../ui/format-context.tsx';
import classes from './api-keys.module.css';
import { keyState, scopesInWords } from './key-words.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

export function KeyList({ keys }: { keys: readonly ApiKey[] }) {
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  if (keys.length === 0) {
    return <p className={classes.quiet}>There is no key yet. Make one for a service account above.</p>;
  }
  return (
    <>
      <ul className={classes.list} aria-label="Keys">
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
        ))}
      </ul>
      {revoking && <RevokeDialog apiKey={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function KeyRow({ apiKey, onRevoke }: { apiKey: ApiKey; onRevoke: () => void }) {
  const { date: day, instant: moment } = useFormat();
  const { label, prefix, serviceAccount, scopes, state } = apiKey;
  return (
    <li className={classes.row} data-off={state !== 'active'} aria-label={`${label} of ${serviceAccount.name}`}>
      <span className={classes.what}>
        <span className={classes.name}>{label}</span>
        <span className={classes.detail}>
          {serviceAccount.name} · {prefix}…
        </span>
      </span>
      <span className={classes.what}>
        <span className={classes.quiet}>{keyState(apiKey, { day, moment })}</span>
        <span className={classes.detail}>{scopesInWords(scopes)}</span>
      </span>
      <span className={classes.acts}>
        {state === 'active' && (
          <Button size="compact-sm" variant="subtle" color="red" onClick={onRevoke}>
            Revoke
          </Button>
        )}
      </span>
    </li>
  );
}
