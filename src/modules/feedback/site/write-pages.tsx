import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame, RadioGroup, type Choice } from '#design/site';
import { Failure, failure } from '#kernel/errors';
import { isUuid, newId } from '#kernel/ids';
import { PAPER_KINDS } from '#kernel/contract';
import { findListing } from '#modules/listings';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import {
  EMPTY,
  errorOf,
  localPath,
  SelectField,
  sitePath,
  textOf,
  TextField as LineField,
  valuesOf,
  type FormState,
} from '../../site-form.tsx';
import { addressable, type Place } from '../addressable.ts';
import { caseKindOf } from '../case-kinds.ts';
import { makeRequest } from '../make-request.ts';
import {
  LARGEST_FILE,
  LONGEST_TEXT,
  REPORT_REASON_LABELS,
  REPORT_REASONS,
  REQUEST_LABELS,
  type RequestKind,
} from '../model.ts';
import type { FeedbackParts } from '../parts.ts';
import { DOORS, type Door } from './doors.ts';
import { AnonymousField, Basis, FileField, periodOf, refusals, TextField, Trap, type Period } from './kit.tsx';
import { receiptView } from './receipt.tsx';

/** The doors by which somebody writes: each a native form, without an account and without a script. */
export const writePages = (parts: FeedbackParts): SitePage[] =>
  DOORS.flatMap((door): SitePage[] => [
    {
      method: 'GET',
      path: door.path,
      right: door.right,
      render: (ctx, input) => showForm(parts, door, ctx, input, EMPTY),
    },
    {
      method: 'POST',
      path: door.path,
      right: door.right,
      perMinute: 6,
      upload: { maxBytes: LARGEST_FILE, kinds: PAPER_KINDS },
      render: (ctx, input) => send(parts, door, ctx, input),
    },
  ]);

async function send(parts: FeedbackParts, door: Door, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang, form } = input;
  const values = valuesOf(form);
  try {
    if (input.fileRefused !== undefined) throw input.fileRefused;
    const receipt = await makeRequest(ctx, parts, {
      kind: kindIn(door, values),
      formId: formIdIn(values),
      text: textOf(form, 'text').slice(0, LONGEST_TEXT),
      contact: textOf(form, 'contact').slice(0, 254),
      language: lang,
      anonymous: values['anonymous'] === 'yes',
      reason: door.asks.reason ? values['reason'] : undefined,
      page: door.asks.page ? pageIn(input) : undefined,
      listingId: listingIn(input),
      division: door.asks.division ? values['division'] : undefined,
      file: input.file,
      trap: values['website'],
    });
    return receiptView(lang, receipt, ctx.actor.accountId !== undefined && values['anonymous'] !== 'yes', values);
  } catch (error) {
    const errors = refusals(error, lang, 'file');
    if (error instanceof Failure && error.code === 'record.notFound') throw error;
    return showForm(parts, door, ctx, input, { values, errors });
  }
}

const kindIn = (door: Door, values: FormState['values']): RequestKind =>
  door.kinds.find((kind) => kind === values['kind']) ?? door.kinds[0]!;

const formIdIn = (values: FormState['values']): string =>
  isUuid(values['formId'] ?? '') ? values['formId']! : newId<string>();

const queryText = ({ query }: PageInput, name: string): string => [query[name] ?? ''].flat().at(-1) ?? '';

const pageIn = (input: PageInput): string =>
  localPath(textOf(input.form, 'page') || queryText(input, 'page'), '/').slice(0, 500);

const listingIn = (input: PageInput): string =>
  input.params['id'] ?? (textOf(input.form, 'listing') || queryText(input, 'listing'));

async function showForm(
  parts: FeedbackParts,
  door: Door,
  ctx: Context,
  input: PageInput,
  form: FormState,
): Promise<SiteView> {
  const { lang } = input;
  const listing = door.asks.listing ? await knownListing(ctx, door, listingIn(input)) : undefined;
  const period = await periodOf(ctx, caseKindOf(door.kinds[0]!));
  const title = door.title[lang];
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title,
    description: door.lead[lang],
    noIndex: door.asks.page || door.asks.listing,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[
          { href: sitePath(lang, '/'), label: lang === 'zh' ? '首页' : 'Home' },
          { href: sitePath(lang, '/feedback'), label: lang === 'zh' ? '意见反馈' : 'Feedback' },
          { label: title },
        ]}
        lead={<Lead lang={lang} door={door} period={period} />}
        notice={<ErrorSummary lang={lang} errors={form.errors} />}
      >
        <form method="post" action={input.path} encType="multipart/form-data" noValidate>
          <input type="hidden" name="formId" value={formIdIn(form.values)} />
          <Trap lang={lang} />
          {door.asks.page && <AboutPage lang={lang} page={pageIn(input)} />}
          {listing !== undefined && <AboutListing lang={lang} listing={listing} />}
          <Questions
            lang={lang}
            door={door}
            form={form}
            places={door.asks.division ? placesOf(await addressable(ctx, parts.book), lang) : []}
            signedIn={ctx.actor.accountId !== undefined}
          />
          <Actions>
            <Button>{lang === 'zh' ? '提交' : 'Send'}</Button>
          </Actions>
        </form>
      </PageFrame>
    ),
  };
}

interface ListingShown {
  readonly id: string;
  readonly title: string;
  readonly employerName: string;
}

async function knownListing(ctx: Context, door: Door, id: string): Promise<ListingShown> {
  const listing = isUuid(id) ? await findListing(ctx.db, ctx.tenant.id, id) : undefined;
  const shown = door.kinds[0] === 'appeal' ? listing?.state === 'suspended' : listing?.publishedAt != null;
  const ours = door.kinds[0] !== 'appeal' || listing?.organisationId === ctx.actor.organisationId;
  if (listing === undefined || !shown || !ours) throw failure('record.notFound');
  return listing;
}

const placesOf = (places: readonly Place[], lang: Language): Choice[] =>
  places.map(({ code, name }) => ({
    value: code,
    label: name ?? (lang === 'zh' ? '全市（本级）' : 'The city as a whole'),
  }));

function Lead({ lang, door, period }: { readonly lang: Language; readonly door: Door; readonly period: Period }) {
  const { workdays, basis } = period;
  return (
    <>
      <p>
        {door.lead[lang]}
        {lang === 'zh' ? `一般在 ${workdays} 个工作日内答复。` : ` Answered within ${workdays} working days as a rule.`}
      </p>
      <p className="quiet">
        {lang === 'zh' ? '期限依据：' : 'Why so long: '}
        <Basis lang={lang} basis={basis} />
      </p>
    </>
  );
}

const AboutPage = ({ lang, page }: { readonly lang: Language; readonly page: string }): ReactNode => (
  <p>
    <input type="hidden" name="page" value={page} />
    {lang === 'zh' ? '页面：' : 'Page: '}
    <a href={page}>{page}</a>
  </p>
);

const AboutListing = ({ lang, listing }: { readonly lang: Language; readonly listing: ListingShown }): ReactNode => (
  <p>
    <input type="hidden" name="listing" value={listing.id} />
    <a href={sitePath(lang, `/listings/${listing.id}`)}>{listing.title}</a>
    {lang === 'zh' ? `，${listing.employerName}` : `, ${listing.employerName}`}
  </p>
);

interface QuestionsProps {
  readonly lang: Language;
  readonly door: Door;
  readonly form: FormState;
  readonly places: readonly Choice[];
  readonly signedIn: boolean;
}

function Questions({ lang, door, form, places, signedIn }: QuestionsProps): ReactNode {
  const zh = lang === 'zh';
  const { asks } = door;
  return (
    <>
      {door.kinds.length > 1 && (
        <RadioGroup
          lang={lang}
          name="kind"
          label={zh ? '类别' : 'Kind'}
          choices={door.kinds.map((value) => ({ value, label: REQUEST_LABELS[value][lang] }))}
          chosen={[form.values['kind'] ?? door.kinds[0]!]}
        />
      )}
      {asks.reason && (
        <RadioGroup
          lang={lang}
          name="reason"
          label={zh ? '原因' : 'Reason'}
          error={errorOf(form, 'reason')}
          choices={REPORT_REASONS.map((value) => ({
            value,
            label: REPORT_REASON_LABELS[value][lang],
            hint: REPORT_REASON_LABELS[value].hint?.[lang],
          }))}
          chosen={[form.values['reason'] ?? '']}
        />
      )}
      {asks.division && (
        <SelectField
          lang={lang}
          form={form}
          name="division"
          label={zh ? '由哪里办理' : 'Which office'}
          hint={
            zh
              ? '事情发生的地方：设有办理机构的乡镇街道可以直接选；投诉当地工作人员的，请选上一级。'
              : 'Where it happened, down to townships that have an office; about officers there choose the level above.'
          }
          choices={places}
          optional
        />
      )}
      <TextField lang={lang} form={form} label={door.question[lang]} hint={door.hint[lang]} />
      {asks.file && <FileField lang={lang} form={form} />}
      {signedIn ? (
        asks.anonymous && <AnonymousField lang={lang} form={form} />
      ) : (
        <LineField
          lang={lang}
          form={form}
          name="contact"
          label={zh ? '手机号或邮箱' : 'Mobile number or e-mail'}
          hint={
            zh
              ? '可以不留，即为匿名；但答复就无法发给您，请记下提交后显示的编号和查询码，自己来查。留下的只用来发送答复和回访。'
              : 'You may leave it empty and stay unknown. Then no answer can be sent to you: keep the number and code shown afterwards and look it up. It serves to answer you and nothing else.'
          }
          autoComplete="off"
          maxLength={254}
          optional
        />
      )}
    </>
  );
}
