import type { ReactNode } from 'react';
import { CheckboxGroup, Field, RadioGroup, Tag, TextArea } from '#design/site';
import { definitionInForce, type CaseKind } from '#modules/approvals';
import { approvalFailures } from '#contracts/approvals';
import { fileFailures } from '#platform/files';
import { uploadFailures } from '#platform/uploads';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import { errorOf, errorsIn, sitePath, type FormState } from '../../site-form.tsx';
import { failures } from '../contract.ts';
import { LONGEST_TEXT, RATING_LABELS, RATINGS } from '../model.ts';

const TEXTS = { ...approvalFailures, ...fileFailures, ...uploadFailures, ...failures };

export const refusals = (error: unknown, lang: Language, field: string): FormState['errors'] =>
  errorsIn({ ...TEXTS, 'request.invalid': { status: 422, zh: '请改正', en: 'Please correct' } }, error, lang, field);

export interface Period {
  readonly workdays: number;
  /** What the days rest on. */
  readonly basis: { readonly citation: string; readonly confirmed: boolean } | undefined;
}

/** Working days as they stand in the region’s own definition now, and why so many. */
export async function periodOf(ctx: Context, kind: CaseKind): Promise<Period> {
  const { content } = await definitionInForce(ctx, kind);
  return { workdays: content.steps.reduce((sum, { workdays }) => sum + workdays, 0), basis: content.basis };
}

export function Basis({ lang, basis }: { readonly lang: Language; readonly basis: Period['basis'] }): ReactNode {
  const zh = lang === 'zh';
  if (basis === undefined) return zh ? '本地区自定' : 'Set by this region';
  return (
    <>
      <span lang="zh">{basis.citation}</span>{' '}
      {!basis.confirmed && <Tag tone="warning">{zh ? '待核实' : 'Not confirmed yet'}</Tag>}
    </>
  );
}

/** Where a day is named, the way to what it rests on. */
export const WhySoLong = ({ lang, day }: { readonly lang: Language; readonly day: string }): ReactNode => (
  <>
    {day} <a href={`${sitePath(lang, '/feedback')}#periods`}>{lang === 'zh' ? '期限依据' : 'Why this day'}</a>
  </>
);

interface PartProps {
  readonly lang: Language;
  readonly form: FormState;
}

export function TextField({ lang, form, label, hint }: PartProps & { readonly label: string; readonly hint: string }) {
  return (
    <Field lang={lang} name="text" label={label} hint={hint} error={errorOf(form, 'text')}>
      {(control) => <TextArea {...control} rows={6} maxLength={LONGEST_TEXT} defaultValue={form.values['text']} />}
    </Field>
  );
}

export function FileField({ lang, form }: PartProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <Field
      lang={lang}
      name="file"
      label={zh ? '佐证材料' : 'Evidence'}
      hint={
        zh
          ? '截图、照片或扫描件，PDF、JPG 或 PNG，最大 10 MB。请遮住身份证号等无关信息。'
          : 'A screenshot, photo or scan: PDF, JPG or PNG, 10 MB at most. Please cover what does not belong here.'
      }
      error={errorOf(form, 'file')}
      optional
    >
      {(control) => <input type="file" className="control control-full" accept=".pdf,.jpg,.jpeg,.png" {...control} />}
    </Field>
  );
}

export function AnonymousField({ lang, form }: PartProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <CheckboxGroup
      lang={lang}
      name="anonymous"
      label={zh ? '是否匿名' : 'Your name'}
      optional
      choices={[
        {
          value: 'yes',
          label: zh ? '匿名提交' : 'Send it without my name',
          hint: zh
            ? '不记录您的账户；答复不会发给您，只能凭编号和查询码查看。'
            : 'Your account is not recorded; the answer cannot be sent and is read by number and code only.',
        },
      ]}
      chosen={form.values['anonymous'] === 'yes' ? ['yes'] : []}
    />
  );
}

/** Programs fill every field they find; people neither see nor reach this one. */
export function Trap({ lang }: { readonly lang: Language }): ReactNode {
  return (
    <div className="unseen" aria-hidden="true">
      <label htmlFor="website">{lang === 'zh' ? '请留空' : 'Leave empty'}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  );
}

export function SupplementField({ lang, form }: PartProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <Field lang={lang} name="supplement" label={zh ? '补充说明' : 'What you add'} error={errorOf(form, 'supplement')}>
      {(control) => (
        <TextArea {...control} rows={5} maxLength={LONGEST_TEXT} defaultValue={form.values['supplement']} />
      )}
    </Field>
  );
}

export function RatingFields({ lang, form }: PartProps): ReactNode {
  const zh = lang === 'zh';
  return (
    <>
      <RadioGroup
        lang={lang}
        name="rating"
        label={zh ? '您对这次办理满意吗' : 'Are you satisfied with how it was dealt with'}
        error={errorOf(form, 'rating')}
        choices={RATINGS.map((value) => ({ value: String(value), label: RATING_LABELS[value][lang] }))}
        chosen={[form.values['rating'] ?? '']}
      />
      <Field
        lang={lang}
        name="ratingText"
        label={zh ? '想说的话' : 'In your own words'}
        hint={
          zh ? '评价“不满意”的，会由上一级另行回访办理。' : 'When you are dissatisfied, somebody above follows it up.'
        }
        optional
      >
        {(control) => <TextArea {...control} rows={3} maxLength={500} defaultValue={form.values['ratingText']} />}
      </Field>
    </>
  );
}
