import type { StoredRulePack } from '@flightpath/domain';
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '../../api/problem.ts';
import type { Tunable } from '../../api/rule-packs.ts';
import { useCanEver, useTenant } from '../../api/tenant.tsx';
import { useFormat } from '../../ui/format-context.tsx';
import { ReasonedButton } from '../../ui/reasoned-button.tsx';
import { toast, toastError } from '../../ui/toast.ts';
import { ChangeList } from './change-list.tsx';
import { DraftForm } from './draft-form.tsx';
import { DryRunResult } from './dry-run-result.tsx';
import { packBefore, packChanges } from './pack-changes.ts';
import { useDropDraft, useDryRun, usePublishPack } from './queries.ts';
import classes from './rules.module.css';

export interface DraftSectionProps {
  draft: StoredRulePack | undefined;
  packs: readonly StoredRulePack[];
  inForce: StoredRulePack | undefined;
  tunables: readonly Tunable[];
}

/** The next rule pack: prepared, tried over the whole portfolio, published. */
export function DraftSection({ draft, packs, inForce, tunables }: DraftSectionProps) {
  const tenant = useTenant().slug;
  const { instant } = useFormat();
  const mayChange = useCanEver('rule-pack:change');
  const reason = mayChange.allowed ? undefined : mayChange.reason;
  const [isEditing, setIsEditing] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const dryRun = useDryRun(tenant);
  const drop = useDropDraft(tenant);
  const publish = usePublishPack(tenant);
  const fail = (title: string) => (error: Error) => toastError(title, asProblem(error).detail);

  if (isEditing) {
    return (
      <DraftForm
        tunables={tunables}
        start={draft ?? { rules: inForce?.rules ?? {}, note: null }}
        inForce={inForce?.rules ?? {}}
        onClose={() => {
          setIsEditing(false);
          // What was tried was the draft before.
          dryRun.reset();
        }}
      />
    );
  }
  if (!draft) {
    return (
      <>
        <p className={classes.quiet}>
          No draft is being prepared. A draft starts from the rules in force; it can be tried over the whole portfolio
          before anything is judged by it.
        </p>
        <div className={classes.acts}>
          <ReasonedButton reason={reason} onClick={() => setIsEditing(true)}>
            Prepare a draft
          </ReasonedButton>
        </div>
      </>
    );
  }

  const changes = packChanges(packBefore(packs, draft.version)?.rules ?? {}, draft.rules, tunables);
  return (
    <>
      <p className={classes.quiet}>
        Rule pack {draft.version}
        {draft.createdBy && `, last changed by ${draft.createdBy}`}
        {draft.createdAt && ` on ${instant(draft.createdAt)}`}
      </p>
      {draft.note && <p className={classes.note}>{draft.note}</p>}
      <ChangeList changes={changes} />
      <div className={classes.acts}>
        <Button
          variant="light"
          loading={dryRun.isPending}
          onClick={() => dryRun.mutate(draft.version, { onError: fail('The draft could not be tried') })}
        >
          Try it over the portfolio
        </Button>
        <ReasonedButton reason={reason} onClick={() => setIsAsking(true)}>
          Publish
        </ReasonedButton>
        <ReasonedButton reason={reason} variant="default" onClick={() => setIsEditing(true)}>
          Change the draft
        </ReasonedButton>
        <ReasonedButton
          reason={reason}
          variant="subtle"
          loading={drop.isPending}
          onClick={() =>
            drop.mutate(undefined, {
              onSuccess: () => {
                dryRun.reset();
                toast('The draft is thrown away.');
              },
              onError: fail('The draft was kept'),
            })
          }
        >
          Throw it away
        </ReasonedButton>
      </div>
      {dryRun.data && <DryRunResult dryRun={dryRun.data} tenant={tenant} />}
      <Modal opened={isAsking} onClose={() => setIsAsking(false)} title={`Publish rule pack ${draft.version}?`}>
        <p>
          From now on every initiative is judged by it: flags open and clear at once, and each finding names the pack. A
          published pack is kept for ever; another one can follow it.
        </p>
        {!dryRun.data && <p>It was not tried over the portfolio yet.</p>}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setIsAsking(false)}>
            Not yet
          </Button>
          <Button
            loading={publish.isPending}
            onClick={() =>
              publish.mutate(draft.version, {
                onSuccess: () => {
                  setIsAsking(false);
                  dryRun.reset();
                  toast(`Rule pack ${draft.version} judges the portfolio from now on.`);
                },
                onError: fail('It was not published'),
              })
            }
          >
            Publish and judge anew
          </Button>
        </Group>
      </Modal>
    </>
  );
}
