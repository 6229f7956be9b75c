// How what a handler answers goes out: JSON by its schema, JSON that PostgreSQL built as it is, files, and nothing.
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Answer, Endpoint, FileSchema, JsonText, ResponseSchemas } from './endpoint.ts';
import type { SentAnswer } from './idempotency/kept-answers.ts';

export interface SendOptions {
  /** Hold JSON that PostgreSQL built against its schema, too: tests do, production trusts it. */
  checksJsonText: boolean;
}

const JSON_TYPE = 'application/json; charset=utf-8';

export const isFile = (schema: z.ZodType | FileSchema | undefined): schema is FileSchema =>
  schema !== undefined && 'contentType' in schema;

export function sendAnswer(
  reply: FastifyReply,
  endpoint: Endpoint,
  { status, body, headers }: Answer<ResponseSchemas>,
  { checksJsonText }: SendOptions,
): FastifyReply {
  reply.code(status).headers(headers ?? {});
  const schema = endpoint.response[status];
  if (schema === null || schema === undefined) return reply.send();
  if (isFile(schema)) {
    if (!headers?.['content-type']) reply.type([schema.contentType].flat()[0] as string);
    return reply.send(body);
  }
  if (!isJsonText(body)) return reply.send(body);
  if (checksJsonText) schema.parse(JSON.parse(body.jsonText));
  return reply.type(JSON_TYPE).send(body.jsonText);
}

/** The answer as `sendAnswer` would send it, to be kept first. Not for files. */
export function answerAsText(
  reply: FastifyReply,
  endpoint: Endpoint,
  { status, body, headers = {} }: Answer<ResponseSchemas>,
  { checksJsonText }: SendOptions,
): SentAnswer {
  const schema = endpoint.response[status];
  if (schema === null || schema === undefined) return { status, headers, text: null };
  if (isFile(schema))
    throw new Error(`${endpoint.operationId} answers a file, which is not kept for an Idempotency-Key`);
  if (isJsonText(body)) {
    if (checksJsonText) schema.parse(JSON.parse(body.jsonText));
    return { status, headers, text: body.jsonText };
  }
  // Fastify chooses the schema by the status of the reply.
  return { status, headers, text: String(reply.code(status).serialize(body)) };
}

export function sendText(reply: FastifyReply, { status, headers, text }: SentAnswer): FastifyReply {
  reply.code(status).headers(headers);
  return text === null ? reply.send() : reply.type(JSON_TYPE).send(text);
}

function isJsonText(body: unknown): body is JsonText<unknown> {
  return typeof body === 'object' && body !== null && 'jsonText' in body;
}
