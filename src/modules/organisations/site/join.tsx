import type { ReactNode } from 'react';
import { PageFrame, Section } from '#design/site';
import type { FieldError } from '#kernel/errors';
import { Failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { NewOrganisation } from '../contract.ts';
import { CREDIT_CODE_WORDS, readCreditCode, whyNotCreditCode } from '../credit-code.ts';
import { joinOrganisation } from '../join-organisation.ts';
import { JOINABLE_KINDS, KIND_GROUPS, kindFacts, KINDS, type KindGroup, type OrganisationKind } from '../model.ts';
import { EMPTY, errorsOf, formErrors, textOf, valuesOf, type FormState } from './form.tsx';
import { choicesOf, JoinForm } from './join-form.tsx';
import { sitePath } from '../../site-form.tsx';

/** 机构登记 in two steps: the kind decides what the form asks. */
export function joinPages(book: CodeBook): SitePage[] {
  const view = (ctx: Context, { lang }: PageInput, kind: OrganisationKind | undefined, form: FormState): SiteView => ({
    ...(form.errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '机构登记' : 'Register an organisation',
    noIndex: true,
    element:
      kind === undefined ? (
        <KindChoice lang={lang} />
      ) : (
        <JoinForm lang={lang} kind={kind} form={form} choices={choicesOf(book, ctx.tenant.division, lang)} />
      ),
  });
  return [
    {
      method: 'GET',
      path: '/join',
      right: 'organisation.join',
      render: async (ctx, input) => view(ctx, input, kindOf(input.query['kind']), EMPTY),
    },
    {
      method: 'POST',
      path: '/join',
      right: 'organisation.join',
      perMinute: 20,
      render: async (ctx, input) => {
        const { form, lang } = input;
        const kind = kindOf(textOf(form, 'kind'));
        if (kind === undefined) return view(ctx, input, undefined, EMPTY);
        const values = valuesOf(form);
        const read = readForm(kind, form);
        if (Array.isArray(read)) return view(ctx, input, kind, { values, errors: formErrors(lang, read) });
        try {
          await joinOrganisation(ctx, book, read);
          return { redirect: `${sitePath(lang, '/account')}?done=joined` };
        } catch (error) {
          const similar = error instanceof Failure && error.code === 'organisation.similar';
          const known =
            error instanceof Failure && error.code === 'organisation.known' ? String(error.data['id'] ?? '') : '';
          const shown = { ...values, known, ...(similar && { similar: 'yes' }) };
          const at = similar ? 'distinct' : read.identifier === null ? 'creditCode' : 'identifier';
          return view(ctx, input, kind, { values: shown, errors: errorsOf(error, lang, at) });
        }
      },
    },
  ];
}

const kindOf = (text: unknown): OrganisationKind | undefined => JOINABLE_KINDS.find((kind) => kind === text);

const REQUIRED: readonly FieldError[] = [
  { field: 'name', zh: '请填写机构全称，与证照一致', en: 'Enter the full name as on the licence' },
  { field: 'division', zh: '请选择所在地', en: 'Choose the place' },
];

/** All that is wrong at once, so that nobody corrects one field at a time. */
function readForm(kind: OrganisationKind, form: PageInput['form']): NewOrganisation | FieldError[] {
  const errors = REQUIRED.filter(({ field }) => textOf(form, field) === '');
  const code = textOf(form, 'creditCode');
  const withoutCode = textOf(form, 'withoutCode') === 'yes';
  if (code === '' && !withoutCode)
    errors.push({
      field: 'creditCode',
      zh: '请填写统一社会信用代码；还没有代码的，请在下面选择“还没有代码”',
      en: 'Enter the credit code, or say below that there is none yet',
    });
  const problem = code === '' ? undefined : whyNotCreditCode(readCreditCode(code));
  if (problem !== undefined) errors.push({ field: 'creditCode', ...CREDIT_CODE_WORDS[problem] });
  if (code === '' && withoutCode) errors.push(...missingIdentifier(form));
  const parsed = NewOrganisation.safeParse({
    kind,
    creditCode: code || null,
    identifier:
      code === '' && withoutCode
        ? {
            kind: textOf(form, 'identifierKind'),
            text: textOf(form, 'identifier'),
            reason: textOf(form, 'identifierReason'),
          }
        : null,
    distinct: textOf(form, 'distinct') === 'yes',
    name: textOf(form, 'name'),
    subkind: textOf(form, 'subkind') || null,
    division: textOf(form, 'division') || null,
    industry: textOf(form, 'industry') || null,
    size: textOf(form, 'size') || null,
    nature: textOf(form, 'nature') || null,
  });
  // Alone, a wrong code goes to the use case, which knows the codes that it may be meant for.
  if (parsed.success && errors.every((error) => error.field === 'creditCode' && problem !== undefined))
    return parsed.data;
  const told = new Set(errors.map((error) => error.field));
  const wrong =
    parsed.error?.issues.map((issue) => (issue.path[0] === 'identifier' ? 'identifier' : String(issue.path[0]))) ?? [];
  const others = [...new Set(wrong)].filter(
    (field) => !told.has(field) && !(field === 'identifier' && told.has('identifierKind')),
  );
  return [...errors, ...others.map((field) => ({ field, zh: '填写的内容不正确', en: 'This is not right' }))];
}

function missingIdentifier(form: PageInput['form']): FieldError[] {
  const errors: FieldError[] = [];
  if (textOf(form, 'identifierKind') === '')
    errors.push({ field: 'identifierKind', zh: '请选择用什么识别本机构', en: 'Choose by what it is known' });
  if (textOf(form, 'identifier') === '') errors.push({ field: 'identifier', zh: '请填写号码', en: 'Enter the number' });
  if (textOf(form, 'identifierReason').length < 2)
    errors.push({ field: 'identifierReason', zh: '请说明为什么还没有代码', en: 'Say why there is no code yet' });
  return errors;
}

const GROUPS = Object.keys(KIND_GROUPS) as KindGroup[];
/** Those who come most often stand first. */
const ORDER: readonly KindGroup[] = ['employer', 'education', 'service', 'society', 'government'];

function KindChoice({ lang }: { readonly lang: Language }): ReactNode {
  const zh = lang === 'zh';
  return (
    <PageFrame
      lang={lang}
      title={zh ? '机构登记' : 'Register an organisation'}
      lead={
        <p>
          {zh
            ? '先选择机构类别，之后只填这一类需要的内容。'
            : 'Choose the kind first; the form then asks only what fits it.'}
        </p>
      }
    >
      {ORDER.filter((group) => GROUPS.includes(group)).map((group) => (
        <Section key={group} id={group} title={KIND_GROUPS[group][lang]}>
          <ul className="list">
            {JOINABLE_KINDS.filter((kind) => KINDS[kind].group === group).map((kind) => (
              <li key={kind}>
                <a href={`${sitePath(lang, '/join')}?kind=${kind}`}>{kindFacts(kind)[lang]}</a>
                {kindFacts(kind).vettedBy === 'administrator' && (
                  <span className="quiet">{zh ? '（由平台管理员核验）' : ' (verified by the administrator)'}</span>
                )}
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </PageFrame>
  );
}
