import './appetite.css';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useId, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { App, Button, EmptyBlock, SearchSelect, StatusTag, type SearchOption } from '#design/workbench';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { answer, api, client, problemOf } from '../../api.ts';
import { Loaded } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field, TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { INVITATION_STATE_LABELS, INVITATION_STATES, REASON_LABELS, WORD_LABELS } from '../model.ts';
import { INVITATION_TONES, WORD_TONES, type Invitation, type Survey } from './words.ts';

/** Whom the survey goes to and what they said. */
export function FirmsCard({ survey }: { readonly survey: Survey }): ReactNode {
  const [address] = useSearchParams();
  const state = INVITATION_STATES.find((one) => one === address.get('firms'));
  const { id } = survey;
  const list = useKeyset(['survey-firms', id, state, survey.progress.firms], (cursor) =>
    answer(
      client.GET('/api/surveys/{id}/firms', {
        params: {
          path: { id },
          query: { limit: 30, ...(state && { state }), ...(cursor !== undefined && { cursor }) },
        },
      }),
    ),
  );
  const draft = survey.abilities.includes('edit');
  return (
    <Card title={`询问的单位（${survey.progress.firms} 家）`}>
      {draft && <ChooseFirms id={id} />}
      {survey.state !== 'draft' && (
        <div className="desk-row">
          <TabLinks
            label="按答复"
            tabs={[
              { label: '全部', href: `/app/surveys/${id}`, current: state === undefined },
              ...INVITATION_STATES.filter((one) => one !== 'listed').map((one) => ({
                label: INVITATION_STATE_LABELS[one].zh,
                href: `/app/surveys/${id}?firms=${one}`,
                current: one === state,
              })),
            ]}
          />
          {survey.abilities.includes('export') && (
            <ListExport
              title={`意向摸底-${survey.title}`}
              path={`/api/surveys/${id}/export`}
              right="survey.export"
              filters={{ state }}
            />
          )}
        </div>
      )}
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={draft ? '还没有选择单位' : '没有这样的单位'} />
          ) : (
            <DeskTable label="询问的单位" columns={columnsOf(survey, draft)} rows={items} keyOf={(one) => one.id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Card>
  );
}

const columnsOf = (survey: Survey, draft: boolean): readonly Column<Invitation>[] => [
  {
    key: 'firm',
    title: '单位',
    head: true,
    cell: ({ organisation }) => (
      <>
        {organisation.name}
        {!organisation.registered && <div className="wb-quiet">未入驻</div>}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ id, state, reminders }) => (
      <>
        <StatusTag tone={INVITATION_TONES[state]}>{INVITATION_STATE_LABELS[state].zh}</StatusTag>
        {state === 'unreachable' && survey.abilities.includes('close') && <AddPhone survey={survey.id} id={id} />}
        {reminders > 0 && <div className="wb-quiet">{`提醒过 ${reminders} 次`}</div>}
      </>
    ),
  },
  ...(draft
    ? [{ key: 'acts', title: '操作', cell: (one: Invitation) => <Remove survey={survey.id} one={one} /> }]
    : [
        ...survey.lines.map(({ what }, at) => ({
          key: `line${at}`,
          title: what,
          cell: (one: Invitation) => <Said one={one.answers.find(({ line }) => line === at)} />,
        })),
        { key: 'note', title: '其他', cell: ({ note }: Invitation) => note || <span className="wb-quiet">—</span> },
      ]),
];

function Said({ one }: { readonly one: Invitation['answers'][number] | undefined }): ReactNode {
  if (one === undefined) return <span className="wb-quiet">—</span>;
  const more = [
    one.what,
    one.headcount === null ? '' : `数量 ${one.headcount}`,
    one.atWhen,
    one.reason === '' ? '' : REASON_LABELS[one.reason].zh,
  ];
  return (
    <>
      <StatusTag tone={WORD_TONES[one.word]}>{WORD_LABELS[one.word].zh}</StatusTag>
      <div className="wb-quiet">{more.filter((text) => text !== '').join('；')}</div>
    </>
  );
}

function AddPhone({ survey, id }: { readonly survey: string; readonly id: string }): ReactNode {
  const field = useId();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [phone, setPhone] = useState('');
  const put = api.useMutation('put', '/api/surveys/{id}/firms/{invitation}/phone', {
    onSuccess: async () => {
      message.success('已保存，随即发送');
      setOpen(false);
      await queries.invalidateQueries();
    },
  });
  return (
    <div>
      <button type="button" className="desk-act" onClick={() => setOpen(true)}>
        补手机号
      </button>
      {open && (
        <Dialog
          title="补手机号"
          okText="保存并发送"
          disabled={phone.trim() === ''}
          busy={put.isPending}
          error={put.error}
          onOk={() => put.mutate({ params: { path: { id: survey, invitation: id } }, body: { phone: phone.trim() } })}
          onCancel={() => setOpen(false)}
        >
          <Field id={field} name="phone" label="手机号" required hint="只用来发这次的链接，加密保存，摸底截止即清除。">
            <input
              id={field}
              className="wb-control"
              inputMode="tel"
              value={phone}
              aria-describedby={describedBy(field)}
              onChange={(event) => setPhone(event.target.value)}
            />
          </Field>
        </Dialog>
      )}
    </div>
  );
}

function Remove({ survey, one }: { readonly survey: string; readonly one: Invitation }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const remove = api.useMutation('delete', '/api/surveys/{id}/firms/{invitation}', {
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) => message.error(problemOf(error).title),
  });
  return (
    <button
      type="button"
      className="desk-act"
      aria-label={`移除：${one.organisation.name}`}
      onClick={() => remove.mutate({ params: { path: { id: survey, invitation: one.id } } })}
    >
      移除
    </button>
  );
}

function ChooseFirms({ id }: { readonly id: string }): ReactNode {
  const field = useId();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [firms, setFirms] = useState<readonly SearchOption[]>([]);
  const [place, setPlace] = useState<readonly CodeChoice[]>([]);
  const add = api.useMutation('post', '/api/surveys/{id}/firms', {
    onSuccess: async ({ added, known }) => {
      message.success(`加入 ${added} 家${known > 0 ? `，另有 ${known} 家已在名单里` : ''}`);
      setFirms([]);
      await queries.invalidateQueries();
    },
    onError: (error) => message.error(problemOf(error).title),
  });
  const params = { path: { id } };
  const load = useCallback(async (q: string, signal: AbortSignal): Promise<SearchOption[]> => {
    const query = { limit: 20, ...(q !== '' && { q }) };
    const { items } = await answer(client.GET('/api/organisations', { params: { query }, signal }));
    return items.map(({ id: value, name }) => ({ value, label: name }));
  }, []);
  return (
    <>
      <div className="survey-usual">
        <Button loading={add.isPending} onClick={() => add.mutate({ params, body: { from: 'partners' } })}>
          加入台账里的全部合作单位
        </Button>
      </div>
      <div className="survey-pick">
        <Field id={`${field}-firms`} label="按名称选择">
          <SearchSelect
            lang="zh"
            id={`${field}-firms`}
            multiple
            placeholder="输入单位名称查找"
            chosen={firms}
            load={load}
            aria-describedby={describedBy(`${field}-firms`)}
            onChange={setFirms}
          />
        </Field>
        <Button
          disabled={firms.length === 0}
          onClick={() => add.mutate({ params, body: { from: 'organisations', ids: firms.map(({ value }) => value) } })}
        >
          加入
        </Button>
      </div>
      <div className="desk-row">
        <Field
          id={`${field}-place`}
          label="按地区加入企业"
          hint="台账里没有手机号、又没有入驻的，会显示“没有联系方式”。"
        >
          <CodePicker
            id={`${field}-place`}
            set="division"
            chosen={place}
            describedBy={describedBy(`${field}-place`)}
            onChange={setPlace}
          />
        </Field>
        <Button
          disabled={place.length === 0}
          onClick={() => add.mutate({ params, body: { from: 'division', division: place[0]!.code } })}
        >
          加入
        </Button>
      </div>
    </>
  );
}
