import { Id } from '@flightpath/domain';
import { z } from 'zod';
import { defineEndpoint, jsonText, ok } from '../../endpoint.ts';
import { RegisterFilterFields } from './register-filter.ts';
import { RegisterSort } from './register-order.ts';
import { readRegisterIndex } from './register-queries.ts';

const RegisterIndex = z
  .object({ ids: z.array(Id), count: z.int() })
  .meta({ id: 'RegisterIndex', description: 'All that match, in order; rows are then fetched by window with `ids`.' });

const { ids: _, ...filters } = RegisterFilterFields;

export const getInitiativeIndex = defineEndpoint({
  method: 'GET',
  url: '/initiatives/index',
  operationId: 'getInitiativeIndex',
  summary: 'Read the ordered ids of the register, and how many there are',
  description: 'For a grid that scrolls over the whole register and fetches only the rows it shows.',
  tags: ['Initiatives'],
  permission: 'portfolio:read',
  querystring: z.object({ ...filters, sort: RegisterSort.optional() }),
  response: { 200: RegisterIndex },
  handler: async ({ reading, query: { sort, ...filter } }) => {
    const text = await reading((tx) => readRegisterIndex(tx, filter, sort));
    return ok(jsonText<z.infer<typeof RegisterIndex>>(text));
  },
});
