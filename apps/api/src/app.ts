// The application: what happens to a request, in this order, and then the features.
import fastifyCompress from '@fastify/compress';
import fastifyMultipart from '@fastify/multipart';
import Fastify, { type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import { uuidv7 } from 'uuidv7';
import { cookieName, createAuth } from './auth/auth.ts';
import { createBackground } from './background.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { apiContract } from './contract.ts';
import type { Database } from './db/database.ts';
import { features } from './features/index.ts';
import { createMailer } from './mail/mailer.ts';
import type { JobQueue } from './metrics/job-queue.ts';
import { mountEndpoint } from './mount-endpoint.ts';
import { createProviderClient } from './openid/provider-client.ts';
import { actor } from './plugins/actor.ts';
import { refuseBrokenRequest, refuseUnroutableRequest } from './plugins/broken-requests.ts';
import { conditionalGet } from './plugins/conditional-get.ts';
import { health } from './plugins/health.ts';
import { metrics } from './plugins/metrics.ts';
import { openApi } from './plugins/openapi.ts';
import { problemDetails } from './plugins/problem-details.ts';
import { addressLimits, callerLimits } from './plugins/rate-limits.ts';
import { sameOrigin } from './plugins/same-origin.ts';
import { securityHeaders } from './plugins/security-headers.ts';
import { signInLimits } from './plugins/sign-in-limits.ts';
import { staticApp } from './plugins/static-app.ts';

export interface AppDependencies {
  db: Database;
  clock: Clock;
  /** Pino or alike; without it nothing is logged. */
  logger?: FastifyBaseLogger;
  /** For the metrics, where they are served; closed with the app. */
  jobQueue?: JobQueue | null;
}

const BODY_LIMIT_BYTES = 1_000_000;
const UPLOAD_LIMIT_BYTES = 25_000_000;
const START_LIMIT_MS = 60_000;

/** The whole API, ready to listen or to be injected into; `close()` it. It does not close `db`. */
export async function buildApp(
  config: Config,
  { db, clock, logger, jobQueue = null }: AppDependencies,
): Promise<FastifyInstance> {
  const mailer = createMailer(config, logger);
  const background = createBackground(logger);
  const auth = createAuth(config, { db, mailer, log: logger });
  const app = Fastify({
    ...(logger ? { loggerInstance: logger } : { logger: false }),
    genReqId: () => uuidv7(),
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    // On a busy machine the documentation alone takes longer than the 10 s that Fastify waits for a plugin.
    pluginTimeout: START_LIMIT_MS,
    // While it drains, what still arrives on open connections is answered.
    return503OnClosing: false,
    frameworkErrors: refuseUnroutableRequest(config),
    clientErrorHandler: refuseBrokenRequest(config),
  });
  app.setSerializerCompiler(serializerCompiler as never);

  if (config.metrics) await app.register(metrics, { listen: config.metrics, db, jobs: jobQueue });
  await app.register(securityHeaders, { config });
  await app.register(problemDetails, { isStrict: config.environment === 'test' });
  await app.register(sameOrigin, { config });
  await app.register(addressLimits, { config, db });
  await app.register(actor, { config, auth, db, clock });
  await app.register(callerLimits, { config });
  await app.register(health, { pingDatabase: () => db.pool.query('select 1') });
  await app.register(conditionalGet);
  await app.register(fastifyCompress, { threshold: 1_024, encodings: ['br', 'gzip'], inflateIfDeflated: false });
  await app.register(fastifyMultipart, { limits: { files: 1, fileSize: UPLOAD_LIMIT_BYTES, fields: 10, parts: 11 } });
  await app.register(signInLimits, { config });
  acceptMergePatch(app);
  app.addHook('onClose', async () => {
    await background.settled();
    mailer.close();
  });

  const mounting = {
    ...{ db, auth, mailer, background, clock },
    providers: createProviderClient(config),
    isTenantCreationOpen: config.tenantCreation === 'signed-in',
    checksJsonText: config.environment === 'test',
  };
  for (const endpoint of features.flatMap((feature) => feature.endpoints)) mountEndpoint(app, endpoint, mounting);

  await app.register(openApi, {
    document: () => apiContract(cookieName(config, 'session')),
  });
  if (config.webDir) await app.register(staticApp, { webDir: config.webDir });
  return app;
}

/** A merge patch is JSON under another name. */
function acceptMergePatch(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/merge-patch+json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
}
