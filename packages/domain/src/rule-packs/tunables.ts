import { ruleCatalog } from '../flags/catalog.ts';
import { gateCatalog } from '../gates/catalog.ts';
import { momentumTuning } from '../momentum/momentum-parameters.ts';
import { playbookTuning } from '../playbook/playbook-parameters.ts';
import type { TitledTunable } from './pack-contradictions.ts';

/** All that a rule pack can tune, in the order in which screens list it. Their ids share one name space. */
export const tunables: readonly TitledTunable[] = [...ruleCatalog, ...gateCatalog, playbookTuning, momentumTuning];
