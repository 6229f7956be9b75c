// Refuses changes that another site makes a signed-in browser send (cross-site request forgery).
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { readBearer } from '../auth/api-key.ts';
import type { Config } from '../config.ts';
import { problem } from '../problems.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * `Sec-Fetch-Site` is set by the browser and out of a page's reach, so it decides where it is present; else `Origin`
 * must be ours. A request with a cookie and neither header is no browser's and no key's: it is refused too. A key is sent
 * by no browser of itself; where one is what lets in, the cookie counts for nothing.
 */
export const sameOrigin = plugin<{ config: Config }>(async (app, { config }) => {
  app.addHook('onRequest', async (request) => {
    if (SAFE_METHODS.has(request.method) || isByKey(request) || comesFromUs(request, config.publicOrigin)) return;
    throw problem('origin-not-allowed');
  });
});

const isByKey = ({ headers, routeOptions }: FastifyRequest): boolean =>
  routeOptions.config.permission !== 'anyone' && readBearer(headers.authorization) !== null;

function comesFromUs(request: FastifyRequest, publicOrigin: string): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = request.headers;
  if (origin !== undefined) return origin === publicOrigin;
  return request.headers.cookie === undefined;
}
