import { civilDate } from '#kernel/time';
import { failure } from '#kernel/errors';
import { isRecent } from '#platform/auth';
import type { Context } from '#platform/context';
import { listExports } from '#platform/exports';
import { mount, type Language, type MountedRoute, type RequestFacts } from '#platform/http';
import type { Installation } from '#platform/installation';
import type { PersonalDataHolder, RetentionClock } from '#platform/personal-data';
import { addAssessment, listAssessments } from './assessments.ts';
import { routes } from './contract.ts';
import { copyPersonalData } from './copy-personal-data.ts';
import { addProcessing, addRule, addText, allTexts, register, rulesInForce, type RuleInForce } from './dated-data.ts';
import { RETAIN } from './jobs.ts';
import { inForce } from './rules.ts';
import { ownPerson } from './person.ts';
import { listRequests } from './request-store.ts';
import { answerRequest } from './requests.ts';
import { retentionReport } from './retention.ts';
import { reveal, type RevealSource } from './reveal.ts';
import { listReveals } from './store.ts';
import { exportViews, requestViews, revealViews } from './views.ts';

export interface PrivacyParts {
  readonly installation: Installation;
  readonly holders: readonly PersonalDataHolder[];
  readonly clocks: readonly RetentionClock[];
  readonly reveals: readonly RevealSource[];
}

export function mountPrivacy({ installation, holders, clocks, reveals }: PrivacyParts): MountedRoute[] {
  return mount(routes, {
    copyPersonalData: async (ctx, { query }, request) => {
      await requireRecent(ctx, installation, request);
      return copyPersonalData(ctx, holders, await ownPerson(ctx), query.format, languageOf(request));
    },
    listProcessing: async (ctx) => ({ items: [...(await register(ctx))] }),
    addProcessing: (ctx, { body }) => addProcessing(ctx, body),
    listTexts: async (ctx) => ({ items: await textViews(ctx) }),
    addText: (ctx, { body }) => addText(ctx, body),
    listRules: async (ctx) => ({ items: (await rulesInForce(ctx)).map(ruleView) }),
    addRule: (ctx, { body }) => addRule(ctx, body),
    readRetention: async (ctx) => ({
      items: (await retentionReport(ctx, clocks)).map(({ due, ...line }) => ({
        ...line,
        due: due && {
          before: due.before.toISOString(),
          count: due.count,
          oldest: due.oldest?.toISOString() ?? null,
        },
      })),
    }),
    runRetention: async (ctx) => {
      await ctx.enqueue(RETAIN, {}, { key: `${RETAIN}:${ctx.tenant.id}` });
      await ctx.audit('privacy.runRetention', { kind: 'retention', id: 'all' });
      return { queued: true as const };
    },
    listRequests: async (ctx, { query }) => {
      const { state, ...paging } = query;
      const page = await listRequests(ctx, { ...paging, open: state === 'open' });
      return { ...page, items: await requestViews(ctx, page.items) };
    },
    answerRequest: (ctx, { params, body }) => answerRequest(ctx, params.id, body),
    reveal: async (ctx, { body }) => ({ value: await reveal(ctx, reveals, body) }),
    listReveals: async (ctx, { query }) => {
      const page = await listReveals(ctx.db, ctx.tenant.id, query);
      return { ...page, items: await revealViews(ctx, page.items) };
    },
    listExports: async (ctx, { query }) => {
      const page = await listExports(ctx.db, ctx.tenant.id, query);
      return { ...page, items: await exportViews(ctx, page.items) };
    },
    listAssessments: async (ctx, { query }) => {
      const page = await listAssessments(ctx, query);
      return { ...page, items: page.items.map((one) => ({ ...one, createdAt: one.createdAt.toISOString() })) };
    },
    addAssessment: async (ctx, { body }) => ({ id: await addAssessment(ctx, body) }),
  });
}

/** A computer left open in a library must not give away a whole life. */
export async function requireRecent(ctx: Context, { auth }: Installation, request: RequestFacts): Promise<void> {
  const session = await auth.session(request.headers);
  if (session === undefined) throw failure('access.signIn');
  if (!isRecent(session, ctx.now)) throw failure('account.confirmFirst');
}

const languageOf = (request: RequestFacts): Language =>
  /^\s*en\b/i.test(String(request.headers['accept-language'] ?? '')) ? 'en' : 'zh';

async function textViews(ctx: Context) {
  const texts = await allTexts(ctx);
  const today = civilDate(ctx.now);
  return texts.map((text) => ({
    ...text,
    inForce:
      inForce(
        texts.filter(({ key }) => key === text.key),
        today,
      ) === text,
  }));
}

const ruleView = ({ topic: _topic, layer: _layer, version: _version, coming, ...rule }: RuleInForce) => ({
  ...rule,
  label: { ...rule.label },
  coming: coming.map(({ value, validFrom }) => ({ value, validFrom })),
});
