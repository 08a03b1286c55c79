import { Notice } from '#design/site';
import { failure } from '#kernel/errors';
import type { Link, LinkAct, LinkView, LinkVisit } from '#modules/notices';
import type { Context } from '#platform/context';
import { failures } from '../contract.ts';
import { REQUEST_LABELS } from '../model.ts';
import { findRequest } from '../store.ts';
import { FOLLOW } from '../tell-person.ts';
import { RatingFields, SupplementField } from './kit.tsx';
import { mayRate, perform } from './own-forms.tsx';
import { readShown, RecordView } from './record-view.tsx';

/** The page that the message about an answer opens: read it, add to it, rate it. */
export const followLink: LinkAct = {
  purpose: FOLLOW,
  label: { zh: '查看答复', en: 'Read the answer' },
  failures,
  show: async (ctx, link, visit) => view(ctx, link, visit),
  perform: async (ctx, link, form, visit) => {
    const request = await requestOf(ctx, link);
    const done = await perform(ctx, request.id, request.state === 'asked' ? 'supplement' : 'rate', form);
    const shown = await readShown(ctx, await requestOf(ctx, link));
    return {
      title: REQUEST_LABELS[request.kind][visit.lang],
      element: (
        <>
          <Notice lang={visit.lang} tone="success" live title={done![visit.lang]} />
          <RecordView lang={visit.lang} shown={shown} />
        </>
      ),
    };
  },
};

async function requestOf(ctx: Context, { subject }: Link) {
  const request = await findRequest(ctx, subject.id);
  if (request === undefined) throw failure('record.notFound');
  return request;
}

async function view(ctx: Context, link: Link, visit: LinkVisit): Promise<LinkView> {
  const { lang } = visit;
  const request = await requestOf(ctx, link);
  const form = { values: visit.values, errors: visit.errors };
  const fields =
    request.state === 'asked' ? (
      <SupplementField lang={lang} form={form} />
    ) : mayRate(request) ? (
      <RatingFields lang={lang} form={form} />
    ) : undefined;
  return {
    title: REQUEST_LABELS[request.kind][lang],
    element: <RecordView lang={lang} shown={await readShown(ctx, request)} />,
    fields,
    buttons: fields === undefined ? [] : [{ label: lang === 'zh' ? '提交' : 'Send' }],
  };
}
