import './appetite.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App, Button, EmptyBlock, Link, NativeSelect, StatusTag } from '#design/workbench';
import { answer, api, client, problemOf } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Facts, Field } from '../../desk-parts.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import {
  INVITATION_STATE_LABELS,
  REASON_LABELS,
  SURVEY_STATE_LABELS,
  WORD_LABELS,
  WORDS,
  type Reason,
  type Word,
} from '../model.ts';
import { INVITATION_TONES, type Asked } from './words.ts';

/** Surveys that the own organisation is asked, and the drafts that came of the answers. */
export function AskedPage(): ReactNode {
  const list = useKeyset(['surveys-asked'], (cursor) =>
    answer(
      client.GET('/api/survey-invitations', {
        params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  return (
    <Page
      title="答复意向摸底"
      lead="主管部门、院校、协会想先了解贵单位有没有意向。一分钟可以答完，截止前可以修改；选“有”“可能有”的成为贵单位自己的草稿，不会自动发布。"
    >
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有收到意向摸底" />
          ) : (
            items.map((asked) => <AskedCard key={asked.id} asked={asked} />)
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

function AskedCard({ asked }: { readonly asked: Asked }): ReactNode {
  const [open, setOpen] = useState(asked.state === 'sent' && asked.abilities.includes('answer'));
  const { survey, state, answers } = asked;
  return (
    <Card title={survey.title}>
      <Facts
        facts={[
          [
            '状态',
            <StatusTag key="state" tone={INVITATION_TONES[state]}>
              {state === 'sent' ? '等您答复' : INVITATION_STATE_LABELS[state].zh}
            </StatusTag>,
          ],
          ['问的单位', asked.asker],
          ['为什么问', survey.reason],
          ['答复怎样使用', survey.useOfAnswers],
          ['问的是什么时候', survey.period],
          ['截止', `${survey.closesOn}（${SURVEY_STATE_LABELS[survey.state].zh}）`],
          ...(answers.length === 0 ? [] : [['答复', <Answers key="answers" asked={asked} />] as const]),
        ]}
      />
      {open ? (
        <AnswerForm asked={asked} onClose={() => setOpen(false)} />
      ) : (
        asked.abilities.includes('answer') && (
          <Button onClick={() => setOpen(true)}>{answers.length === 0 ? '答复' : '修改答复'}</Button>
        )
      )}
    </Card>
  );
}

function Answers({ asked: { survey, answers } }: { readonly asked: Asked }): ReactNode {
  return (
    <ul>
      {answers.map(({ line, word, what, headcount, atWhen, reason, listingId }) => (
        <li key={line}>
          {`${survey.lines[line]?.what ?? ''}：${[
            WORD_LABELS[word].zh,
            what,
            headcount === null ? '' : `数量 ${headcount}`,
            atWhen,
            reason === '' ? '' : REASON_LABELS[reason].zh,
          ]
            .filter((one) => one !== '')
            .join('，')}　`}
          {listingId !== null && <Link href={`/app/listings/${listingId}`}>查看草稿</Link>}
        </li>
      ))}
    </ul>
  );
}

interface Typed {
  readonly word: Word | '';
  readonly reason: Reason | '';
  readonly what: string;
  readonly headcount: string;
  readonly atWhen: string;
}

function AnswerForm({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [note, setNote] = useState(asked.note);
  const [typed, setTyped] = useState<readonly Typed[]>(
    asked.survey.lines.map((_line, at) => {
      const one = asked.answers.find(({ line }) => line === at);
      return {
        word: one?.word ?? '',
        reason: one?.reason ?? '',
        what: one?.what ?? '',
        headcount: one?.headcount?.toString() ?? '',
        atWhen: one?.atWhen ?? '',
      };
    }),
  );
  const params = { path: { id: asked.id } };
  const settled = {
    onSuccess: async () => {
      message.success('已保存');
      onClose();
      await queries.invalidateQueries();
    },
  };
  const send = api.useMutation('put', '/api/survey-invitations/{id}/answers', settled);
  const silence = api.useMutation('post', '/api/survey-invitations/{id}/silence', settled);
  const errors = send.error === null ? [] : problemOf(send.error).errors;
  const complete = typed.every(({ word }) => word !== '');
  return (
    <>
      {asked.survey.lines.map((line, at) => (
        <LineAnswer
          key={line.what}
          id={`${asked.id}-${at}`}
          line={line}
          typed={typed[at]!}
          error={errors.find(({ field }) => field === `reason-${at}` || field === `word-${at}`)?.message}
          onChange={(next) => setTyped(typed.with(at, next))}
        />
      ))}
      <Field id={`${asked.id}-note`} label="其他想说的">
        <input
          id={`${asked.id}-note`}
          className="wb-control"
          maxLength={300}
          value={note}
          aria-describedby={describedBy(`${asked.id}-note`)}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Refusal error={send.error ?? silence.error} />
      <div className="desk-row">
        <Button
          type="primary"
          disabled={!complete}
          loading={send.isPending}
          onClick={() =>
            send.mutate({
              params,
              body: {
                note,
                answers: typed.map(({ word, headcount, ...rest }) => ({
                  ...rest,
                  word: word as Word,
                  headcount: /^\d{1,6}$/.test(headcount) && Number(headcount) > 0 ? Number(headcount) : null,
                })),
              },
            })
          }
        >
          提交答复
        </Button>
        {asked.abilities.includes('silence') && (
          <Button loading={silence.isPending} onClick={() => silence.mutate({ params })}>
            今年不用再问我们
          </Button>
        )}
      </div>
    </>
  );
}

interface LineAnswerProps {
  readonly id: string;
  readonly line: Asked['survey']['lines'][number];
  readonly typed: Typed;
  readonly error: string | undefined;
  readonly onChange: (typed: Typed) => void;
}

const WORD_OPTIONS = WORDS.map((value) => ({ value, label: WORD_LABELS[value].zh }));
const REASON_OPTIONS = Object.entries(REASON_LABELS).map(([value, { zh }]) => ({ value, label: zh }));

function LineAnswer({ id, line, typed, error, onChange }: LineAnswerProps): ReactNode {
  const text = (name: 'what' | 'headcount' | 'atWhen', label: string): ReactNode => (
    <Field id={`${id}-${name}`} label={label}>
      <input
        id={`${id}-${name}`}
        className="wb-control"
        maxLength={name === 'what' ? 120 : 60}
        value={typed[name]}
        aria-describedby={describedBy(`${id}-${name}`)}
        {...(name === 'headcount' && { inputMode: 'numeric' as const })}
        onChange={(event) => onChange({ ...typed, [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <div className="survey-answer">
      <Field id={`${id}-word`} label={line.what} required hint={line.hint || undefined} error={error}>
        <NativeSelect
          id={`${id}-word`}
          empty="请选择"
          value={typed.word}
          options={WORD_OPTIONS}
          onChange={(value) => onChange({ ...typed, word: value as Word | '' })}
        />
      </Field>
      {typed.word !== '' && typed.word !== 'no' && (
        <>
          {text('what', '是什么')}
          {text('headcount', '数量')}
          {text('atWhen', '什么时候')}
        </>
      )}
      {(typed.word === 'no' || typed.word === 'maybe') && (
        <Field id={`${id}-reason`} label="原因" required={typed.word === 'no'}>
          <NativeSelect
            id={`${id}-reason`}
            empty="请选择"
            value={typed.reason}
            options={REASON_OPTIONS}
            onChange={(value) => onChange({ ...typed, reason: value as Reason | '' })}
          />
        </Field>
      )}
    </div>
  );
}
