import type { FastifyRequest } from 'fastify';

/** From here on every log line of the request says who asked: by id, never by name. */
export function logCaller({ log }: FastifyRequest, caller: { userId: string } | { apiKeyId: string }): void {
  (log as { setBindings?: (bindings: object) => void }).setBindings?.(caller);
}
