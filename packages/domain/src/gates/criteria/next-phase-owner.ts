import { z } from 'zod';
import { defineCriterion, metUnless } from '../criterion.ts';
import { ownerGap, ownerTurns } from '../owner-gap.ts';

export const nextPhaseOwner = defineCriterion({
  id: 'next-phase-owner',
  gate: 'foundation-to-execution',
  title: 'Next phase owner',
  asks: 'Somebody who has not left is named to own the next phase; with the decision to advance they become the owner.',
  why: "The team that built the pilot moves on; a program without one accountable person is nobody's job.",
  mayBeCondition: false,
  parameters: z.object({}),
  reads: ['nextPhaseOwnerId', 'people'],
  subjects: [],
  evaluate: ({ nextPhaseOwnerId, people }, { today }) =>
    metUnless(ownerGap(nextPhaseOwnerId, 'owner of the next phase', 'nextPhaseOwner', people, today)),
  turningPoints: ({ nextPhaseOwnerId, people }) => ownerTurns(nextPhaseOwnerId, people),
});
