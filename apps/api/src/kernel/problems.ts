import { type FieldError, Refusal, type RefusalReason } from '@trivet/domain';
import { databaseProblem } from '@trivet/db';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { isNavigation } from '../client/client.ts';

/** Breaks the schema (400): each error names its field. */
export class Malformed extends Error {
  readonly errors: readonly FieldError[];
  constructor(errors: readonly FieldError[]) {
    super('Check what you sent.');
    this.name = 'Malformed';
    this.errors = errors;
  }
}

/** A refusal of the HTTP layer itself: not signed in, no If-Match, too often. */
export class HttpRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = 'HttpRefusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

export const notSignedIn = () =>
  new HttpRefusal(401, 'not_signed_in', 'Sign in first.', { 'www-authenticate': 'Bearer realm="trivet"' });

type Failure = {
  status: number;
  code: string;
  title: string;
  errors?: readonly FieldError[];
  headers?: Record<string, string>;
};

const statusOf: Record<RefusalReason, number> = {
  not_found: 404,
  forbidden: 403,
  stale: 412,
  rule_broken: 409,
  unprocessable: 422,
};

/** Every failure leaves as RFC 9457 problem JSON, from here only; nothing internal goes with it. */
export const problems = fp(async (app: FastifyInstance) => {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const failure = failureOf(error);
    if (failure.status >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(request, reply, failure);
  });
  app.setNotFoundHandler((request, reply) => {
    if (app.sendPage && isNavigation(request)) return app.sendPage(reply);
    const allowed = methodsOf(app, request);
    // A route that takes many addresses may itself have found nothing at this one.
    const isWrong = allowed.length > 0 && !allowed.includes(request.method);
    return sendProblem(request, reply, isWrong ? wrongMethod(allowed) : nothingHere);
  });
});

export function sendProblem(request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply {
  return reply
    .status(failure.status)
    .headers({ 'cache-control': 'no-store', ...failure.headers })
    .type('application/problem+json')
    .serializer(String)
    .send(problemText(failure, request.id));
}

/** The body of a problem, also for what is answered before a request exists (a broken request line, a slow header). */
export function problemText({ status, code, title, errors }: Failure, requestId: string): string {
  return JSON.stringify({
    type: `/problems/${code}`,
    title,
    status,
    code,
    instance: requestId,
    ...(errors?.length && { errors }),
  });
}

export function failureOf(error: FastifyError | Error): Failure {
  if (error instanceof Refusal)
    return { status: statusOf[error.reason], code: error.code, title: error.message, errors: error.errors };
  if (error instanceof Malformed) return { status: 400, code: 'malformed', title: error.message, errors: error.errors };
  if (error instanceof HttpRefusal)
    return { status: error.status, code: error.code, title: error.message, headers: error.headers };
  return databaseProblem(error) ?? frameworkFailure(error);
}

/** What Fastify itself refuses keeps its status and gets our words. */
function frameworkFailure(error: FastifyError | Error): Failure {
  const status = 'statusCode' in error && error.statusCode ? error.statusCode : 500;
  const words: Record<number, [code: string, title: string]> = {
    400: ['malformed', 'This could not be read as a request.'],
    404: ['not_found', 'There is nothing here that you can see.'],
    408: ['too_slow', 'The request took too long to arrive. Send it again.'],
    413: ['too_large', 'This is larger than the limit. Send less at a time.'],
    414: ['address_too_long', 'This address is too long.'],
    415: ['unsupported_type', 'Send application/json.'],
    429: ['too_many_requests', 'Too many requests. Wait a moment and try again.'],
    503: ['unavailable', 'This is not available at the moment. Try again shortly.'],
  };
  const known = words[status];
  if (known && status < 500) return { status, code: known[0], title: known[1] };
  if (known) return { status, code: known[0], title: known[1], headers: { 'retry-after': '3' } };
  return { status: 500, code: 'unexpected', title: 'We could not do this. Nothing was changed. Try again.' };
}

const nothingHere: Failure = { status: 404, code: 'not_found', title: 'There is nothing here that you can see.' };

const wrongMethod = (allowed: string[]): Failure => ({
  status: 405,
  code: 'wrong_method',
  title: `This address answers ${allowed.join(', ')}.`,
  headers: { allow: allowed.join(', ') },
});

function methodsOf(app: FastifyInstance, { url }: FastifyRequest): string[] {
  const [path = '/'] = url.split('?');
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => {
    const found: unknown = app.findRoute({ method, url: path });
    return found !== null && found !== undefined;
  });
}
