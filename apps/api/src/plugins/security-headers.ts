// What browsers are told about every answer, errors included.
import plugin from 'fastify-plugin';
import type { Config } from '../config.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  // Mantine sets style attributes and writes <style> elements for responsive props at run time. Styles cannot run
  // code, and no text of a user becomes one, so this is the one allowance.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const TWO_YEARS_SECONDS = 63_072_000;

/** The headers by name; HSTS only where the app is reached over TLS in production. */
export function securityHeaderValues(config: Pick<Config, 'environment'>): Record<string, string> {
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(config.environment === 'production' && {
      'strict-transport-security': `max-age=${TWO_YEARS_SECONDS}; includeSubDomains`,
    }),
  };
}

export const securityHeaders = plugin<{ config: Config }>(async (app, { config }) => {
  const values = securityHeaderValues(config);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(values).header('x-request-id', request.id);
  });
});
