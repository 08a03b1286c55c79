import type { ReactNode } from 'react';
import { DescriptionList, Section, Tag, Timeline } from '#design/site';
import type { Tone } from '#design/tokens';
import { civilMinute } from '#kernel/time';
import { findOrganisationNames } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import {
  isOffice,
  RATING_LABELS,
  REPORT_REASON_LABELS,
  REQUEST_LABELS,
  REQUEST_STATE_LABELS,
  WORD_LABELS,
  wordsForPerson,
  type Rating,
  type ReportReason,
  type Request,
  type RequestState,
  type Word,
} from '../model.ts';
import { WhySoLong } from './kit.tsx';
import { listWords } from '../store.ts';

const TONES: Readonly<Record<RequestState, Tone>> = {
  open: 'info',
  asked: 'warning',
  answered: 'success',
  declined: 'neutral',
};

export interface Shown {
  readonly request: Request;
  readonly words: readonly Word[];
  readonly offices: ReadonlyMap<string, string>;
}

export async function readShown(ctx: Context, request: Request): Promise<Shown> {
  const words = wordsForPerson(request, await listWords(ctx, request.id));
  const offices = words.flatMap(({ organisationId }) => organisationId ?? []);
  return { request, words, offices: await findOrganisationNames(ctx.db, ctx.tenant.id, offices) };
}

/** What somebody wrote and what became of it, as that person reads it: offices are named, officers are not. */
export function RecordView({ lang, shown }: { readonly lang: Language; readonly shown: Shown }): ReactNode {
  const { request, words, offices } = shown;
  return (
    <>
      <p>
        <Tag tone={TONES[request.state]}>{REQUEST_STATE_LABELS[request.state][lang]}</Tag>
      </p>
      <DescriptionList items={factsOf(lang, request)} />
      <Section id="course" title={lang === 'zh' ? '办理经过' : 'What happened'}>
        <Timeline
          events={words.map(({ id, at, purpose, organisationId, text }) => ({
            id,
            at: civilMinute(at),
            title: WORD_LABELS[purpose][lang],
            by: isOffice(purpose) && organisationId !== null ? offices.get(organisationId) : undefined,
            note: <p className="said">{text}</p>,
          }))}
        />
      </Section>
    </>
  );
}

function factsOf(lang: Language, request: Request) {
  const zh = lang === 'zh';
  const { number, kind, reason, listingId, listingTitle, page, createdAt, dueOn, state, rating } = request;
  const waits = state === 'open' && dueOn !== null;
  return [
    { term: zh ? '编号' : 'Number', description: number },
    { term: zh ? '类别' : 'Kind', description: REQUEST_LABELS[kind][lang] },
    ...(kind === 'report' && reason !== null
      ? [{ term: zh ? '原因' : 'Reason', description: REPORT_REASON_LABELS[reason as ReportReason][lang] }]
      : []),
    ...(listingId === null
      ? []
      : [
          {
            term: zh ? '信息' : 'Listing',
            description: <a href={`${zh ? '' : '/en'}/listings/${listingId}`}>{listingTitle}</a>,
          },
        ]),
    ...(page === null ? [] : [{ term: zh ? '页面' : 'Page', description: <a href={page}>{page}</a> }]),
    { term: zh ? '提交时间' : 'Sent', description: civilMinute(createdAt) },
    ...(waits ? [{ term: zh ? '答复期限' : 'Answer by', description: <WhySoLong lang={lang} day={dueOn} /> }] : []),
    ...(rating === null
      ? []
      : [{ term: zh ? '您的评价' : 'Your rating', description: RATING_LABELS[rating as Rating][lang] }]),
  ];
}
