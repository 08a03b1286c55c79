import type { UploadedFile } from '#kernel/contract';
import { failure, type FieldError } from '#kernel/errors';
import { isUuid, newId } from '#kernel/ids';
import { civilDate } from '#kernel/time';
import { findCaseOf, openCases } from '#modules/approvals';
import { findListing } from '#modules/listings';
import { readContact } from '#platform/auth';
import type { Context } from '#platform/context';
import { alertReviewers } from './alert-reviewers.ts';
import { caseKindOf, caseOf } from './case-kinds.ts';
import { REPORT_REASONS, SHORTEST_TEXT, type Request, type RequestKind } from './model.ts';
import { hashCode, newCode, newNumber } from './number.ts';
import { addressable, type Place } from './addressable.ts';
import type { FeedbackParts } from './parts.ts';
import { findByForm, insertRequest, insertWord, setCodeHash, updateRequest, type NewRequest } from './store.ts';

export interface Written {
  readonly kind: RequestKind;
  /** Made with the empty form, so that sending it twice makes one request. */
  readonly formId: string;
  readonly text: string;
  readonly contact: string;
  readonly language: 'zh' | 'en';
  /** Signed in, but does not want to be known. */
  readonly anonymous: boolean;
  readonly reason?: string | undefined;
  readonly page?: string | undefined;
  readonly listingId?: string | undefined;
  readonly division?: string | undefined;
  readonly file?: UploadedFile | undefined;
  /** A field that people do not see; programs fill it. */
  readonly trap?: string | undefined;
}

export interface Receipt {
  readonly number: string;
  /** Shown this once. */
  readonly code: string;
  readonly dueOn: string | null;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' };

/** Somebody writes to the authority: with a number, an owner and a day by which it is answered, all in one transaction. */
export async function makeRequest(ctx: Context, parts: FeedbackParts, written: Written): Promise<Receipt> {
  const errors = wrongFields(await addressable(ctx, parts.book), written);
  if (errors.length > 0) throw failure('request.invalid', {}, errors);
  const id = newId<string>();
  const code = newCode();
  const request: NewRequest = {
    id,
    number: newNumber(civilDate(ctx.now)),
    codeHash: hashCode(id, code),
    formId: written.formId,
    kind: written.kind,
    reason: written.reason ?? null,
    page: written.page ?? null,
    ...(await subjectOf(ctx, written)),
    contact: readContact(written.contact)?.value ?? null,
    accountId: written.anonymous ? null : (ctx.actor.accountId ?? null),
    organisationId: written.kind === 'appeal' ? (ctx.actor.organisationId ?? null) : null,
    language: written.language,
    fileKey: written.file?.key ?? null,
    fileName: written.file?.name.slice(-200) ?? null,
    fileType: written.file === undefined ? null : (MEDIA_TYPES[written.file.kind ?? ''] ?? 'application/octet-stream'),
    createdAt: ctx.now,
  };
  if (!(await insertRequest(ctx, request))) return sentBefore(ctx, written.formId);
  await insertWord(ctx, id, 'request', written.text);
  const dueOn = await openItsCase(ctx, request);
  await ctx.audit('feedback.make', { kind: 'feedback', id }, { number: request.number, about: request.kind });
  if (request.kind === 'report') await alertReviewers(ctx, parts, request);
  return { number: request.number, code, dueOn };
}

/** The button was pressed twice, or the page sent again: the same request, under a new code, since the first is kept nowhere. */
async function sentBefore(ctx: Context, formId: string): Promise<Receipt> {
  const { id, number, dueOn } = (await findByForm(ctx, formId))!;
  const code = newCode();
  await setCodeHash(ctx, id, hashCode(id, code));
  return { number, code, dueOn };
}

async function openItsCase(ctx: Context, request: Parameters<typeof caseOf>[0] & Pick<Request, 'kind'>) {
  const kind = caseKindOf(request.kind);
  await openCases(ctx, kind, [caseOf(request)]);
  const dueOn = (await findCaseOf(ctx.db, ctx.tenant.id, kind.name, request.id))?.dueOn ?? null;
  await updateRequest(ctx, request.id, { dueOn });
  return dueOn;
}

/** Whose it is: of a listing the officers of its place, else those of the district that was chosen. */
async function subjectOf(ctx: Context, { kind, listingId, division }: Written) {
  if (kind === 'report' || kind === 'appeal') {
    const listing = isUuid(listingId ?? '') ? await findListing(ctx.db, ctx.tenant.id, listingId!) : undefined;
    const known = kind === 'report' ? listing?.publishedAt != null : isOwnSuspended(ctx, listing);
    if (listing === undefined || !known) throw failure('record.notFound');
    return { listingId: listing.id, listingTitle: listing.title, territory: listing.territory };
  }
  const whole = division === undefined || division === '' || division === ctx.tenant.division;
  return { listingId: null, listingTitle: null, territory: whole ? null : division };
}

const isOwnSuspended = (
  { actor }: Context,
  listing: { readonly organisationId: string | null; readonly state: string } | undefined,
): boolean =>
  listing?.state === 'suspended' &&
  listing.organisationId !== null &&
  listing.organisationId === actor.organisationId &&
  actor.duty !== 'viewer';

function wrongFields(places: readonly Place[], written: Written): FieldError[] {
  const errors: FieldError[] = [];
  const add = (field: string, zh: string, en: string): void => void errors.push({ field, zh, en });
  if ((written.trap ?? '') !== '')
    add('website', '这一栏请留空，它只用来识别自动程序', 'Leave this empty; it only tells programs from people');
  if (written.kind === 'report' && !REPORT_REASONS.some((one) => one === written.reason))
    add('reason', '请选择原因', 'Choose a reason');
  if (written.text.length < SHORTEST_TEXT)
    add('text', `请写明情况，至少 ${SHORTEST_TEXT} 个字`, `Say what happened, in at least ${SHORTEST_TEXT} characters`);
  if (written.contact !== '' && readContact(written.contact) === undefined)
    add('contact', '请填写手机号或邮箱，或留空', 'Give a mobile number or an e-mail address, or leave it empty');
  const { division } = written;
  if (division !== undefined && division !== '' && !places.some(({ code }) => code === division))
    add('division', '请选择地区', 'Choose the place');
  return errors;
}
