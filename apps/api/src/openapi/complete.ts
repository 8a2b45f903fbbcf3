import type { Contract, Endpoint } from '@trivet/contract';
import type { OpenAPIV3_1 } from 'openapi-types';

type Document = OpenAPIV3_1.Document;
type Operation = OpenAPIV3_1.OperationObject;
type Schema = OpenAPIV3_1.SchemaObject;

/**
 * What the contract says beside its schemas: the failures, the headers that a change may or must carry, and the files.
 * Schemas that nothing leads to are left out.
 */
export function complete(document: Document, contract: Record<string, Contract>): Document {
  for (const operation of operationsIn(document)) {
    const [group = '', name = ''] = operation.operationId?.split('.') ?? [];
    const endpoint = contract[group]?.[name];
    if (endpoint) describe(operation, endpoint);
    operation.responses = { ...operation.responses, '4XX': failure };
  }
  eachSchema(document, nameKeys);
  return withoutUnused(document);
}

const operationsIn = ({ paths = {} }: Document): Operation[] =>
  Object.values(paths).flatMap((path) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const).flatMap((method) => path?.[method] ?? []),
  );

function describe(operation: Operation, endpoint: Endpoint): void {
  const { success, sends = [], alsoSends = [], summary } = endpoint;
  const given = operation.responses?.[success];
  const written = given && 'content' in given ? given.content : undefined;
  const files = Object.fromEntries([...sends, ...alsoSends].map((type) => [type, { schema: file }]));
  const content = { ...(sends.length === 0 && written), ...files };
  operation.responses = {
    [success]: { description: summary, ...(Object.keys(content).length > 0 && { content }) },
  };
  operation.parameters = [...(operation.parameters ?? []), ...headersOf(endpoint)];
}

const file: Schema = { type: 'string', format: 'binary' };
const failure: OpenAPIV3_1.ResponseObject = {
  description: 'What is wrong, and what to do',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const headersOf = ({ method, ifMatch, isConfided }: Endpoint): OpenAPIV3_1.ParameterObject[] => [
  ...(ifMatch ? [header('If-Match', 'The ETag of what was read: which version the change is made on', true)] : []),
  ...(method === 'GET' || method === 'DELETE' || isConfided
    ? []
    : [header('Idempotency-Key', 'One for each thing that is meant to be done once, however often it is sent', false)]),
];

const header = (name: string, description: string, required: boolean): OpenAPIV3_1.ParameterObject => ({
  name,
  in: 'header',
  description,
  required,
  schema: { type: 'string' },
});

/** A record of which each key is known by name: spelled out, so that a generated client knows them, too. */
function nameKeys(schema: Record<string, unknown>): void {
  const { propertyNames, required, additionalProperties } = schema;
  if (propertyNames === undefined || !Array.isArray(required)) return;
  delete schema['propertyNames'];
  schema['properties'] = Object.fromEntries(required.map((name) => [name, additionalProperties]));
  schema['additionalProperties'] = false;
}

function eachSchema(node: unknown, visit: (schema: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node as Record<string, unknown>);
  for (const one of Object.values(node)) eachSchema(one, visit);
}

function withoutUnused(document: Document): Document {
  const schemas = document.components?.schemas ?? {};
  const used = new Set<string>();
  const follow = (node: unknown): void =>
    eachSchema(node, ({ $ref }) => {
      const name = typeof $ref === 'string' ? $ref.replace('#/components/schemas/', '') : '';
      if (!(name in schemas) || used.has(name)) return;
      used.add(name);
      follow(schemas[name]);
    });
  follow(document.paths);
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...document, components: { ...document.components, schemas: kept } };
}
