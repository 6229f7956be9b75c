import { z } from 'zod';
import { defineCriterion, metUnless } from '../criterion.ts';
import { ownerGap, ownerTurns } from '../owner-gap.ts';

export const accountableOwner = defineCriterion({
  id: 'accountable-owner',
  gate: 'execution-to-scale',
  title: 'Accountable owner',
  asks: 'Somebody who has not left is the accountable owner.',
  why: 'An operational commitment needs one person who answers for it, in good weeks and in bad ones.',
  mayBeCondition: false,
  parameters: z.object({}),
  reads: ['ownerId', 'people'],
  subjects: [],
  evaluate: ({ ownerId, people }, { today }) =>
    metUnless(ownerGap(ownerId, 'accountable owner', 'owner', people, today)),
  turningPoints: ({ ownerId, people }) => ownerTurns(ownerId, people),
});
