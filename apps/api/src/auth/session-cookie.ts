import cookies from '@fastify/cookie';
import type { FastifyInstance } from 'fastify';

export type SessionCookie = {
  name: string;
  /** Who holds `secret` is signed in; kept on the device for so many seconds, or until the browser closes */
  set: (secret: string, maxAge: number | null) => string;
  clear: () => string;
  /** The secret a Cookie header carries */
  read: (header: string | undefined) => string | undefined;
};

/** `__Host-` ties the cookie to this very host over https; plain http is for this machine only, where config allows it. */
export async function sessionCookie(app: FastifyInstance, publicOrigin: string): Promise<SessionCookie> {
  await app.register(cookies, { hook: false });
  const secure = publicOrigin.startsWith('https:');
  const name = secure ? '__Host-sid' : 'sid';
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  return {
    name,
    set: (secret, maxAge) => app.serializeCookie(name, secret, { ...attributes, ...(maxAge !== null && { maxAge }) }),
    clear: () => app.serializeCookie(name, '', { ...attributes, maxAge: 0 }),
    read: (header) => (header === undefined ? undefined : app.parseCookie(header)[name]),
  };
}
