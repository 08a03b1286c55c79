import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { phoneNumber } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Log } from '#platform/log';
import { PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';

const DAY = 86_400;

/** A session without a password, for the demo region. Not reachable over HTTP: the library refuses to route it. */
const sessionWithoutPassword = {
  id: 'session-without-password',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ accountId: z.string() }) },
      async (ctx) => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
        if (user === null) throw new Error('no such account');
        const session = await ctx.context.internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ name: user.name });
      },
    ),
  },
};

/**
 * better-auth as a library: it keeps accounts, password hashes and sessions. None of its own endpoints is reachable
 * over HTTP (`platform/auth` calls the few that are used), so that sign-in by phone code, which its second factor does
 * not cover, cannot be opened by accident (decision 005).
 */
export function makeBetterAuth(parts: { pool: Pool; secret: string; publicUrl: string | undefined; log: Log }) {
  const options = {
    appName: '匠桥',
    basePath: '/api/auth',
    baseURL: parts.publicUrl ?? 'http://localhost',
    secret: parts.secret,
    database: parts.pool,
    emailAndPassword: { enabled: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: PASSWORD_MAX },
    // Sessions are read from the database each time: signing out ends them at once, everywhere.
    session: { expiresIn: 7 * DAY, updateAge: DAY },
    advanced: {
      database: { generateId: 'uuid' },
      cookiePrefix: 'jiangqiao',
      useSecureCookies: parts.publicUrl?.startsWith('https:') ?? false,
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      // The library's details may hold addresses of people, so only its sentence is kept.
      log: (_level: string, message: string) => parts.log.warn({ auth: message }, 'sign-in library'),
    },
    plugins: [phoneNumber(), sessionWithoutPassword],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

export type BetterAuth = ReturnType<typeof makeBetterAuth>;
