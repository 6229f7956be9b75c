// From zod schemas to the named schemas of the OpenAPI document.
import { z } from 'zod';

export type JsonSchema = Record<string, unknown>;
type Direction = 'input' | 'output';

const HERE = '#/components/schemas/';

/** Collects the schemas that operations refer to, and names them once all are known. */
export class SchemaCollection {
  readonly #named: Record<Direction, Map<string, JsonSchema>> = { input: new Map(), output: new Map() };

  /** The JSON schema of `schema`; named schemas inside it become references, resolved by `finish`. */
  add(schema: z.ZodType, direction: Direction): JsonSchema {
    // In a wrapper, because zod never makes a reference of the outermost schema.
    const { $defs, properties } = z.toJSONSchema(z.object({ value: schema }), {
      io: direction,
      override: ({ jsonSchema }) => tidy(jsonSchema),
    });
    for (const [name, found] of Object.entries($defs ?? {})) {
      const { id: _, ...rest } = found as JsonSchema;
      this.#named[direction].set(name, marked(rest, direction));
    }
    return marked(properties?.value as JsonSchema, direction);
  }

  /**
   * The components by name, sorted, and `document` with its references resolved. A schema that reads otherwise as
   * input than as output (because of defaults) occurs twice, the input one as `...Input`.
   */
  finish<Document>(document: Document): { schemas: Record<string, JsonSchema>; document: Document } {
    const { input, output } = this.#named;
    const differing = differingNames(input, output);
    const nameOf = (name: string, direction: Direction) =>
      direction === 'input' && differing.has(name) ? `${name}Input` : name;
    const resolve = <Value>(value: Value): Value =>
      replaceRefs(value, (reference) => {
        const [direction, name] = reference.split(':') as [Direction, string];
        return HERE + nameOf(name, direction);
      });
    const all = [...output].map(([name, schema]) => [nameOf(name, 'output'), resolve(schema)] as const);
    for (const [name, schema] of input) all.push([nameOf(name, 'input'), resolve(schema)]);
    all.sort(([a], [b]) => (a < b ? -1 : 1));
    return { schemas: Object.fromEntries(all), document: resolve(document) };
  }
}

/** References carry the direction until both sides are known: `input:NewPilot`. */
function marked(schema: JsonSchema, direction: Direction): JsonSchema {
  return replaceRefs(schema, (reference) => `${direction}:${reference.replace('#/$defs/', '')}`);
}

function replaceRefs<Value>(value: Value, replace: (reference: string) => string): Value {
  return JSON.parse(JSON.stringify(value), (key, inner) => (key === '$ref' && isOurs(inner) ? replace(inner) : inner));
}

const isOurs = (reference: unknown): reference is string =>
  typeof reference === 'string' && /^(#\/\$defs\/|input:|output:)/.test(reference);

/** Names that occur both ways and do not say the same, by themselves or through what they refer to. */
function differingNames(input: Map<string, JsonSchema>, output: Map<string, JsonSchema>): Set<string> {
  const neutral = (schema: JsonSchema | undefined) => JSON.stringify(schema).replaceAll(/"(input|output):/g, '"');
  const shared = [...input.keys()].filter((name) => output.has(name));
  const differing = new Set(shared.filter((name) => neutral(input.get(name)) !== neutral(output.get(name))));
  for (let before = -1; before !== differing.size; ) {
    before = differing.size;
    for (const name of shared) {
      const text = JSON.stringify(input.get(name));
      if ([...differing].some((other) => text.includes(`"input:${other}"`))) differing.add(name);
    }
  }
  return differing;
}

/** Leaves out what zod writes and no reader needs. */
function tidy(schema: JsonSchema): void {
  // A format says it; the pattern beside it is a screenful.
  if (typeof schema.format === 'string') delete schema.pattern;
  // Answers may gain fields; unknown fields of requests are refused, which the introduction says.
  if (schema.additionalProperties === false) delete schema.additionalProperties;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
}
