// The contract: an OpenAPI 3.1 document, written from the endpoints themselves.
import type { Feature } from '../endpoint.ts';
import { INTRODUCTION } from './introduction.ts';
import { operationOf } from './operation.ts';
import { problemResponses } from './problem-responses.ts';
import { ProblemDocument } from './problem-schema.ts';
import { type JsonSchema, SchemaCollection } from './schemas.ts';

export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, JsonSchema>>;
  components: Record<string, Record<string, JsonSchema>>;
  [field: string]: unknown;
}

/** The document for `features`, served by this host and committed as apps/api/openapi.json. */
export function openApiDocument(
  features: readonly Feature[],
  { sessionCookie }: { sessionCookie: string },
): OpenApiDocument {
  const collection = new SchemaCollection();
  const paths: OpenApiDocument['paths'] = {};
  for (const endpoint of features.flatMap((feature) => feature.endpoints)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint, collection) };
  }
  const problem = collection.add(ProblemDocument, 'output');
  const { schemas, document } = collection.finish({ paths, responses: problemResponses(features, problem) });
  return {
    openapi: '3.1.0',
    info: INTRODUCTION,
    servers: [{ url: '/', description: 'This installation' }],
    tags: features.map(({ tag, description }) => ({ name: tag, description })),
    security: [{ session: [] }],
    paths: document.paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookie,
          description:
            'The session cookie that `POST /api/auth/sign-in/email` sets; over https its name starts with `__Host-`.',
        },
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'fp_…',
          description:
            'A key of a service account, for other systems. It needs the scope that `x-permission` names, and neither cookie nor `Origin`; beside a cookie, the key alone counts.',
        },
      },
      responses: document.responses,
      schemas,
    },
  };
}
