// Two traps of zod 4 in routes, held off by looking at every schema.
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { features } from '../src/features/index.ts';

const endpoints = features.flatMap((feature) => feature.endpoints);

interface Definition {
  type: string;
  [field: string]: unknown;
}

const definitionOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** `schema` and every schema inside it, each once. */
function everySchema(schema: z.core.$ZodType, seen = new Set<z.core.$ZodType>()): Set<z.core.$ZodType> {
  if (seen.has(schema)) return seen;
  seen.add(schema);
  for (const value of Object.values(definitionOf(schema))) {
    const inner =
      value instanceof z.core.$ZodType
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value)
          : [];
    for (const one of inner) if (one instanceof z.core.$ZodType) everySchema(one, seen);
  }
  return seen;
}

/** A value that is left out is filled in although the schema says that it may be missing. */
function isOptionalDefault(schema: z.core.$ZodType): boolean {
  const { type, innerType } = definitionOf(schema);
  if (type !== 'optional') return false;
  let inner = innerType as z.core.$ZodType;
  while (definitionOf(inner).type === 'nullable') inner = definitionOf(inner).innerType as z.core.$ZodType;
  return ['default', 'prefault'].includes(definitionOf(inner).type);
}

describe('the schemas of the routes', () => {
  it('transform nothing on the way out: it would answer 500', () => {
    const oneWay = endpoints.filter(({ response }) =>
      Object.values(response).some(
        (schema) =>
          schema instanceof z.core.$ZodType &&
          [...everySchema(schema)].some((inner) => ['transform', 'catch'].includes(definitionOf(inner).type)),
      ),
    );
    expect(oneWay.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('have no default inside an optional: a change would reset what it does not mention', () => {
    const resetting = endpoints.filter(({ body, querystring }) =>
      [body, querystring].some((schema) => schema && [...everySchema(schema)].some(isOptionalDefault)),
    );
    expect(resetting.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('would notice both', () => {
    const oneWay = z.object({ at: z.date().transform(String) });
    expect([...everySchema(oneWay)].some((inner) => definitionOf(inner).type === 'transform')).toBe(true);
    const resetting = z.object({ name: z.string().nullable().default(null) }).partial();
    expect([...everySchema(resetting)].some(isOptionalDefault)).toBe(true);
  });

  it('change nothing that is left out of a patch', () => {
    for (const { body, method, operationId } of endpoints) {
      if (method === 'PATCH') expect({ operationId, read: body?.parse({}) }).toEqual({ operationId, read: {} });
    }
  });
});
