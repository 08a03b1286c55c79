import type { ReactNode } from 'react';
import { Actions, Button, CheckboxGroup, ErrorSummary, PageFrame, type Choice } from '#design/site';
import type { CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import { IDENTIFIERS, kindFacts, LICENCES, ORGANISATION_SIZES, SIZE_LABELS, type OrganisationKind } from '../model.ts';
import { SelectField, TextField, type FormState } from './form.tsx';
import { sitePath } from '../../site-form.tsx';

export interface Choices {
  readonly divisions: readonly Choice[];
  readonly industries: readonly Choice[];
}

/** Districts of the region, and the 20 sections of GB/T 4754. */
export function choicesOf(book: CodeBook, division: string, lang: Language): Choices {
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
  readonly kind: OrganisationKind;
  readonly form: FormState;
  readonly choices: Choices;
}

export function JoinForm({ lang, kind, form, choices }: JoinFormProps): ReactNode {
  const zh = lang === 'zh';
  const field = { lang, form };
  const facts = kindFacts(kind);
  const asks = new Set(facts.asks);
  return (
    <PageFrame
      lang={lang}
      title={zh ? `机构登记：${facts.zh}` : `Register: ${facts.en}`}
      lead={<Lead lang={lang} kind={kind} />}
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      {(form.values['known'] ?? '') !== '' && (
        <p>
          <a href={sitePath(lang, `/organisations/${form.values['known']}/request`)}>
            {zh ? '就是贵单位？申请加入' : 'It is yours? Ask to be let in'}
          </a>
        </p>
      )}
      <form method="post" action={sitePath(lang, '/join')} noValidate>
        <input type="hidden" name="kind" value={kind} />
        <TextField
          {...field}
          name="creditCode"
          label={zh ? '统一社会信用代码' : 'Unified social credit code'}
          hint={zh ? '18 位，见营业执照或法人证书' : '18 characters, on the business licence'}
          autoComplete="off"
          maxLength={40}
        />
        <WithoutCode {...field} kind={kind} />
        <TextField
          {...field}
          name="name"
          label={zh ? '机构全称' : 'Full name'}
          autoComplete="organization"
          maxLength={100}
        />
        <Similar {...field} />
        {Object.keys(facts.subkinds).length > 0 && (
          <SelectField
            {...field}
            name="subkind"
            label={zh ? '具体类型' : 'Type'}
            choices={Object.entries(facts.subkinds).map(([value, label]) => ({ value, label: label[lang] }))}
            optional
          />
        )}
        <SelectField {...field} name="division" label={zh ? '所在地' : 'Place'} choices={choices.divisions} />
        {asks.has('industry') && (
          <SelectField
            {...field}
            name="industry"
            label={zh ? '行业门类' : 'Industry'}
            choices={choices.industries}
            optional
          />
        )}
        {asks.has('size') && (
          <SelectField
            {...field}
            name="size"
            label={zh ? '规模' : 'Size'}
            choices={ORGANISATION_SIZES.map((value) => ({ value, label: SIZE_LABELS[value][lang] }))}
            optional
          />
        )}
        {asks.has('nature') && (
          <TextField
            {...field}
            name="nature"
            label={zh ? '性质' : 'Nature'}
            hint={zh ? '如民营、国有、公办、外资' : 'for example private, state-owned'}
            maxLength={40}
            optional
          />
        )}
        <Actions>
          <Button>{zh ? '提交登记' : 'Submit'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}

/** Who compares what, and what to have at hand. */
function Lead({ lang, kind }: { readonly lang: Language; readonly kind: OrganisationKind }): ReactNode {
  const zh = lang === 'zh';
  const { evidence, vettedBy } = kindFacts(kind);
  const papers = evidence.required.map(
    (one) => `${LICENCES[one][lang]}${LICENCES[one].confirmed ? '' : zh ? '（依据待核实）' : ''}`,
  );
  const who = vettedBy === 'staff' ? (zh ? '主管部门' : 'an officer') : zh ? '平台管理员' : 'the administrator';
  return (
    <>
      <p>
        {zh
          ? `登记后由${who}核验，通过后即可办理业务。登记人为该机构的管理员，可以添加同事。请准备${papers.join('或')}，登记后在工作台上传扫描件。`
          : `Afterwards ${who} verifies it. You become its administrator. Have at hand: ${papers.join(' or ')}; upload a scan in the workbench afterwards.`}
      </p>
      <p>
        <a href={sitePath(lang, '/join')}>{zh ? '换一种机构类别' : 'Choose another kind'}</a>
      </p>
    </>
  );
}

interface PartProps {
  readonly lang: Language;
  readonly form: FormState;
}

/** Newly founded, a village, a department of another unit: known by something else until there is a code. */
function WithoutCode({ lang, form, kind }: PartProps & { readonly kind: OrganisationKind }): ReactNode {
  const zh = lang === 'zh';
  const { identifiers } = kindFacts(kind);
  if (identifiers.length === 0) return null;
  const open = form.values['withoutCode'] === 'yes';
  return (
    <details className="more" open={open}>
      <summary>{zh ? '还没有统一社会信用代码？' : 'No credit code yet?'}</summary>
      <CheckboxGroup
        lang={lang}
        name="withoutCode"
        label={zh ? '没有代码时' : 'Without a code'}
        choices={[
          {
            value: 'yes',
            label: zh
              ? '本机构还没有代码，用下面的号码登记（由人工核验）'
              : 'There is none yet; use the number below (a person verifies it)',
          },
        ]}
        chosen={open ? ['yes'] : []}
        optional
      />
      <SelectField
        lang={lang}
        form={form}
        name="identifierKind"
        label={zh ? '用什么识别' : 'Known by'}
        choices={identifiers.map((value) => ({
          value,
          label: IDENTIFIERS[value][lang],
        }))}
        optional
      />
      <TextField
        lang={lang}
        form={form}
        name="identifier"
        label={zh ? '号码' : 'Number'}
        hint={identifiers
          .map((one) => `${IDENTIFIERS[one][lang]}：${IDENTIFIERS[one].hint[lang]}`)
          .join(zh ? '；' : '; ')}
        maxLength={60}
        optional
      />
      <TextField
        lang={lang}
        form={form}
        name="identifierReason"
        label={zh ? '为什么还没有代码' : 'Why there is no code yet'}
        hint={zh ? '如：新设立，证书办理中；内设部门；村民委员会换证中' : 'newly founded, a department, a village …'}
        maxLength={300}
        optional
      />
    </details>
  );
}

/** Asked only when there are others of the name. */
function Similar({ lang, form }: PartProps): ReactNode {
  if (form.values['similar'] !== 'yes') return null;
  return (
    <CheckboxGroup
      lang={lang}
      name="distinct"
      label={lang === 'zh' ? '名称相近' : 'Similar names'}
      error={form.errors.find((error) => error.name === 'distinct')?.message}
      choices={[
        {
          value: 'yes',
          label: lang === 'zh' ? '我已核对，本机构不是上面列出的那家' : 'I have checked: mine is another one',
        },
      ]}
    />
  );
}
