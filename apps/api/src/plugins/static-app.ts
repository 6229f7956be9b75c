// The built single-page app, from the same origin as the API. Paths that are no file are the app's own routes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import plugin from 'fastify-plugin';
import { problem } from '../problems.ts';

export const staticApp = plugin<{ webDir: string }>(async (app, { webDir }) => {
  if (!existsSync(join(webDir, 'index.html'))) throw new Error(`WEB_DIR has no index.html: ${webDir}`);
  await app.register(fastifyStatic, { root: webDir, serve: false, cacheControl: false, dotfiles: 'ignore' });

  app.get('/*', { config: { permission: 'anyone' }, logLevel: 'warn' }, (request, reply) => {
    const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '/');
    if (path === '/api' || path.startsWith('/api/')) throw problem('not-found');
    // Only files have a dot in their last part: a missing one is missing, not a page of the app.
    if (!/\.[^/]+$/.test(path)) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    // Vite puts a hash of the content into the names there, so that a name never changes its content.
    const isHashed = path.startsWith('/assets/');
    return reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache').sendFile(path);
  });
});
