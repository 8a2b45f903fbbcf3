import swagger from '@fastify/swagger';
import { contract, demo } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import { complete } from './complete.ts';

/** The API described by the schemas that validate it: OpenAPI 3.1 at /api/openapi.json. */
export const openapi = fp(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trivet',
        version: '1',
        license: { name: 'All rights reserved', identifier: 'LicenseRef-all-rights-reserved' },
        description:
          'Partnerships, their people, actions, risks and reports. Every failure is application/problem+json.',
      },
      servers: [{ url: '/' }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'sid' },
          bearer: { type: 'http', scheme: 'bearer' },
          basic: { type: 'http', scheme: 'basic' },
        },
      },
      security: [{ session: [] }, { bearer: [] }, { basic: [] }],
    },
    transform: jsonSchemaTransform,
    // The cast: it is 3.1 because that is asked for above.
    transformObject: (document) =>
      complete(jsonSchemaTransformObject(document) as OpenAPIV3_1.Document, { ...contract, demo }) as ReturnType<
        typeof jsonSchemaTransformObject
      >,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json').send(app.swagger()),
  );
});
