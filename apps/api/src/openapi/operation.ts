import type { z } from 'zod';
import { type Endpoint, type FileSchema, isOpenToKeys, takesIdempotencyKey } from '../endpoint.ts';
import { problemsOf } from './problem-responses.ts';
import type { JsonSchema, SchemaCollection } from './schemas.ts';

/** The OpenAPI operation of one endpoint. */
export function operationOf(endpoint: Endpoint, collection: SchemaCollection): JsonSchema {
  const parameters = parametersOf(endpoint, collection);
  const requestBody = requestBodyOf(endpoint, collection);
  return {
    operationId: endpoint.operationId,
    summary: endpoint.summary,
    description: endpoint.description ?? `${endpoint.summary}.`,
    tags: endpoint.tags,
    'x-permission': endpoint.permission,
    ...(endpoint.permission === 'anyone' && { security: [] }),
    ...(isOpenToKeys(endpoint) && { security: [{ session: [] }, { apiKey: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { requestBody }),
    responses: { ...answersOf(endpoint, collection), ...problemsOf(endpoint) },
  };
}

const TENANT: JsonSchema = {
  name: 'tenant',
  in: 'path',
  required: true,
  description: 'The slug of the organisation.',
  schema: { type: 'string' },
  example: 'acme',
};

const IF_MATCH: JsonSchema = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description: 'The `ETag` of the initiative as it was last read; `*` for whatever it is now.',
  schema: { type: 'string' },
  example: '"7"',
};

const IDEMPOTENCY_KEY: JsonSchema = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'A key of your making, such as a UUID, for this one request. Sent again within 24 hours with the same key and body it does nothing again: it gets the same answer, with `Idempotency-Replayed: true`.',
  schema: { type: 'string', minLength: 8, maxLength: 255 },
  example: '019ab6d2-7c1e-7f00-8a55-0d8f3c2b1a90',
};

function parametersOf(endpoint: Endpoint, collection: SchemaCollection): JsonSchema[] {
  return [
    ...(endpoint.path.includes(':tenant') ? [TENANT] : []),
    ...fieldsOf(endpoint.params, 'path', collection),
    ...fieldsOf(endpoint.querystring, 'query', collection),
    ...(endpoint.ifMatch ? [IF_MATCH] : []),
    ...(takesIdempotencyKey(endpoint) ? [IDEMPOTENCY_KEY] : []),
  ];
}

function fieldsOf(
  schema: z.ZodObject | undefined,
  place: 'path' | 'query',
  collection: SchemaCollection,
): JsonSchema[] {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const { description, ...rest } = collection.add(field as z.ZodType, 'input');
    const isRequired = place === 'path' || !(field as z.ZodType).safeParse(undefined).success;
    return { name, in: place, required: isRequired, ...(description ? { description } : {}), schema: rest };
  });
}

function requestBodyOf({ body, upload, method, examples }: Endpoint, collection: SchemaCollection): JsonSchema | null {
  if (upload) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream', description: upload.description };
    const schema = { type: 'object', properties: { [upload.field]: file }, required: [upload.field] };
    return { required: true, content: { 'multipart/form-data': { schema } } };
  }
  if (!body) return null;
  const media = {
    schema: collection.add(body, 'input'),
    ...(examples?.body !== undefined && { example: examples.body }),
  };
  const types = method === 'PATCH' ? ['application/json', 'application/merge-patch+json'] : ['application/json'];
  return { required: true, content: Object.fromEntries(types.map((type) => [type, media])) };
}

const WORDS: Record<string, string> = {
  200: 'Done.',
  201: 'Recorded.',
  202: 'Accepted; it goes on after this answer.',
  204: 'Done; nothing to say.',
  303: 'Go on at the address that `Location` names.',
};

function answersOf(endpoint: Endpoint, collection: SchemaCollection): Record<string, JsonSchema> {
  const answers = Object.entries(endpoint.response).map(([status, schema]) => [
    status,
    {
      description: isFile(schema) ? schema.description : WORDS[status],
      ...headersOf(endpoint, status),
      ...contentOf(schema, endpoint.examples?.response, collection),
    },
  ]);
  if (endpoint.method === 'GET' && endpoint.permission !== 'anyone') {
    answers.push(['304', { description: 'Unchanged since the `ETag` that `If-None-Match` names.' }]);
  }
  return Object.fromEntries(answers);
}

function headersOf(endpoint: Endpoint, status: string): JsonSchema {
  const { hasETag, method, repeats } = endpoint;
  const headers = {
    ...(status === '201' && { Location: header('Where the new resource is.') }),
    ...(status === '303' && { Location: header('Where to go on.') }),
    ...(takesIdempotencyKey(endpoint) &&
      repeats !== 'done' && {
        'Idempotency-Replayed': header('`true`: the answer of before, to a request that was sent again.'),
      }),
    ...((hasETag || (method === 'GET' && status !== '303')) && {
      ETag: header('Names this state; for `If-Match` and `If-None-Match`.'),
    }),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

const header = (description: string): JsonSchema => ({ description, schema: { type: 'string' } });

function contentOf(
  schema: z.ZodType | FileSchema | null | undefined,
  example: unknown,
  collection: SchemaCollection,
): JsonSchema {
  if (!schema) return {};
  if (isFile(schema)) {
    const types = [schema.contentType].flat();
    return { content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])) };
  }
  const media = { schema: collection.add(schema, 'output'), ...(example !== undefined && { example }) };
  return { content: { 'application/json': media } };
}

const isFile = (schema: z.ZodType | FileSchema | null | undefined): schema is FileSchema =>
  !!schema && 'contentType' in schema;
