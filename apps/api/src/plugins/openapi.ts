// The contract and its two readable forms: the operations at /api/docs, the problem types at /api/problems.
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import plugin from 'fastify-plugin';
import type { OpenApiDocument } from '../openapi/document.ts';
import { problemsPage } from '../openapi/problems-page.ts';

/** `document` is written when somebody first asks for it: that takes a good part of a start, and few ask. */
export const openApi = plugin<{ document: () => OpenApiDocument }>(async (app, { document }) => {
  const contract = whenAsked(document);
  const open = { config: { permission: 'anyone' as const }, logLevel: 'warn' as const };
  let text: string | null = null;
  app.get('/api/openapi.json', open, (_request, reply) => {
    text ??= JSON.stringify(contract);
    return reply.type('application/json; charset=utf-8').send(text);
  });
  const problems = problemsPage();
  app.get('/api/problems', open, (_request, reply) => reply.type('text/html; charset=utf-8').send(problems));

  await app.register(fastifySwagger, { mode: 'static', specification: { document: contract as never } });
  await app.register(fastifySwaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: 'Flightpath API' },
    // The validator's badge would tell a stranger's server about this one.
    uiConfig: { deepLinking: true, docExpansion: 'list', validatorUrl: null },
  });
});

const FIELDS = ['openapi', 'info', 'servers', 'tags', 'security', 'paths', 'components'];

/** Reads like the document that `write` gives, and calls it once, with the first look inside. */
function whenAsked(write: () => OpenApiDocument): OpenApiDocument {
  let written: OpenApiDocument | null = null;
  const field = (name: string): PropertyDescriptor => ({
    enumerable: true,
    get: () => {
      written ??= write();
      return written[name];
    },
  });
  return Object.defineProperties({}, Object.fromEntries(FIELDS.map((name) => [name, field(name)]))) as OpenApiDocument;
}
