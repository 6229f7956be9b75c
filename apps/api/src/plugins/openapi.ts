// The contract and its two readable forms: the operations at /api/docs, the problem types at /api/problems.
import fastifySwagger from '@fastify/swagger';
import fastifySwaggerUi from '@fastify/swagger-ui';
import plugin from 'fastify-plugin';
import type { OpenApiDocument } from '../openapi/document.ts';
import { problemsPage } from '../openapi/problems-page.ts';

export const openApi = plugin<{ document: OpenApiDocument }>(async (app, { document }) => {
  const text = JSON.stringify(document);
  const open = { config: { permission: 'anyone' as const }, logLevel: 'warn' as const };
  app.get('/api/openapi.json', open, (_request, reply) => reply.type('application/json; charset=utf-8').send(text));
  const problems = problemsPage();
  app.get('/api/problems', open, (_request, reply) => reply.type('text/html; charset=utf-8').send(problems));

  await app.register(fastifySwagger, { mode: 'static', specification: { document: document as never } });
  await app.register(fastifySwaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: 'Flightpath API' },
    // The validator's badge would tell a stranger's server about this one.
    uiConfig: { deepLinking: true, docExpansion: 'list', validatorUrl: null },
  });
});
