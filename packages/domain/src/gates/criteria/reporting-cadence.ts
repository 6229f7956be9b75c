import { z } from 'zod';
import { defineCriterion, metUnless } from '../criterion.ts';

/** The initiative's own: the organisation's default says how often to look, not that anybody promised to report. */
export const reportingCadence = defineCriterion({
  id: 'reporting-cadence',
  gate: 'foundation-to-execution',
  title: 'Reporting cadence',
  asks: 'The initiative has a reporting cadence of its own: how often its value is told upward.',
  why: 'Value that is told only when somebody asks is the first thing that executives forget.',
  mayBeCondition: true,
  parameters: z.object({}),
  reads: ['reportingCadence'],
  subjects: [],
  evaluate: (facts) =>
    metUnless(
      facts.reportingCadence === null
        ? [{ sentence: 'It is not chosen how often value is told upward.', field: 'reportingCadence' }]
        : [],
    ),
  turningPoints: () => [],
});
