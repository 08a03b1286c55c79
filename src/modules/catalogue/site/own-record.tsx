import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  CheckboxGroup,
  DescriptionList,
  ErrorSummary,
  Field,
  Notice,
  PageFrame,
  Section,
  Select,
  TextArea,
} from '#design/site';
import { holds, type Field as FieldOf } from '#contracts/kinds';
import type { CodeBook } from '#modules/codes';
import type { Language } from '#platform/http';
import { errorOf, sitePath, TextField, type FormState } from '../../site-form.tsx';
import { groupsOf } from '../fields.ts';
import { sidesText, Why } from '#sites/listings';
import type { FittingNeed } from '../fitting/needs-for-record.ts';
import { KIND_WORDS, STATE_LABELS, type CatalogueRecord, type ConsentState } from '../model.ts';
import { missingIn } from '../rules.ts';
import { recordHref } from './addresses.ts';
import { OWN_FIELDS, type OwnDraft } from './read-own.ts';

interface OwnRecordProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  /** Division of the region. */
  readonly home: string;
  readonly record: CatalogueRecord | undefined;
  readonly consent: ConsentState;
  /** What could be answered today. */
  readonly needs: readonly FittingNeed[];
  readonly text: { readonly body: string; readonly version: number };
  readonly draft: OwnDraft;
  readonly errors: FormState['errors'];
  readonly done: string | undefined;
}

const DONE: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  saved: { zh: '已保存，注明今天确认', en: 'Saved and confirmed as of today' },
  published: { zh: '已公开', en: 'Public now' },
  withdrawn: { zh: '已撤回，公开页面和检索都已撤下', en: 'Withdrawn: the page and its search entry are gone' },
};

export function OwnRecord(props: OwnRecordProps): ReactNode {
  const { lang, errors, done, record } = props;
  const zh = lang === 'zh';
  const title = zh ? '我的专家名录' : 'My expert record';
  const said = done === undefined ? undefined : DONE[done];
  return (
    <PageFrame
      lang={lang}
      title={title}
      crumbs={[{ label: zh ? '我的账户' : 'My account', href: sitePath(lang, '/account') }, { label: title }]}
      lead={
        zh
          ? '学校和企业在资源名录里按这些内容找到您。只有您本人能改；公开与否也只由您决定，可以随时撤回。'
          : 'Schools and firms find you by this. You alone change it, and you alone decide whether it is public.'
      }
      notice={
        said !== undefined && errors.length === 0 ? (
          <Notice lang={lang} tone="success" live title={said[lang]} />
        ) : (
          <ErrorSummary lang={lang} errors={errors} />
        )
      }
    >
      {record !== undefined && <Standing {...props} record={record} />}
      <Needs {...props} />
      <Form {...props} />
    </PageFrame>
  );
}

/** 可能用得上的需求: each with its reasons, and what it asks for beside. */
function Needs({ lang, needs }: OwnRecordProps): ReactNode {
  if (needs.length === 0) return null;
  const zh = lang === 'zh';
  const join = zh ? '；' : '; ';
  return (
    <Section id="needs" title={zh ? '今天可以答复的需求' : 'Needs you could answer today'}>
      <ul className="helpful">
        {needs.map(({ id, title, employer, reasons, lacks, match }) => (
          <li key={id}>
            <a href={sitePath(lang, `/listings/${id}`)}>{title}</a>
            <span className="quiet">{` ${employer}`}</span>
            <p className="quiet">{reasons.join(join)}</p>
            {lacks.length > 0 && <p className="quiet">{`${zh ? '还差：' : 'Lacking: '}${lacks.join(join)}`}</p>}
            <Why lang={lang} title={title} match={match} sides={(share) => sidesText(lang, share)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Whether it is public, and the way to change that. */
function Standing(props: OwnRecordProps & { readonly record: CatalogueRecord }): ReactNode {
  const { lang, record, consent, text } = props;
  const zh = lang === 'zh';
  const open = record.state === 'published' && consent === 'granted';
  const missing = missingIn(record);
  return (
    <Section id="publication" title={zh ? '公开' : 'Publication'}>
      <DescriptionList
        items={[
          {
            term: zh ? '现在' : 'Now',
            description: open
              ? zh
                ? '已公开，任何人都能看到'
                : 'Public: everybody can read it'
              : record.state === 'hidden'
                ? `${STATE_LABELS.hidden[lang]}：${record.stateReason ?? ''}`
                : zh
                  ? '没有公开，只有您能看到'
                  : 'Not public: only you see it',
          },
          ...(record.confirmedOn === null
            ? []
            : [{ term: zh ? '确认日期' : 'Confirmed', description: record.confirmedOn }]),
        ]}
      />
      {open && (
        <p>
          <a href={recordHref(lang, record.kind, record.id)}>{zh ? '看公开页面' : 'See the public page'}</a>
        </p>
      )}
      {missing.length > 0 && !open ? (
        <p className="quiet">
          {zh ? '公开前还要填：' : 'Still to be filled in: '}
          {missing.map(({ label }) => label[lang]).join(zh ? '、' : ', ')}
        </p>
      ) : (
        <form method="post" action={sitePath(lang, '/account/expert/publication')}>
          <input type="hidden" name="decision" value={consent === 'granted' ? 'withdrawn' : 'granted'} />
          {consent !== 'granted' && (
            <>
              <p>{text.body}</p>
              <p className="quiet">
                {zh ? `“公开展示”文本第 ${text.version} 版` : `Text “Publication”, version ${text.version}`}
              </p>
              <p>
                <label className="choice">
                  <input type="checkbox" name="adult" value="yes" required />{' '}
                  {zh ? '我已满 18 周岁' : 'I am 18 or older'}
                </label>
              </p>
              <p>
                <label className="choice">
                  <input type="checkbox" name="partners" value="yes" />{' '}
                  {zh ? '也在共享合作的其他地区展示（可选）' : 'Show it in partner regions too (optional)'}
                </label>
              </p>
            </>
          )}
          <Actions>
            <Button>
              {consent === 'granted' ? (zh ? '撤回公开' : 'Withdraw') : zh ? '同意并公开' : 'Agree and publish'}
            </Button>
          </Actions>
        </form>
      )}
    </Section>
  );
}

function Form(props: OwnRecordProps): ReactNode {
  const { lang, codes, home, draft, errors, record } = props;
  const zh = lang === 'zh';
  const its = KIND_WORDS.expert;
  const form: FormState = { values: draft.texts, errors };
  return (
    <form method="post" action={sitePath(lang, '/account/expert')} noValidate>
      <TextField lang={lang} form={form} name="title" label={its.title[lang]} />
      {groupsOf('expert').map((group) => (
        <Section key={group.name} id={group.name} title={group.label[lang]}>
          {OWN_FIELDS.filter(({ name }) => group.fields.some((field) => field.name === name)).map((field) => (
            <OwnField
              key={field.name}
              lang={lang}
              field={field}
              form={form}
              lists={draft.lists}
              detail={record?.detail ?? {}}
            />
          ))}
        </Section>
      ))}
      <Section id="more" title={zh ? '简介与业绩' : 'About you'}>
        <CheckboxGroup
          lang={lang}
          name="divisions"
          label={its.divisions[lang]}
          error={errorOf(form, 'divisions')}
          choices={placesOf(codes, home, draft.lists['divisions'] ?? [])}
          chosen={draft.lists['divisions'] ?? []}
        />
        <Field lang={lang} name="summary" label={its.summary[lang]} optional error={errorOf(form, 'summary')}>
          {(control) => <TextArea {...control} rows={4} maxLength={2000} defaultValue={draft.texts['summary']} />}
        </Field>
        <Field
          lang={lang}
          name="achievements"
          label={zh ? '业绩' : 'Achievements'}
          hint={zh ? '一行一项：年份 内容（证明）' : 'One a line: year, what, (what shows it)'}
          optional
          error={errorOf(form, 'achievements')}
        >
          {(control) => <TextArea {...control} rows={4} defaultValue={draft.texts['achievements']} />}
        </Field>
        <TextField
          lang={lang}
          form={form}
          name="contact"
          label={zh ? '联系方式' : 'Contact'}
          hint={zh ? '加密保存，只有您自己看得到，不公开' : 'Sealed; only you see it'}
          optional
        />
      </Section>
      <Actions>
        <Button>{zh ? '保存并确认' : 'Save and confirm'}</Button>
      </Actions>
    </form>
  );
}

interface OwnFieldProps {
  readonly lang: Language;
  readonly field: FieldOf;
  readonly form: FormState;
  readonly lists: OwnDraft['lists'];
  readonly detail: Readonly<Record<string, unknown>>;
}

/** One field of the table as a native control. */
function OwnField({ lang, field, form, lists, detail }: OwnFieldProps): ReactNode {
  const { name, as, options = [], required } = field;
  const label = field.unit === undefined ? field.label[lang] : `${field.label[lang]}（${field.unit[lang]}）`;
  const choices = options.map((one) => ({ value: one.value, label: one.label[lang] }));
  const shared = { lang, name, label, error: errorOf(form, name), optional: required === undefined };
  const hint = field.when === undefined || holds(field.when, detail) ? field.help?.[lang] : conditional(lang, field);
  if (as === 'choices') return <CheckboxGroup {...shared} hint={hint} choices={choices} chosen={lists[name] ?? []} />;
  if (as === 'choice')
    return (
      <Field {...shared} hint={hint}>
        {(control) => (
          <Select
            {...control}
            choices={choices}
            empty={lang === 'zh' ? '请选择' : 'Please choose'}
            defaultValue={form.values[name]}
            width="medium"
          />
        )}
      </Field>
    );
  if (as === 'longText' || as === 'words')
    return (
      <Field {...shared} hint={hint}>
        {(control) => <TextArea {...control} rows={as === 'words' ? 2 : 4} defaultValue={form.values[name]} />}
      </Field>
    );
  return (
    <TextField
      lang={lang}
      form={form}
      name={name}
      label={label}
      hint={hint}
      optional={required === undefined}
      {...(as === 'integer' && { inputMode: 'numeric' as const, width: 'short' as const })}
    />
  );
}

const conditional = (lang: Language, { help }: FieldOf): string =>
  `${lang === 'zh' ? '没有就不填。' : 'Leave empty if there is none.'}${help?.[lang] ?? ''}`;

/** The region, its districts, and whatever was chosen before. */
function placesOf(codes: CodeBook, home: string, chosen: readonly string[]): { value: string; label: string }[] {
  const near = [
    home,
    ...codes
      .index('division')
      .children(home)
      .map(({ code }) => code),
  ];
  return [...new Set([...near, ...chosen])].map((value) => ({ value, label: codes.label('division', value) }));
}
