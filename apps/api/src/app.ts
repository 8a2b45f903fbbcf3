import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Identity, Pool } from '@trivet/db';
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyHttpOptions } from 'fastify';
import type { Endpoint } from '@trivet/contract';
import type { Config } from './config.ts';
import { actionRoutes } from './actions/actions.routes.ts';
import { health } from './health/health.ts';
import { refuseUnsafeText, validatorCompiler } from './kernel/input.ts';
import { failureOf, problems, problemText } from './kernel/problems.ts';
import { openapi } from './openapi/openapi.ts';
import { organisationRoutes } from './organisations/organisations.routes.ts';
import { outcomeRoutes } from './outcomes/outcomes.routes.ts';
import { personRoutes } from './people/people.routes.ts';
import { reportRoutes } from './reports/reports.routes.ts';
import { workspaceRoutes } from './workspaces/workspaces.routes.ts';

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
    pool: Pool;
    identify: (request: FastifyRequest) => Promise<Identity | null>;
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}

export type AppParts = {
  config: Config;
  pool: Pool;
  identify: (request: FastifyRequest) => Promise<Identity | null>;
};

/** The API, ready to listen. This file is its table of contents. */
export async function buildApp({ config, pool, identify }: AppParts): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(config));
  app.decorate('config', config);
  app.decorate('pool', pool);
  app.decorate('identify', identify);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  // Only JSON is ever read: text/plain would make a form on another site a request of ours.
  app.removeContentTypeParser('text/plain');
  app.addHook('preValidation', refuseUnsafeText);
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));

  await app.register(problems);
  await app.register(health);
  await app.register(openapi);
  await app.register(apiRoutes, { prefix: '/api/v1' });
  return app;
}

async function apiRoutes(app: FastifyInstance): Promise<void> {
  await app.register(actionRoutes);
  await app.register(organisationRoutes);
  await app.register(outcomeRoutes);
  await app.register(personRoutes);
  await app.register(reportRoutes);
  await app.register(workspaceRoutes);
}

/** Limits measured in reliability.md E6: all three time-outs are needed to close a dripping socket. */
function serverOptions({ logLevel, trustedProxies }: Config): FastifyHttpOptions<Server> {
  return {
    logger: { level: logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    genReqId: () => randomUUID(),
    requestIdHeader: false as const,
    bodyLimit: 256 * 1024,
    requestTimeout: 10_000,
    handlerTimeout: 15_000,
    keepAliveTimeout: 5000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    http: { headersTimeout: 5000, connectionsCheckingInterval: 1000 },
    frameworkErrors: (error, request, reply) => {
      const failure = failureOf(error);
      reply.hijack();
      reply.raw.writeHead(failure.status, { 'content-type': 'application/problem+json' });
      reply.raw.end(problemText(failure, request.id));
    },
    clientErrorHandler,
  };
}

type Socket = { writable: boolean; end: (text: string) => void; destroy: () => void };

/** What arrives broken, too slowly or too large before there is a request. */
function clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const code = status === 408 ? 'too_slow' : status === 431 ? 'headers_too_large' : 'malformed';
  const body = problemText({ status, code, title: 'This could not be read as a request.' }, randomUUID());
  socket.end(
    `HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
