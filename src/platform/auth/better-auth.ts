import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { phoneNumber } from 'better-auth/plugins';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Log } from '#platform/log';
import { STRENGTHS } from './model.ts';
import { PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';

const DAY = 86_400;

/**
 * A session for somebody whose identity was proven elsewhere in this folder. Not reachable over HTTP: the library refuses to
 * route it. Its own sign-in endpoints make sessions that know no second factor, so none of them is used.
 */
const startingSessions = {
  id: 'starting-sessions',
  endpoints: {
    startSession: createAuthEndpoint.serverOnly(
      {
        method: 'POST',
        body: z.object({
          accountId: z.string(),
          strength: z.enum(STRENGTHS),
          authenticatedAt: z.date(),
          address: z.string(),
          agent: z.string(),
        }),
      },
      async (ctx) => {
        const { accountId, strength, authenticatedAt, address, agent } = ctx.body;
        const user = await ctx.context.internalAdapter.findUserById(accountId);
        if (user === null) throw new Error('no such account');
        const facts = { strength, authenticatedAt, ipAddress: address, userAgent: agent };
        const session = await ctx.context.internalAdapter.createSession(user.id, false, facts, true);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ id: session.id, name: user.name });
      },
    ),
  },
};

/**
 * better-auth as a library: it keeps accounts, password hashes and sessions. None of its own endpoints is reachable
 * over HTTP (`platform/auth` calls the few that are used), so that a way in that its second factor does not cover cannot be
 * opened by accident (decisions 005, 017).
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
    session: {
      expiresIn: 7 * DAY,
      updateAge: DAY,
      additionalFields: {
        strength: { type: 'string', required: false, input: false },
        authenticatedAt: { type: 'date', required: false, input: false },
      },
    },
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
    plugins: [phoneNumber(), startingSessions],
  } satisfies BetterAuthOptions;
  return betterAuth(options);
}

export type BetterAuth = ReturnType<typeof makeBetterAuth>;
