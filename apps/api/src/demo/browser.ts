import { contract, createClient, type Send } from '@trivet/contract';
import type { FastifyInstance } from 'fastify';

export type Browser = ReturnType<typeof openBrowser>;

/** The API as one person's browser uses it: in this process, with the cookie it was given. */
export function openBrowser(app: FastifyInstance) {
  let cookie: string | undefined;
  const send: Send = async (url, { method, headers, body }) => {
    const answer = await app.inject({
      url,
      method: method as 'GET',
      headers: { ...headers, 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : Buffer.from(await body.arrayBuffer()) }),
    });
    const given = [answer.headers['set-cookie'] ?? []].flat()[0];
    if (given) cookie = given.split(';')[0];
    return new Response(answer.statusCode === 204 ? null : answer.body, { status: answer.statusCode });
  };
  return createClient(contract, { baseUrl: '/api/v1', send });
}
