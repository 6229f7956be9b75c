import type { Feature } from '../../endpoint.ts';
import { commitImport } from './commit-import.ts';
import { dryRunImport } from './dry-run-import.ts';
import { getImport } from './get-import.ts';
import { getImportErrors } from './get-import-errors.ts';
import { listImports } from './list-imports.ts';
import { postImport } from './post-import.ts';
import { putImportMapping } from './put-import-mapping.ts';
import { undoImport } from './undo-import.ts';

export const imports: Feature = {
  tag: 'Imports',
  description: 'Registers that were kept elsewhere: uploaded, mapped, checked, committed as one batch, and undone.',
  endpoints: [
    postImport,
    listImports,
    getImport,
    putImportMapping,
    dryRunImport,
    commitImport,
    undoImport,
    getImportErrors,
  ],
};
