import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Pool } from '@trivet/db';
import Fastify, { type FastifyInstance, type FastifyHttpOptions } from 'fastify';
import type { Endpoint } from '@trivet/contract';
import type { Config } from './config.ts';
import { accountabilityRoutes } from './accountability-lines/accountability-lines.routes.ts';
import { actionRoutes } from './actions/actions.routes.ts';
import { signingIn } from './auth/auth.ts';
import { agendaPackRoutes } from './agenda-pack/agenda-pack.routes.ts';
import { agendaSuggestionRoutes } from './agenda-suggestions/agenda-suggestions.routes.ts';
import { agendaTemplateRoutes } from './agenda-templates/agenda-templates.routes.ts';
import { agreementRoutes } from './agreements/agreements.routes.ts';
import { attendanceRoutes } from './attendance/attendance.routes.ts';
import { auditRoutes } from './audit/audit.routes.ts';
import { authRoutes } from './auth/auth.routes.ts';
import { sameOriginOnly } from './auth/same-origin.ts';
import { boardPackRoutes } from './board-packs/board-packs.routes.ts';
import { sharedPack } from './board-packs/shared-pack.ts';
import { calendarFeed } from './calendars/calendar-feed.ts';
import { calendarRoutes } from './calendars/calendars.routes.ts';
import { chasingRoutes } from './chasing/chasing.routes.ts';
import { contributionRoutes } from './contributions/contributions.routes.ts';
import { criterionRoutes } from './criteria/criteria.routes.ts';
import { curveSessionRoutes } from './curve-sessions/curve-sessions.routes.ts';
import { dashboardRoutes } from './dashboard/dashboard.routes.ts';
import { decisionRoutes } from './decisions/decisions.routes.ts';
import { planRoutes } from './plan/plan.routes.ts';
import { pledgeRoutes } from './pledges/pledges.routes.ts';
import { logicModelRoutes } from './logic-model/logic-model.routes.ts';
import { skillRoutes } from './skills/skills.routes.ts';
import { feedRoutes } from './feeds/feeds.routes.ts';
import { sroReportRoutes } from './sro-reports/sro-reports.routes.ts';
import { portfolioRoutes } from './portfolio/portfolio.routes.ts';
import { searchRoutes } from './search/search.routes.ts';
import { workRoutes } from './work/work.routes.ts';
import { client } from './client/client.ts';
import { demoRoutes } from './demo/demo.routes.ts';
import { receiver } from './demo/receiver.ts';
import { embedRoutes } from './embeds/embeds.routes.ts';
import { sharedChart } from './embeds/shared-chart.ts';
import { eventStreamRoute } from './events/event-stream.ts';
import { health } from './health/health.ts';
import { importRoutes } from './imports/imports.routes.ts';
import { headers, securityHeaders } from './kernel/headers.ts';
import { broughtPartnershipRoutes } from './brought-partnerships/brought-partnerships.routes.ts';
import { partnershipCopyRoutes } from './partnership-copies/partnership-copies.routes.ts';
import { reportFileRoutes } from './report-files/report-files.routes.ts';
import { indicatorProgressRoutes } from './indicator-progress/indicator-progress.routes.ts';
import { frameworkVersionRoutes } from './framework-versions/framework-versions.routes.ts';
import { indicatorRoutes } from './indicators/indicators.routes.ts';
import { jsonOnly, refuseUnsafeText, validatorCompiler } from './kernel/input.ts';
import { limits } from './kernel/limits.ts';
import { loggedError } from './kernel/logged-error.ts';
import { loggedRequest } from './kernel/logged-request.ts';
import { problemPages } from './kernel/problem-pages.ts';
import { live } from './live/live.ts';
import { failureOf, problems, problemText } from './kernel/problems.ts';
import { returnedMail } from './mail/returned-mail.ts';
import { stopPage } from './mail/stop-page.ts';
import { measured, type Metrics } from './metrics/metrics.ts';
import { measureRoutes } from './measures/measures.routes.ts';
import { meRoutes } from './me/me.routes.ts';
import { interestRoutes } from './interests/interests.routes.ts';
import { meetingInvitationRoutes } from './meeting-invitations/meeting-invitations.routes.ts';
import { meetingSeriesRoutes } from './meeting-series/meeting-series.routes.ts';
import { meetingRoutes } from './meetings/meetings.routes.ts';
import { membershipRoutes } from './memberships/memberships.routes.ts';
import { milestoneRoutes } from './milestones/milestones.routes.ts';
import { minutesRoutes } from './minutes/minutes.routes.ts';
import { moneyRoutes } from './money/money.routes.ts';
import { notificationRoutes } from './notifications/notifications.routes.ts';
import { openapi } from './openapi/openapi.ts';
import { nudgeRoutes } from './nudges/nudges.routes.ts';
import { objectiveRoutes } from './objectives/objectives.routes.ts';
import { organisationRoutes } from './organisations/organisations.routes.ts';
import { outcomeRoutes } from './outcomes/outcomes.routes.ts';
import { paperRoutes } from './papers/papers.routes.ts';
import { partnerRoutes } from './partners/partners.routes.ts';
import { partnershipRoutes } from './partnerships/partnerships.routes.ts';
import { personRoutes } from './people/people.routes.ts';
import { postRoutes } from './post/post.routes.ts';
import { reference } from './reference/reference.ts';
import { pulseRoutes } from './pulse/pulse.routes.ts';
import { reminderRoutes } from './reminders/reminders.routes.ts';
import { reportCardRoutes } from './report-cards/report-cards.routes.ts';
import { reportContributionRoutes } from './report-contributions/report-contributions.routes.ts';
import { reportRecipientRoutes } from './report-recipients/report-recipients.routes.ts';
import { reportRoutes } from './reports/reports.routes.ts';
import { riskMatrixRoutes } from './risk-matrix/risk-matrix.routes.ts';
import { riskRoutes } from './risks/risks.routes.ts';
import { savedViewRoutes } from './saved-views/saved-views.routes.ts';
import { storyRoutes } from './story/story.routes.ts';
import { supportRoutes } from './support/support.routes.ts';
import { unmetResponsibilityRoutes } from './unmet-responsibilities/unmet-responsibilities.routes.ts';
import { serviceAccountRoutes } from './service-accounts/service-accounts.routes.ts';
import { webhookRoutes } from './webhooks/webhooks.routes.ts';
import { workspaceRoutes } from './workspaces/workspaces.routes.ts';
import { writerRoutes } from './writers/writers.routes.ts';

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
    pool: Pool;
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint;
  }
}

export type AppParts = {
  config: Config;
  /** Connects as trivet_request */
  pool: Pool;
  /** Connects as trivet_auth */
  authPool: Pool;
  /** Left out where nobody watches: in tests */
  metrics?: Metrics;
};

/** The API, ready to listen. This file is its table of contents. */
export async function buildApp({ config, pool, authPool, metrics }: AppParts): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(config));
  app.decorate('config', config);
  app.decorate('pool', pool);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => JSON.stringify);
  await app.register(jsonOnly);
  app.addHook('preValidation', refuseUnsafeText);
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));

  if (metrics) await app.register(measured(metrics));
  await app.register(problems);
  await app.register(headers);
  await app.register(live);
  await app.register(signingIn, { authPool });
  await app.register(limits);
  await app.register(sameOriginOnly);
  await app.register(health);
  await app.register(openapi);
  await app.register(reference);
  await app.register(problemPages);
  await app.register(returnedMail);
  await app.register(stopPage);
  await app.register(calendarFeed);
  await app.register(sharedPack);
  await app.register(sharedChart);
  await app.register(receiver);
  await app.register(client);
  await app.register(apiRoutes, { prefix: '/api/v1' });
  return app;
}

async function apiRoutes(app: FastifyInstance): Promise<void> {
  await routesAcross(app);
  await routesOfOtherSystems(app);
  await routesOfMade(app);
  await app.register(dashboardRoutes);
  await app.register(accountabilityRoutes);
  await app.register(actionRoutes);
  await app.register(agendaPackRoutes);
  await app.register(agendaSuggestionRoutes);
  await app.register(agendaTemplateRoutes);
  await app.register(agreementRoutes);
  await app.register(authRoutes);
  await app.register(calendarRoutes);
  await app.register(chasingRoutes);
  await app.register(contributionRoutes);
  await app.register(criterionRoutes);
  await app.register(curveSessionRoutes);
  await app.register(decisionRoutes);
  await app.register(demoRoutes);
  await app.register(importRoutes);
  await app.register(frameworkVersionRoutes);
  await app.register(indicatorRoutes);
  await app.register(indicatorProgressRoutes);
  await app.register(meRoutes);
  await app.register(measureRoutes);
  await app.register(interestRoutes);
  await app.register(meetingInvitationRoutes);
  await app.register(meetingSeriesRoutes);
  await app.register(meetingRoutes);
  await app.register(attendanceRoutes);
  await app.register(membershipRoutes);
  await app.register(milestoneRoutes);
  await app.register(minutesRoutes);
  await app.register(moneyRoutes);
  await app.register(notificationRoutes);
  await app.register(nudgeRoutes);
  await app.register(objectiveRoutes);
  await app.register(organisationRoutes);
  await app.register(outcomeRoutes);
  await app.register(paperRoutes);
  await app.register(partnerRoutes);
  await app.register(partnershipRoutes);
  await app.register(personRoutes);
  await app.register(planRoutes);
  await app.register(pledgeRoutes);
  await app.register(logicModelRoutes);
  await app.register(skillRoutes);
  await app.register(postRoutes);
  await app.register(pulseRoutes);
  await app.register(reminderRoutes);
  await app.register(reportCardRoutes);
  await app.register(reportContributionRoutes);
  await app.register(reportRecipientRoutes);
  await app.register(reportRoutes);
  await app.register(riskMatrixRoutes);
  await app.register(riskRoutes);
  await app.register(savedViewRoutes);
  await app.register(storyRoutes);
  await app.register(supportRoutes);
  await app.register(unmetResponsibilityRoutes);
  await app.register(workspaceRoutes);
  await app.register(writerRoutes);
}

/** How other systems read, show and hear what is kept here. */
async function routesOfOtherSystems(app: FastifyInstance): Promise<void> {
  await app.register(embedRoutes);
  await app.register(eventStreamRoute);
  await app.register(feedRoutes);
  await app.register(serviceAccountRoutes);
  await app.register(webhookRoutes);
}

/** What a worker makes for whoever asked. */
async function routesOfMade(app: FastifyInstance): Promise<void> {
  await app.register(partnershipCopyRoutes);
  await app.register(broughtPartnershipRoutes);
  await app.register(reportFileRoutes);
}

/** What looks over all partnerships that one may see. */
async function routesAcross(app: FastifyInstance): Promise<void> {
  await app.register(auditRoutes);
  await app.register(searchRoutes);
  await app.register(workRoutes);
  await app.register(portfolioRoutes);
  await app.register(sroReportRoutes);
  await app.register(boardPackRoutes);
}

/** Limits measured in reliability.md E6: all three time-outs are needed to close a dripping socket. */
function serverOptions({ logLevel, trustedProxies, publicOrigin }: Config): FastifyHttpOptions<Server> {
  const always = securityHeaders(publicOrigin);
  return {
    logger: { level: logLevel, serializers: { req: loggedRequest, err: loggedError } },
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
      reply.raw.writeHead(failure.status, { ...always, 'content-type': 'application/problem+json' });
      reply.raw.end(problemText(failure, request.id));
    },
    clientErrorHandler: (error, socket) => refuseUnreadable(error, socket, always),
  };
}

type Socket = { writable: boolean; end: (text: string) => void; destroy: () => void };

/** What arrives broken, too slowly or too large before there is a request. */
function refuseUnreadable(error: Error & { code?: string }, socket: Socket, always: Record<string, string>): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const code = status === 408 ? 'too_slow' : status === 431 ? 'headers_too_large' : 'malformed';
  const body = problemText({ status, code, title: 'This could not be read as a request.' }, randomUUID());
  const headers = {
    ...always,
    connection: 'close',
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} Refused\r\n${lines.join('')}\r\n${body}`);
}
