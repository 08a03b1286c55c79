import { sql } from 'kysely';
import { failure } from '#kernel/errors';
import { sendNotice } from '#modules/notices';
import { enrolPerson, findPersonalRole } from '#modules/organisations';
import { findAccountByContact, findAccounts, readContact, type Account } from '#platform/auth';
import type { Context } from '#platform/context';
import { openContact } from './contact-seal.ts';
import type { CatalogueRecord } from './model.ts';
import { nearKeyOf } from './record-keys.ts';
import { appendSteps, findRecords, lockRecord, recordsOfAccounts, updateRecord } from './store.ts';
import { CATALOGUE_TOPIC } from './topics.ts';

/**
 * 是您吗: an organisation entered an expert with a name and a number. Whether that number has an account is told to the account's
 * owner only; what the organisation sees is the same either way. A number counts once its owner has proved to have it.
 */
export async function askExpert(ctx: Context, { id, kind, accountId, title, ownerName, contact }: CatalogueRecord) {
  if (kind !== 'expert' || accountId !== null) return;
  const told = openContact(ctx, id, contact);
  const read = told === null ? undefined : readContact(told);
  const account = read === undefined ? undefined : await findAccountByContact(ctx.db, read);
  if (account === undefined || !isSamePerson(account, told!, title)) return;
  const { numAffectedRows } =
    await sql`insert into catalogue.account_question (tenant_id, record_id, account_id, asked_at)
    values (${ctx.tenant.id}, ${id}, ${account.id}, ${ctx.now}) on conflict do nothing`.execute(ctx.db);
  if (numAffectedRows !== 1n) return;
  await sendNotice(ctx, {
    key: `record.isItYou:${id}:${account.id}`,
    kind: 'membership',
    to: { accountId: account.id },
    subject: `“${ownerName}”的专家名录里可能有您`,
    body: `“${ownerName}”录入的一位专家与您的姓名和联系方式一致。是您的，请确认，以后由您自己维护，是否公开也由您决定；不是您的，请选“不是我”。您不答复，对方看不到您有没有账户。`,
    link: '/account/expert-lists',
  });
}

export interface ExpertQuestion {
  readonly recordId: string;
  readonly owner: string;
  readonly enteredAt: Date;
  /** 专长, as the organisation entered it. */
  readonly focus: readonly string[];
}

/** What waits for this person's word; found again on every visit, so that whoever registers later is asked as well. */
export async function expertQuestions(ctx: Context): Promise<readonly ExpertQuestion[]> {
  const account = await ownAccount(ctx);
  if (account === undefined) return [];
  const { rows } = await sql<{ id: string }>`select r.id from catalogue.record r
    where r.tenant_id = ${ctx.tenant.id} and r.kind = 'expert' and r.near_key = ${nearKeyOf('expert', account.name)}
      and r.account_id is null and r.contact is not null and r.state <> 'ended'
      and not exists (select from catalogue.account_question q where q.tenant_id = r.tenant_id and q.record_id = r.id
        and q.account_id = ${account.id} and q.answered_at is not null)
    order by r.id limit 20`.execute(ctx.db);
  const records = await findRecords(
    ctx.db,
    ctx.tenant.id,
    rows.map(({ id }) => id),
  );
  return [...records.values()]
    .filter((record) => isAbout(ctx, account, record))
    .map(({ id, ownerName, createdAt, detail }) => ({
      recordId: id,
      owner: ownerName,
      enteredAt: createdAt,
      focus: (detail['focus'] ?? []) as readonly string[],
    }));
}

async function ownAccount(ctx: Context): Promise<Account | undefined> {
  const { accountId } = ctx.actor;
  return accountId === undefined ? undefined : (await findAccounts(ctx.db, [accountId])).get(accountId);
}

function isAbout(ctx: Context, account: Account, { id, title, contact }: CatalogueRecord): boolean {
  const told = openContact(ctx, id, contact);
  return told !== null && isSamePerson(account, told, title);
}

function isSamePerson(
  { name, phone, email, phoneVerified, emailVerified }: Account,
  told: string,
  title: string,
): boolean {
  const contact = readContact(told);
  if (contact === undefined || nearKeyOf('expert', name) !== nearKeyOf('expert', title)) return false;
  return contact.kind === 'phone' ? phoneVerified && phone === contact.value : emailVerified && email === contact.value;
}

/**
 * 是我, 不是我. With the first the record is the person's: from then on the person's own word about publication counts and not
 * what the organisation stated, so it is public again only when the person agrees.
 */
export async function answerExpertQuestion(ctx: Context, recordId: string, isMe: boolean): Promise<void> {
  const account = await ownAccount(ctx);
  if (account === undefined) throw failure('access.signIn');
  const record = await lockRecord(ctx.db, ctx.tenant.id, recordId);
  // Whoever is not asked is not told that the record is there.
  if (record.kind !== 'expert' || record.accountId !== null || !isAbout(ctx, account, record))
    throw failure('record.notFound');
  await sql`insert into catalogue.account_question (tenant_id, record_id, account_id, asked_at, answered_at, agreed)
    values (${ctx.tenant.id}, ${recordId}, ${account.id}, ${ctx.now}, ${ctx.now}, ${isMe})
    on conflict (tenant_id, record_id, account_id) do update set answered_at = excluded.answered_at, agreed = excluded.agreed`.execute(
    ctx.db,
  );
  if (isMe) await takeOver(ctx, record, account);
  await ctx.audit('record.answerQuestion', { kind: 'record', id: recordId }, { after: { agreed: isMe } });
}

async function takeOver(ctx: Context, record: CatalogueRecord, account: Account): Promise<void> {
  const own = await recordsOfAccounts(ctx.db, ctx.tenant.id, [account.id]);
  // One person, one record: who keeps one already ends the other.
  const ends = own.some(({ state }) => state !== 'ended');
  await updateRecord(ctx.db, ctx.tenant.id, record, ctx.now, {
    // What is the person's does not go when the organisation takes its list back.
    importId: null,
    ...(ends ? { state: 'ended', stateReason: '本人已有自己的名录' } : { accountId: account.id }),
  });
  await appendSteps(ctx.db, ctx.tenant.id, [
    { recordId: record.id, at: ctx.now, verb: ends ? 'end' : 'takeOver', accountId: account.id, reason: '' },
  ]);
  if ((await findPersonalRole(ctx.db, ctx.tenant.id, account.id)) === undefined)
    await enrolPerson(ctx.db, ctx.tenant.id, account.id, 'expert', ctx.now);
  await ctx.changed(CATALOGUE_TOPIC, [record.id]);
}
