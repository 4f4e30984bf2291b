import { type Endpoint, refusal } from '@jijiao/contract';
import { z } from 'zod';

type Json = Record<string, unknown>;

const problem = z.strictObject({
  error: z.string(),
  message: z.strictObject({ zh: z.string(), en: z.string() }),
  refusals: z.array(refusal).optional(),
});

/** The OpenAPI 3.1 document of the contract: what the server answers, with nothing that it does not. */
export function openApi(endpoints: readonly Endpoint[], address: string): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '继教 jijiao',
      version: '1',
      description: 'Bases of continuing education of professional and technical personnel, Hebei',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: address }],
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
    },
    paths,
  };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: each,
  }));
}

function operation(endpoint: Endpoint): Json {
  const fault = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return {
    operationId: endpoint.id,
    summary: `${endpoint.summary.zh} · ${endpoint.summary.en}`,
    tags: [endpoint.id.split('.')[0]],
    security: endpoint.action === 'public' ? [] : [{ session: [] }],
    parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
    }),
    ...(endpoint.stream === 'upload' && {
      requestBody: { required: true, content: { 'application/octet-stream': {} } },
    }),
    responses: {
      200: endpoint.output
        ? { description: 'done', content: { 'application/json': { schema: schemaOf(endpoint.output, 'output') } } }
        : { description: 'the file', content: { 'application/octet-stream': {} } },
      401: fault('not signed in'),
      403: fault('not this post’s to do'),
      404: fault('not there, or not for these eyes'),
      409: fault('the Measures refuse, with every reason; or someone was faster'),
      422: fault('the shape is wrong'),
      429: fault('too many at once'),
    },
  };
}
