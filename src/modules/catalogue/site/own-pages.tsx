import { Failure, failure } from '#kernel/errors';
import { textsInForce } from '#modules/privacy';
import type { Context } from '#platform/context';
import type { PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import { EMPTY, errorsIn, sitePath, textOf, type FormState } from '../../site-form.tsx';
import { actOnRecord } from '../act-on-record.ts';
import { consentFor } from '../consents.ts';
import { openContact } from '../contact-seal.ts';
import { catalogueFailures } from '../contract.ts';
import { createRecord } from '../create-record.ts';
import { editRecord } from '../edit-record.ts';
import { needsForRecord } from '../fitting/needs-for-record.ts';
import type { CatalogueRecord } from '../model.ts';
import type { CatalogueParts } from '../parts.ts';
import { decideOwnConsent } from '../state-consent.ts';
import { recordsOfAccounts } from '../store.ts';
import { OwnRecord } from './own-record.tsx';
import { draftOf, draftOfForm, readOwn, type OwnDraft } from './read-own.ts';

const PATH = '/account/expert';
const NEEDS_SHOWN = 5;

/** 我的专家名录: kept by the person alone, without a script and on a phone; consent is given and taken back on the same page. */
export const ownPages = (parts: CatalogueParts): SitePage[] => [
  { method: 'GET', path: PATH, right: 'catalogue.own', render: (ctx, input) => show(parts, ctx, input) },
  { method: 'POST', path: PATH, right: 'catalogue.own', render: (ctx, input) => save(parts, ctx, input) },
  {
    method: 'POST',
    path: `${PATH}/publication`,
    right: 'catalogue.own',
    render: (ctx, input) => decide(parts, ctx, input),
  },
];

/** Who acts for an organisation keeps its records in the workbench. */
async function own(ctx: Context): Promise<CatalogueRecord | undefined> {
  if (ctx.actor.organisationId !== undefined || ctx.actor.accountId === undefined) throw failure('access.denied');
  const records = await recordsOfAccounts(ctx.db, ctx.tenant.id, [ctx.actor.accountId]);
  return records.find(({ state }) => state !== 'ended') ?? records.at(-1);
}

async function show(parts: CatalogueParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const record = await own(ctx);
  const contact = record === undefined ? null : openContact(ctx, record.id, record.contact);
  return view(parts, ctx, input, record, draftOf(record, ctx.actor.name ?? '', contact), EMPTY.errors);
}

async function save(parts: CatalogueParts, ctx: Context, input: PageInput): Promise<SiteView | Redirect> {
  const record = await own(ctx);
  const draft = draftOfForm(input.form);
  const { form, errors } = readOwn(draft, ctx.now, input.lang);
  if (errors.length > 0) return view(parts, ctx, input, record, draft, errors);
  try {
    if (record === undefined || record.state === 'ended') await createRecord(ctx, parts.codes, 'expert', form);
    else await editRecord(ctx, parts.codes, record.id, record.version, form);
  } catch (error) {
    return view(parts, ctx, input, record, draft, refusals(error, input));
  }
  return { redirect: `${sitePath(input.lang, PATH)}?done=saved` };
}

/** 公开 or 撤回: consent and the step of the record in one, because for the person they are one. */
async function decide(parts: CatalogueParts, ctx: Context, input: PageInput): Promise<SiteView | Redirect> {
  const record = await own(ctx);
  if (record === undefined) throw failure('record.notFound');
  const granted = textOf(input.form, 'decision') === 'granted';
  try {
    await decideOwnConsent(ctx, record, {
      granted,
      adult: textOf(input.form, 'adult') === 'yes',
      partners: textOf(input.form, 'partners') === 'yes',
    });
    if (granted && (record.state === 'draft' || record.state === 'withdrawn'))
      await actOnRecord(ctx, record.id, { verb: 'publish', version: record.version, reason: '' });
  } catch (error) {
    const contact = openContact(ctx, record.id, record.contact);
    return view(parts, ctx, input, record, draftOf(record, '', contact), refusals(error, input));
  }
  return { redirect: `${sitePath(input.lang, PATH)}?done=${granted ? 'published' : 'withdrawn'}` };
}

function refusals(error: unknown, { lang }: PageInput): FormState['errors'] {
  if (!(error instanceof Failure)) throw error;
  return errorsIn(catalogueFailures, error, lang, 'title').map(({ name, message }) => ({
    name: name.replace(/^detail\./, ''),
    message,
  }));
}

async function view(
  parts: CatalogueParts,
  ctx: Context,
  { lang, query }: PageInput,
  record: CatalogueRecord | undefined,
  draft: OwnDraft,
  errors: FormState['errors'],
): Promise<SiteView> {
  const text = (await textsInForce(ctx)).get('publication')!;
  const consent = record === undefined ? 'missing' : (await consentFor(ctx, record)).state;
  const needs = record === undefined ? [] : await needsForRecord(parts, ctx, record, { limit: NEEDS_SHOWN, lang });
  return {
    ...(errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '我的专家名录' : 'My expert record',
    noIndex: true,
    element: (
      <OwnRecord
        lang={lang}
        codes={parts.codes}
        needs={needs}
        home={ctx.tenant.division}
        record={record}
        consent={consent}
        text={{ body: text.body[lang], version: text.version }}
        draft={draft}
        errors={errors}
        done={[query['done']].flat()[0]}
      />
    ),
  };
}
