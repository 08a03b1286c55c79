import type { ReactNode } from 'react';
import {
  Actions,
  Button,
  DescriptionList,
  ErrorSummary,
  Field,
  LinkButton,
  Notice,
  PageFrame,
  Prose,
  Select,
  Tag,
  TextArea,
  TextInput,
} from '#design/site';
import { Failure, failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { OBJECTION_KINDS, OBJECTION_LABELS, OBJECTION_STATE_LABELS, type Objection } from '../model.ts';
import { findByNumber, makeObjection } from '../objections.ts';

const at = (lang: Language, path: string): string => (lang === 'zh' ? path : `/en${path}`);
const textOf = (form: PageInput['form'], name: string): string => {
  const value = form[name];
  return (Array.isArray(value) ? value.at(-1) : value)?.trim() ?? '';
};

const LONGEST = 1000;

export const objectionPages: SitePage[] = [
  {
    method: 'GET',
    path: '/organisations/:id/objection',
    right: 'objection.make',
    render: async (ctx, input) => formView(ctx, input, []),
  },
  { method: 'POST', path: '/organisations/:id/objection', right: 'objection.make', perMinute: 5, render: send },
  {
    method: 'GET',
    path: '/objections/:number',
    right: 'objection.make',
    perMinute: 20,
    render: async (ctx, { lang, params }) => {
      const found = await findByNumber(ctx.db, ctx.tenant.id, params['number'] ?? '');
      if (found === undefined) throw failure('record.notFound');
      const organisation = await findOrganisation(ctx.db, ctx.tenant.id, found.organisationId);
      return {
        title: `${lang === 'zh' ? '异议' : 'Objection'} ${found.number}`,
        noIndex: true,
        element: <Progress lang={lang} objection={found} name={organisation?.name ?? ''} />,
      };
    },
  },
];

type Errors = readonly { readonly name: string; readonly message: string }[];

async function send(ctx: Context, input: PageInput) {
  const { form, lang, params } = input;
  const kind = OBJECTION_KINDS.find((one) => one === textOf(form, 'kind'));
  const statement = textOf(form, 'statement').slice(0, LONGEST);
  const errors = [
    ...(kind === undefined ? [{ name: 'kind', message: lang === 'zh' ? '请选择问题' : 'Choose what is wrong' }] : []),
    ...(statement.length < 5
      ? [
          {
            name: 'statement',
            message: lang === 'zh' ? '请写明哪里不对、应该是什么' : 'Say what is wrong and what would be right',
          },
        ]
      : []),
  ];
  if (kind === undefined || errors.length > 0) return formView(ctx, input, errors);
  try {
    const number = await makeObjection(ctx, params['id'] ?? '', { kind, statement, contact: textOf(form, 'contact') });
    return { redirect: at(lang, `/objections/${number}`) };
  } catch (error) {
    if (!(error instanceof Failure) || error.fields.length === 0) throw error;
    return formView(
      ctx,
      input,
      error.fields.map((one) => ({ name: one.field, message: one[lang] })),
    );
  }
}

async function formView(ctx: Context, input: PageInput, errors: Errors): Promise<SiteView> {
  const { lang, params } = input;
  const id = params['id'] ?? '';
  const organisation = isUuid(id) ? await findOrganisation(ctx.db, ctx.tenant.id, id) : undefined;
  if (organisation === undefined || (organisation.state !== 'verified' && organisation.state !== 'closed'))
    throw failure('record.notFound');
  const title = lang === 'zh' ? '反映机构信息问题' : 'Object to these data';
  return {
    ...(errors.length > 0 && { status: 422 }),
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        lead={<p>{organisation.name}</p>}
        crumbs={[
          { href: at(lang, '/organisations'), label: lang === 'zh' ? '机构名录' : 'Organisations' },
          { href: at(lang, `/organisations/${id}`), label: organisation.name },
          { label: title },
        ]}
        notice={<ErrorSummary lang={lang} errors={errors} />}
      >
        <ObjectionForm lang={lang} id={id} input={input} errors={errors} signedIn={ctx.actor.accountId !== undefined} />
      </PageFrame>
    ),
  };
}

interface FormProps {
  readonly lang: Language;
  readonly id: string;
  readonly input: PageInput;
  readonly errors: Errors;
  readonly signedIn: boolean;
}

function ObjectionForm({ lang, id, input, errors, signedIn }: FormProps): ReactNode {
  const zh = lang === 'zh';
  const errorOf = (name: string) => errors.find((one) => one.name === name)?.message;
  const { form } = input;
  return (
    <form method="post" action={at(lang, `/organisations/${id}/objection`)} noValidate>
      <Field lang={lang} name="kind" label={zh ? '问题' : 'What is wrong'} error={errorOf('kind')}>
        {(control) => (
          <Select
            {...control}
            empty={zh ? '请选择' : 'Please choose'}
            choices={OBJECTION_KINDS.map((value) => ({ value, label: OBJECTION_LABELS[value][lang] }))}
            defaultValue={textOf(form, 'kind')}
            width="medium"
          />
        )}
      </Field>
      <Field
        lang={lang}
        name="statement"
        label={zh ? '具体情况' : 'Details'}
        hint={
          zh
            ? '哪一项不对、应该是什么、依据是什么；不要填写身份证号。'
            : 'Which item, what it should be, and how you know. No identity numbers please.'
        }
        error={errorOf('statement')}
      >
        {(control) => <TextArea {...control} rows={5} maxLength={LONGEST} defaultValue={textOf(form, 'statement')} />}
      </Field>
      {!signedIn && (
        <Field
          lang={lang}
          name="contact"
          label={zh ? '手机号或邮箱' : 'Phone number or e-mail'}
          hint={
            zh
              ? '用来发送答复，不会公开，也不会给被反映的机构。'
              : 'For the answer only; neither published nor passed on.'
          }
          optional
          error={errorOf('contact')}
        >
          {(control) => (
            <TextInput
              {...control}
              maxLength={254}
              autoComplete="email"
              defaultValue={textOf(form, 'contact')}
              width="medium"
            />
          )}
        </Field>
      )}
      <Actions>
        <Button>{zh ? '提交' : 'Send'}</Button>
      </Actions>
    </form>
  );
}

const TONES = { open: 'warning', accepted: 'success', declined: 'neutral' } as const;

function Progress({
  lang,
  objection,
  name,
}: {
  readonly lang: Language;
  readonly objection: Objection;
  readonly name: string;
}): ReactNode {
  const zh = lang === 'zh';
  const { state, kind, dueOn, answer, number } = objection;
  return (
    <PageFrame
      lang={lang}
      title={zh ? '异议办理情况' : 'Your objection'}
      state={<Tag tone={TONES[state]}>{OBJECTION_STATE_LABELS[state][lang]}</Tag>}
    >
      {state === 'open' && (
        <Notice lang={lang} tone="success" live title={zh ? '已收到' : 'Received'}>
          <p>
            {zh
              ? `主管部门会在 ${dueOn} 前答复。请保存本页网址，随时可以查看。`
              : `It will be answered by ${dueOn}. Keep the address of this page.`}
          </p>
        </Notice>
      )}
      <DescriptionList
        items={[
          { term: zh ? '编号' : 'Number', description: number },
          { term: zh ? '机构' : 'Organisation', description: name },
          { term: zh ? '问题' : 'Kind', description: OBJECTION_LABELS[kind][lang] },
        ]}
      />
      {answer !== null && (
        <Prose>
          <h2>{zh ? '答复' : 'Answer'}</h2>
          <p>{answer}</p>
        </Prose>
      )}
      <Actions>
        <LinkButton look="plain" href={at(lang, `/organisations/${objection.organisationId}`)}>
          {zh ? '回到机构页面' : 'Back to the organisation'}
        </LinkButton>
      </Actions>
    </PageFrame>
  );
}
