import { canEver } from '@flightpath/domain';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type ApiProblem, asProblem } from '../../api/problem.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMembership } from '../../api/tenant.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { DropZone } from './drop-zone.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import classes from './imports.module.css';
import { importQuery } from './queries.ts';
import { type Upload, uploadImport } from './upload-import.ts';

/** Where an import begins: a file, or an earlier import to go on with or take back. */
export function ImportsPage({ onUploaded }: { onUploaded: (id: string) => void }) {
  const { tenant, role } = useMembership();
  const client = useQueryClient();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const upload = useRef<Upload>(undefined);
  const answer = canEver(role, 'import:run');
  useEffect(() => () => upload.current?.cancel(), []);

  async function take(file: File) {
    setProblem(null);
    setShare(0);
    upload.current = uploadImport(tenant.slug, file, setShare);
    try {
      const uploaded = await upload.current.done;
      client.setQueryData(importQuery(tenant.slug, uploaded.id).queryKey, uploaded);
      client.invalidateQueries({ queryKey: [...queryKeys.imports(tenant.slug), 'list'] });
      onUploaded(uploaded.id);
    } catch (error) {
      if (!(error instanceof DOMException)) setProblem(asProblem(error));
    } finally {
      setShare(null);
    }
  }

  return (
    <Page
      title="Import"
      headline="Bring the register you already have"
      lead="The file is read and its columns are matched; you see row by row what would change before anything does."
    >
      {problem && (
        <div className={classes.problem}>
          <FormProblem problem={problem} />
          {problem.errors.map(({ pointer, detail }) => (
            <p key={pointer + detail} className={classes.muted}>
              {detail}
            </p>
          ))}
        </div>
      )}
      {share === null ? (
        <DropZone onFile={take} reason={answer.allowed ? undefined : answer.reason} />
      ) : (
        <div className={classes.uploading}>
          <ProgressBar
            label={share < 1 ? 'Uploading the file' : 'Reading the file'}
            share={share < 1 ? share : null}
            detail={
              share < 1
                ? 'Leaving the page cancels it.'
                : 'Its encoding, its header and its dates are being recognised.'
            }
          />
          <Button variant="subtle" size="xs" onClick={() => upload.current?.cancel()}>
            Cancel
          </Button>
        </div>
      )}
      {answer.allowed && (
        <Section title="Earlier imports" note="Each is one batch, and can be taken back as one.">
          <EarlierImports tenant={tenant.slug} />
        </Section>
      )}
    </Page>
  );
}
