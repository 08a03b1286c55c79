import { listSeals, verifyAudit } from '#platform/audit';
import { mount, type MountedRoute } from '#platform/http';
import { auditRoutes } from './audit-contract.ts';
import { exportAccess, exportAudit } from './export-audit.ts';
import { readAccess, readAudit } from './read-audit.ts';

/** A step of the check, so that a request stays short however long the trail is: 100 seals are at most 100,000 entries. */
const SEALS_AT_ONCE = 100;

export const mountAudit = (): MountedRoute[] =>
  mount(auditRoutes, {
    listAudit: (ctx, { query }) => readAudit(ctx, query),
    exportAudit: (ctx, { query }) => exportAudit(ctx, query),
    verifyAudit: async (ctx, { query }) => {
      const report = await verifyAudit(ctx.db, ctx.tenant.id, { from: query.from, seals: SEALS_AT_ONCE });
      return { ...report, broken: [...report.broken], checkedAt: ctx.now.toISOString() };
    },
    listSeals: async (ctx, { query }) => {
      const seals = await listSeals(ctx.db, ctx.tenant.id, query.limit, query.below);
      return { items: seals.map((seal) => ({ ...seal, sealedAt: seal.sealedAt.toISOString() })) };
    },
    listAccess: (ctx, { query }) => readAccess(ctx, query),
    exportAccess: (ctx, { query }) => exportAccess(ctx, query),
  });
