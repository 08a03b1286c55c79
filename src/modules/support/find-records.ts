import { findOrganisationNames, listOrganisationIds } from '#modules/organisations';
import { findAccountByContact, findAccounts, findAccountsByName, maskContact, readContact } from '#platform/auth';
import { recordAccess } from '#platform/audit';
import type { Context } from '#platform/context';
import type { FoundRecord, RecordFinder, RecordQuery } from '#platform/module';
import { maskName } from './model.ts';

const FROM_EACH = 20;
const FOUND_AT_MOST = 50;
const ORGANISATIONS_AT_MOST = 50;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Cases, claims, objections, requests: by number, by words of the subject, by the organisation, or by an applicant who is known
 * exactly; in whatever state and whoever has them. Who applied is masked.
 */
export async function findRecords(ctx: Context, finders: readonly RecordFinder[], text: string, reason: string) {
  const { query, asked } = await readQuery(ctx, text.trim());
  const found: FoundRecord[] = [];
  for (const find of finders) found.push(...(await find(ctx, query)));
  const shown = found
    .toSorted((a, b) => Number(b.open) - Number(a.open) || b.openedAt.getTime() - a.openedAt.getTime())
    .slice(0, FOUND_AT_MOST);
  await ctx.audit('support.find', { kind: 'cases', id: 'search' }, { query: asked, count: shown.length, reason });
  const people = shown.flatMap(({ applicantId }) => applicantId ?? []);
  await recordAccess(ctx, { verb: 'read', kind: 'account', ids: [...new Set(people)], purpose: reason });
  return describe(ctx, shown);
}

async function readQuery(ctx: Context, text: string): Promise<{ query: RecordQuery; asked: string }> {
  const contact = readContact(text);
  const accounts =
    contact === undefined
      ? await findAccountsByName(ctx.db, text, FROM_EACH)
      : [(await findAccountByContact(ctx.db, contact)) ?? []].flat();
  const id = ID.test(text) ? text.toLowerCase() : undefined;
  const organisationIds =
    contact === undefined && id === undefined ? await listOrganisationIds(ctx.db, ctx.tenant.id, text) : [];
  return {
    query: {
      text,
      id,
      accountIds: accounts.map((account) => account.id),
      organisationIds: organisationIds.slice(0, ORGANISATIONS_AT_MOST),
      limit: FROM_EACH,
    },
    asked: contact === undefined ? text : maskContact(contact.value),
  };
}

async function describe(ctx: Context, found: readonly FoundRecord[]) {
  const accounts = await findAccounts(
    ctx.db,
    found.flatMap(({ applicantId }) => applicantId ?? []),
  );
  const organisations = await findOrganisationNames(
    ctx.db,
    ctx.tenant.id,
    found.flatMap(({ organisationId }) => organisationId ?? []),
  );
  return found.map(({ applicantId, organisationId, openedAt, ...one }) => {
    const applicant = applicantId === null ? undefined : accounts.get(applicantId)?.name;
    return {
      ...one,
      openedAt: openedAt.toISOString(),
      applicant: applicant === undefined ? null : maskName(applicant),
      organisation: organisationId === null ? null : (organisations.get(organisationId) ?? null),
    };
  });
}
