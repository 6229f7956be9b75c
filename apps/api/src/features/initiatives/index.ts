import type { Feature } from '../../endpoint.ts';
import { changeInitiative } from './change-initiative.ts';
import { getInitiative } from './get-initiative.ts';
import { getInitiativeIndex } from './get-initiative-index.ts';
import { listInitiatives } from './list-initiatives.ts';
import { putInitiativeByExternalId } from './put-initiative-by-external-id.ts';
import { registerInitiative } from './register-initiative.ts';

export const initiatives: Feature = {
  tag: 'Initiatives',
  description: 'The register: each AI initiative from pilot to program.',
  endpoints: [
    listInitiatives,
    registerInitiative,
    getInitiativeIndex,
    getInitiative,
    changeInitiative,
    putInitiativeByExternalId,
  ],
};
