import type { Deed } from '../../audit/record-events.ts';

/** The import as the audit log names it: by its file. */
export const importSubject = (id: string, fileName: string): Deed['subject'] => ({
  kind: 'import',
  id,
  label: fileName,
});
