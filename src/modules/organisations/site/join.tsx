import type { ReactNode } from 'react';
import { Actions, Button, ErrorSummary, PageFrame, type Choice } from '#design/site';
import type { FieldError } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import type { Context } from '#platform/context';
import { NewOrganisation } from '../contract.ts';
import { CREDIT_CODE_WORDS, readCreditCode, whyNotCreditCode } from '../credit-code.ts';
import { joinOrganisation } from '../join-organisation.ts';
import { JOINABLE_KINDS, KIND_LABELS, ORGANISATION_SIZES, SIZE_LABELS } from '../model.ts';
import { EMPTY, errorsOf, formErrors, SelectField, textOf, TextField, valuesOf, type FormState } from './form.tsx';
import { sitePath } from '../../site-form.tsx';

export function joinPages(book: CodeBook): SitePage[] {
  const view = (ctx: Context, { lang }: PageInput, form: FormState): SiteView => ({
    ...(form.errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '机构登记' : 'Register an organisation',
    noIndex: true,
    element: <JoinForm lang={lang} form={form} choices={choicesOf(book, ctx.tenant.division, lang)} />,
  });
  return [
    {
      method: 'GET',
      path: '/join',
      right: 'organisation.join',
      render: async (ctx, input) => view(ctx, input, EMPTY),
    },
    {
      method: 'POST',
      path: '/join',
      right: 'organisation.join',
      perMinute: 20,
      render: async (ctx, input) => {
        const { form, lang } = input;
        const values = valuesOf(form);
        const read = readOrganisation(form);
        if (Array.isArray(read)) return view(ctx, input, { values, errors: formErrors(lang, read) });
        try {
          await joinOrganisation(ctx, book, read);
          return { redirect: `${sitePath(lang, '/account')}?done=joined` };
        } catch (error) {
          return view(ctx, input, { values, errors: errorsOf(error, lang, 'creditCode') });
        }
      },
    },
  ];
}

const REQUIRED: readonly FieldError[] = [
  { field: 'name', zh: '请填写机构全称，与证照一致', en: 'Enter the full name as on the licence' },
  { field: 'kind', zh: '请选择机构类别', en: 'Choose the kind of organisation' },
  { field: 'division', zh: '请选择所在地', en: 'Choose the place' },
];

/** All that is wrong at once, so that nobody corrects one field at a time. */
function readOrganisation(form: PageInput['form']): NewOrganisation | FieldError[] {
  const code = readCreditCode(textOf(form, 'creditCode'));
  const problem = whyNotCreditCode(code);
  const errors: FieldError[] = problem === undefined ? [] : [{ field: 'creditCode', ...CREDIT_CODE_WORDS[problem] }];
  errors.push(...REQUIRED.filter(({ field }) => textOf(form, field) === ''));
  const parsed = NewOrganisation.safeParse({
    creditCode: code,
    name: textOf(form, 'name'),
    kind: textOf(form, 'kind'),
    division: textOf(form, 'division') || null,
    industry: textOf(form, 'industry') || null,
    size: textOf(form, 'size') || null,
  });
  if (parsed.success && errors.length === 0) return parsed.data;
  const told = new Set(errors.map((error) => error.field));
  const wrong = parsed.error?.issues.map((issue) => String(issue.path[0])) ?? [];
  const others = [...new Set(wrong)].filter((field) => !told.has(field));
  return [...errors, ...others.map((field) => ({ field, zh: '填写的内容不正确', en: 'This is not right' }))];
}

interface Choices {
  readonly divisions: readonly Choice[];
  readonly industries: readonly Choice[];
}

/** Districts of the region, and the 20 sections of GB/T 4754. */
function choicesOf(book: CodeBook, division: string, lang: Language): Choices {
  const below = book.index('division').children(division);
  const asChoice = (set: 'division' | 'industry') => (row: { readonly code: string }) => ({
    value: row.code,
    label: set === 'industry' ? `${row.code} ${book.label(set, row.code)}` : book.label(set, row.code),
  });
  const whole = { value: division, label: lang === 'zh' ? '市本级' : 'The city as a whole' };
  return {
    divisions: [whole, ...below.map(asChoice('division'))],
    industries: book.index('industry').children().map(asChoice('industry')),
  };
}

interface JoinFormProps {
  readonly lang: Language;
  readonly form: FormState;
  readonly choices: Choices;
}

function JoinForm({ lang, form, choices }: JoinFormProps): ReactNode {
  const zh = lang === 'zh';
  const field = { lang, form };
  return (
    <PageFrame
      lang={lang}
      title={zh ? '机构登记' : 'Register an organisation'}
      lead={
        <p>
          {zh
            ? '登记后由平台对照登记信息核验，通过后即可发布。登记人为该机构的管理员，可以添加同事。'
            : 'The operator compares the data with the public register. You become its administrator and may add colleagues.'}
        </p>
      }
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <form method="post" action={sitePath(lang, '/join')} noValidate>
        <TextField
          {...field}
          name="creditCode"
          label={zh ? '统一社会信用代码' : 'Unified social credit code'}
          hint={zh ? '18 位，见营业执照或法人证书' : '18 characters, on the business licence'}
          autoComplete="off"
          maxLength={40}
        />
        <TextField
          {...field}
          name="name"
          label={zh ? '机构全称' : 'Full name'}
          autoComplete="organization"
          maxLength={100}
        />
        <SelectField
          {...field}
          name="kind"
          label={zh ? '机构类别' : 'Kind'}
          choices={JOINABLE_KINDS.map((value) => ({ value, label: KIND_LABELS[value][lang] }))}
        />
        <SelectField {...field} name="division" label={zh ? '所在地' : 'Place'} choices={choices.divisions} />
        <SelectField
          {...field}
          name="industry"
          label={zh ? '行业门类' : 'Industry'}
          choices={choices.industries}
          optional
        />
        <SelectField
          {...field}
          name="size"
          label={zh ? '规模' : 'Size'}
          choices={ORGANISATION_SIZES.map((value) => ({ value, label: SIZE_LABELS[value][lang] }))}
          optional
        />
        <Actions>
          <Button>{zh ? '提交登记' : 'Submit'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}
