import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyReply {
    /** A page's nonce, made when first asked for: what carries it on this page, and only there, may have styles */
    nonce: () => string;
    pageNonce: string | null;
    /** Lets this answer, and no other, stand in a frame: of these sites, or of any where none is named */
    mayBeFramed: (policy: { sites: readonly string[]; styles: string }) => FastifyReply;
    framedPolicy: string | null;
  }
}

/** The headers of every answer, whoever sends it: data shows nothing, loads nothing, and stands in nobody's frame. */
export function securityHeaders(publicOrigin: string): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(publicOrigin.startsWith('https:') && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  };
}

/** Puts them on, before anything can fail. A page gets the policy of experience.md 5.4 with the nonce it used. */
export const headers = fp(async (app: FastifyInstance) => {
  const always = securityHeaders(app.config.publicOrigin);
  app.decorateReply('pageNonce', null);
  app.decorateReply('nonce', function nonce() {
    return (this.pageNonce ??= randomBytes(16).toString('base64url'));
  });
  app.decorateReply('framedPolicy', null);
  app.decorateReply('mayBeFramed', function mayBeFramed(framing) {
    this.framedPolicy = framedPolicy(framing);
    return this.headers({
      'content-security-policy': this.framedPolicy,
      'cross-origin-resource-policy': 'cross-origin',
    })
      .removeHeader('x-frame-options')
      .removeHeader('cross-origin-opener-policy');
  });
  app.addHook('onRequest', async (_request, reply) => void reply.headers(always));
  app.addHook('onSend', async (_request, reply) => {
    if (reply.framedPolicy !== null) return;
    if (!String(reply.getHeader('content-type') ?? '').startsWith('text/html')) return;
    reply.header('content-security-policy', pagePolicy(reply.pageNonce));
  });
});

/** For a page without script whose one style sheet never changes: by its hash, so that the page can be kept and sent as it was. */
const framedPolicy = ({ sites, styles }: { sites: readonly string[]; styles: string }): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(styles).digest('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${sites.length === 0 ? '*' : sites.join(' ')}`,
  ].join('; ');

function pagePolicy(nonce: string | null): string {
  const styles = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
