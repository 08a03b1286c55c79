import type { ReactNode } from 'react';
import { Actions, Button, EmptyState, ErrorSummary, Notice, PageFrame } from '#design/site';
import { civilMinute } from '#kernel/time';
import type { Context } from '#platform/context';
import type { Language, PageInput, SitePage, SiteView } from '#platform/http';
import { EMPTY, sitePath, textOf, TextField, valuesOf, type FormState } from '../../site-form.tsx';
import { REQUEST_LABELS, REQUEST_STATE_LABELS, type Request } from '../model.ts';
import { plain } from '../number.ts';
import { ownRequest, requestByCode } from '../own-request.ts';
import { findRequest, requestsOfAccount } from '../store.ts';
import { refusals } from './kit.tsx';
import { OwnForms, perform } from './own-forms.tsx';
import { readShown, RecordView } from './record-view.tsx';

/** Reading the answer: by number and code, or signed in. */
export const answerPages: SitePage[] = [
  {
    method: 'GET',
    path: '/feedback/answer',
    right: 'feedback.make',
    render: async (_ctx, { lang, query }) =>
      lookUpView(lang, { values: { number: String(query['number'] ?? '').slice(0, 40) }, errors: [] }),
  },
  { method: 'POST', path: '/feedback/answer', right: 'feedback.make', perMinute: 12, render: lookUp },
  { method: 'GET', path: '/feedback/mine', right: 'feedback.own', render: showMine },
  {
    method: 'GET',
    path: '/feedback/mine/:id',
    right: 'feedback.own',
    render: async (ctx, input) => recordView(ctx, input, await ownRequest(ctx, input.params['id'] ?? ''), EMPTY),
  },
  {
    method: 'POST',
    path: '/feedback/mine/:id',
    right: 'feedback.own',
    perMinute: 20,
    render: async (ctx, input) => act(ctx, input, await ownRequest(ctx, input.params['id'] ?? '')),
  },
];

async function lookUp(ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang, form } = input;
  const values = valuesOf(form);
  const [number, code] = [textOf(form, 'number').slice(0, 40), textOf(form, 'code').slice(0, 40)];
  const request = await requestByCode(ctx, number, code);
  if (request === undefined) {
    const message =
      lang === 'zh' ? '编号或查询码不对，请核对后再试' : 'The number or the code is not right. Please check them.';
    return lookUpView(lang, { values: { number: values['number'] ?? '' }, errors: [{ name: 'number', message }] });
  }
  return act(ctx, input, request, { number: plain(number), code });
}

/** Reads, adds or rates; what is refused stands on the page with what was typed. */
async function act(
  ctx: Context,
  input: PageInput,
  request: Request,
  keys?: Readonly<Record<string, string>>,
): Promise<SiteView> {
  const { lang, form } = input;
  try {
    const done = await perform(ctx, request.id, textOf(form, 'act'), form);
    const now = done === undefined ? request : (await findRequest(ctx, request.id))!;
    return recordView(ctx, input, now, EMPTY, keys, done?.[lang]);
  } catch (error) {
    const field = request.state === 'asked' ? 'supplement' : 'rating';
    const errors = refusals(error, lang, field);
    return recordView(ctx, input, request, { values: valuesOf(form), errors }, keys);
  }
}

async function recordView(
  ctx: Context,
  input: PageInput,
  request: Request,
  form: FormState,
  keys?: Readonly<Record<string, string>>,
  done?: string,
): Promise<SiteView> {
  const { lang } = input;
  const title = REQUEST_LABELS[request.kind][lang];
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title: `${title} ${request.number}`,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[
          { href: sitePath(lang, '/feedback'), label: lang === 'zh' ? '意见反馈' : 'Feedback' },
          keys === undefined
            ? { href: sitePath(lang, '/feedback/mine'), label: lang === 'zh' ? '我的反映' : 'What I sent' }
            : { href: sitePath(lang, '/feedback/answer'), label: lang === 'zh' ? '查询答复' : 'Look up an answer' },
          { label: request.number },
        ]}
        notice={
          done === undefined ? (
            <ErrorSummary lang={lang} errors={form.errors} />
          ) : (
            <Notice lang={lang} tone="success" live title={done} />
          )
        }
      >
        <RecordView lang={lang} shown={await readShown(ctx, request)} />
        <OwnForms lang={lang} request={request} form={form} action={input.path} keys={keys} />
      </PageFrame>
    ),
  };
}

function lookUpView(lang: Language, form: FormState): SiteView {
  const zh = lang === 'zh';
  const title = zh ? '查询答复' : 'Look up an answer';
  return {
    ...(form.errors.length > 0 && { status: 422 }),
    title,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[{ href: sitePath(lang, '/feedback'), label: zh ? '意见反馈' : 'Feedback' }, { label: title }]}
        lead={
          <p>
            {zh
              ? '填写提交后显示的编号和查询码。登录后提交的，也可以在“我的反映”里看。'
              : 'Enter the number and the code that were shown when you sent it. Signed in, see “What I sent”.'}
          </p>
        }
        notice={<ErrorSummary lang={lang} errors={form.errors} />}
      >
        <form method="post" action={sitePath(lang, '/feedback/answer')} noValidate>
          <TextField
            lang={lang}
            form={form}
            name="number"
            label={zh ? '编号' : 'Number'}
            hint={zh ? '如 FK20261122-7KM3Q' : 'Like FK20261122-7KM3Q'}
            autoComplete="off"
            maxLength={40}
            width="medium"
          />
          <TextField
            lang={lang}
            form={form}
            name="code"
            label={zh ? '查询码' : 'Code'}
            hint={zh ? '10 位字母和数字，不分大小写' : '10 letters and digits, in capitals or not'}
            autoComplete="off"
            maxLength={40}
            width="medium"
          />
          <Actions>
            <Button>{zh ? '查询' : 'Look up'}</Button>
          </Actions>
        </form>
      </PageFrame>
    ),
  };
}

async function showMine(ctx: Context, { lang }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const title = zh ? '我的反映' : 'What I sent';
  const requests = await requestsOfAccount(ctx, ctx.actor.accountId!);
  return {
    title,
    noIndex: true,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[{ href: sitePath(lang, '/feedback'), label: zh ? '意见反馈' : 'Feedback' }, { label: title }]}
      >
        <Mine lang={lang} requests={requests} />
      </PageFrame>
    ),
  };
}

function Mine({ lang, requests }: { readonly lang: Language; readonly requests: readonly Request[] }): ReactNode {
  const zh = lang === 'zh';
  if (requests.length === 0)
    return (
      <EmptyState title={zh ? '您还没有提交过投诉、建议或举报' : 'You have sent nothing yet'}>
        <p>
          <a href={sitePath(lang, '/feedback')}>{zh ? '去反映' : 'Write to us'}</a>
        </p>
      </EmptyState>
    );
  return (
    <ul className="mine">
      {requests.map((one) => (
        <li key={one.id} className="card card-link">
          <h2 className="card-title">
            <a href={sitePath(lang, `/feedback/mine/${one.id}`)}>
              {REQUEST_LABELS[one.kind][lang]} {one.number}
            </a>
          </h2>
          <p className="facts">
            <span>{REQUEST_STATE_LABELS[one.state][lang]}</span>
            <span>{civilMinute(one.createdAt)}</span>
            {one.listingTitle !== null && <span>{one.listingTitle}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
