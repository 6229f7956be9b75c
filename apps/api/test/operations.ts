/** One operation of the contract, with its method and path. */
export interface Operation {
  method: string;
  path: string;
  operationId: string;
  summary: string;
  tags: string[];
  'x-permission': string;
  /** Left out: what the document says for all. */
  security?: Record<string, string[]>[];
  parameters?: { name: string; in: string; schema?: object }[];
  requestBody?: { content: Record<string, { example?: unknown }> };
  responses: Record<string, unknown>;
}

/** The operations of an OpenAPI document, in its order. */
export function operationsOf(document: { paths: Record<string, Record<string, object>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...(operation as Operation), method, path })),
  );
}

/** The example of the request's body as JSON; `undefined` where it takes none. */
export const exampleBody = ({ requestBody }: Operation): unknown => requestBody?.content['application/json']?.example;
