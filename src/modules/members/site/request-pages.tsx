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
  TextArea,
} from '#design/site';
import { failure } from '#kernel/errors';
import { civilMinute } from '#kernel/time';
import { findOrganisation, KIND_LABELS, type Organisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { failures } from '../contract.ts';
import { nameForAsker, REFUSAL_LABELS, REQUEST_LABELS, type AccessRequest, takesMembers } from '../model.ts';
import { listOwnRequests, remindRequest, requestAccess, withdrawRequest } from '../request-access.ts';
import { EMPTY, refusedForm, sitePath, textOf, type FormState } from './forms.ts';

export const requestPages: readonly SitePage[] = [
  {
    method: 'GET',
    path: '/organisations/:id/request',
    right: 'member.request',
    render: (ctx, input) => requestForm(ctx, input, EMPTY),
  },
  {
    method: 'POST',
    path: '/organisations/:id/request',
    right: 'member.request',
    perMinute: 20,
    render: async (ctx, input) => {
      try {
        const message = textOf(input.form, 'message');
        if (message.length < 2 || message.length > 500)
          throw failure('request.invalid', {}, [
            {
              field: 'message',
              zh: '请说明您是谁、负责什么（2 至 500 字）',
              en: 'Say who you are and what you do (2 to 500 characters)',
            },
          ]);
        await requestAccess(ctx, input.params['id']!, message);
        return { redirect: `${sitePath(input.lang, '/account/requests')}?done=asked` };
      } catch (error) {
        return requestForm(ctx, input, refusedForm(error, input, 'message', failures));
      }
    },
  },
  {
    method: 'GET',
    path: '/account/requests',
    right: 'account.manage',
    render: (ctx, input) => ownRequests(ctx, input, EMPTY),
  },
  {
    method: 'POST',
    path: '/account/requests',
    right: 'account.manage',
    perMinute: 30,
    render: async (ctx, input) => {
      const id = textOf(input.form, 'id');
      const act = textOf(input.form, 'act');
      try {
        if (act === 'withdraw') await withdrawRequest(ctx, id);
        else await remindRequest(ctx, id);
        return {
          redirect: `${sitePath(input.lang, '/account/requests')}?done=${act === 'withdraw' ? 'withdrawn' : 'reminded'}`,
        };
      } catch (error) {
        return ownRequests(ctx, input, refusedForm(error, input, 'requests', failures));
      }
    },
  },
];

async function requestForm(ctx: Context, { lang, params }: PageInput, form: FormState): Promise<SiteView> {
  const id = params['id'] ?? '';
  const organisation = /^[0-9a-f-]{36}$/.test(id) ? await findOrganisation(ctx.db, ctx.tenant.id, id) : undefined;
  if (organisation === undefined || organisation.kind === 'operator' || !takesMembers(organisation.state))
    throw failure('record.notFound');
  const title = lang === 'zh' ? '申请加入机构' : 'Ask to join';
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title,
    noIndex: true,
    element: <RequestForm lang={lang} title={title} organisation={organisation} form={form} />,
  };
}

interface RequestFormProps {
  readonly lang: Language;
  readonly title: string;
  readonly organisation: Organisation;
  readonly form: FormState;
}

function RequestForm({ lang, title, organisation, form }: RequestFormProps): ReactNode {
  const zh = lang === 'zh';
  const { name, state: organisationState, kind } = organisation;
  const organisationName = nameForAsker({ organisationName: name, organisationState, state: 'pending' }, lang);
  return (
    <PageFrame
      lang={lang}
      title={title}
      lead={
        <p>
          {zh
            ? '申请由该机构的管理员审批。没有管理员办理的，五天后转由平台处理。'
            : 'Its administrators decide. If nobody answers within five days the operator does.'}
        </p>
      }
      notice={<ErrorSummary lang={lang} errors={form.errors} />}
    >
      <DescriptionList
        items={[
          { term: zh ? '机构' : 'Organisation', description: organisationName },
          ...(organisationState === 'verified'
            ? [{ term: zh ? '类别' : 'Kind', description: KIND_LABELS[kind][lang] }]
            : []),
        ]}
      />
      <form method="post" action={sitePath(lang, `/organisations/${organisation.id}/request`)} noValidate>
        <Field
          lang={lang}
          name="message"
          label={zh ? '申请说明' : 'About you'}
          hint={zh ? '写明部门、职务和要办理的事，便于管理员确认' : 'Department, position and what you want to do here'}
          error={form.errors.find((one) => one.name === 'message')?.message}
        >
          {(control) => <TextArea {...control} maxLength={500} rows={4} defaultValue={form.values['message']} />}
        </Field>
        <Actions>
          <Button>{zh ? '提交申请' : 'Send'}</Button>
        </Actions>
      </form>
    </PageFrame>
  );
}

const DONE: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  asked: { zh: '申请已提交，结果会通知您。', en: 'Your request was sent; you will be told the outcome.' },
  reminded: { zh: '已催办，管理员会再次收到提醒。', en: 'They were reminded.' },
  withdrawn: { zh: '申请已撤回。', en: 'The request was withdrawn.' },
};

async function ownRequests(ctx: Context, { lang, query }: PageInput, form: FormState): Promise<SiteView> {
  const requests = await listOwnRequests(ctx);
  const title = lang === 'zh' ? '我的加入申请' : 'My requests to join';
  const done = DONE[String(query['done'])]?.[lang];
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        notice={
          form.errors.length > 0 || done === undefined ? (
            <ErrorSummary lang={lang} errors={form.errors} />
          ) : (
            <Notice lang={lang} tone="success" live title={done} />
          )
        }
      >
        <div id="requests">
          {requests.length === 0 ? (
            <Prose>
              <p>{lang === 'zh' ? '还没有申请。' : 'There are none.'}</p>
            </Prose>
          ) : (
            requests.map((one) => <OwnRequest key={one.id} lang={lang} request={one} />)
          )}
        </div>
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, '/account')}>
            {lang === 'zh' ? '返回我的账户' : 'My account'}
          </LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}

function OwnRequest({ lang, request }: { readonly lang: Language; readonly request: AccessRequest }): ReactNode {
  const zh = lang === 'zh';
  const { state, reasonCode, reason, escalatedAt, createdAt } = request;
  const why = [reasonCode === null ? '' : REFUSAL_LABELS[reasonCode][lang], reason ?? ''].filter(Boolean).join('：');
  const waits = state === 'pending' && escalatedAt !== null;
  return (
    <>
      <h2>{nameForAsker(request, lang)}</h2>
      <DescriptionList
        items={[
          {
            term: zh ? '状态' : 'State',
            description: waits ? (zh ? '平台处理中' : 'With the operator') : REQUEST_LABELS[state][lang],
          },
          ...(why === '' ? [] : [{ term: zh ? '原因' : 'Reason', description: why }]),
          { term: zh ? '申请时间' : 'Asked', description: civilMinute(createdAt) },
          { term: zh ? '申请说明' : 'About you', description: request.message },
        ]}
      />
      {state === 'pending' && (
        <form method="post" action={sitePath(lang, '/account/requests')}>
          <input type="hidden" name="id" value={request.id} />
          <Actions>
            <Button look="plain" name="act" value="remind">
              {zh ? '催办' : 'Remind'}
            </Button>
            <Button look="plain" name="act" value="withdraw">
              {zh ? '撤回申请' : 'Withdraw'}
            </Button>
          </Actions>
        </form>
      )}
    </>
  );
}
