import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { STATE_LABELS, type OrganisationState } from '#contracts/organisations';
import { Button, EmptyBlock, Link, ListToolbar, StatusTag, ToolbarField } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { Dialog } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { useUndo } from '../../desk-undo.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { ListExport } from '../../list-export.tsx';
import { MATCH_LABELS, STANDING_LABELS } from '../model.ts';
import { AddDialog } from './add-dialog.tsx';

type Partner = Schemas['Partner'];

const LIST = 'partners.ledger';

export function PartnersPage(): ReactNode {
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  const importId = address.get('importId') ?? '';
  const mayEdit = has(useSession(), 'partner.edit');
  const [ending, setEnding] = useState<Partner>();
  const [adding, setAdding] = useState(false);
  const list = useKeyset(['partners', q, importId], (cursor) =>
    answer(
      client.GET('/api/partners', {
        params: {
          query: {
            limit: 30,
            ...(q !== '' && { q }),
            ...(importId !== '' && { importId }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const columns: readonly Column<Partner>[] = [
    {
      key: 'name',
      title: '单位',
      head: true,
      cell: ({ organisation }) =>
        organisation.state === 'verified' ? (
          <Link href={`/app/organisations/${organisation.id}`}>{organisation.name}</Link>
        ) : (
          organisation.name
        ),
    },
    {
      key: 'code',
      title: '信用代码',
      cell: ({ organisation }) => <span className="desk-id">{organisation.creditCode ?? '无'}</span>,
    },
    {
      key: 'state',
      title: '平台状态',
      cell: ({ organisation }) => (
        <StatusTag tone={organisation.state === 'verified' ? 'success' : 'info'}>
          {STATE_LABELS[organisation.state as OrganisationState].zh}
        </StatusTag>
      ),
    },
    {
      key: 'forms',
      title: '合作',
      cell: ({ forms, majorsText }) => [forms, majorsText].filter(Boolean).join('；') || '—',
    },
    {
      key: 'agreement',
      title: '协议',
      optional: true,
      cell: ({ agreementNo, standing }) =>
        [agreementNo, standing === null ? '' : STANDING_LABELS[standing]].filter(Boolean).join('；') || '—',
    },
    {
      key: 'match',
      title: '单位对应',
      optional: true,
      cell: ({ match }) =>
        match === null ? (
          '—'
        ) : (
          <StatusTag tone={match === 'similar' ? 'warning' : 'neutral'}>{MATCH_LABELS[match]}</StatusTag>
        ),
    },
    { key: 'dates', title: '起止', cell: ({ startedOn, endsOn }) => `${startedOn ?? '—'} 至 ${endsOn ?? '长期'}` },
    {
      key: 'contact',
      title: '联系人',
      cell: ({ contactName, contactPhone }) => [contactName, contactPhone].filter(Boolean).join(' ') || '—',
    },
    { key: 'source', title: '来源', cell: ({ sourceName, confirmedOn }) => `${sourceName} · ${confirmedOn}` },
    { key: 'note', title: '备注', optional: true, cell: ({ note }) => note || '—' },
    {
      key: 'acts',
      title: '操作',
      cell: (one) =>
        mayEdit && (
          <button
            type="button"
            className="desk-act"
            aria-label={`移出台账：${one.organisation.name}`}
            onClick={() => setEnding(one)}
          >
            移出台账
          </button>
        ),
    },
  ];
  return (
    <Page
      title="合作单位"
      lead="本单位的合作单位台账，只有本单位看得到。"
      actions={
        mayEdit && (
          <>
            <Button href="/app/imports/partners">导入</Button>
            <Button type="primary" onClick={() => setAdding(true)}>
              新增
            </Button>
          </>
        )
      }
    >
      <Search key={q} q={q} onQuery={(text) => setAddress(text === '' ? {} : { q: text })} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={q === '' && importId === '' ? '台账里还没有单位' : '台账里没有这样的单位'}>
              {mayEdit && (
                <Link className="desk-link" href="/app/imports/partners">
                  从表格导入
                </Link>
              )}
            </EmptyBlock>
          ) : (
            <DeskTable
              label="合作单位"
              list={LIST}
              columns={columns}
              rows={items}
              keyOf={({ id }) => id}
              tools={
                <ListExport
                  title="合作单位台账"
                  path="/api/partners/export"
                  right="partner.export"
                  filters={{ q, importId }}
                  shown={{ list: LIST, columns: columns.filter(({ key }) => key !== 'acts') }}
                />
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      {adding && <AddDialog onClose={() => setAdding(false)} />}
      {ending !== undefined && <EndDialog one={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}

function Search({ q, onQuery }: { readonly q: string; readonly onQuery: (text: string) => void }): ReactNode {
  const [text, setText] = useState(q);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery(text.trim())}
      onReset={() => onQuery('')}
      actions={<></>}
      filters={
        <ToolbarField id="partner-q" label="名称、代码或拼音首字母">
          <input id="partner-q" className="wb-control" value={text} onChange={(event) => setText(event.target.value)} />
        </ToolbarField>
      }
    />
  );
}

const putBack = (id: string): Promise<unknown> =>
  answer(client.POST('/api/partners/{id}/return', { params: { path: { id } } }));

function EndDialog({ one, onClose }: { readonly one: Partner; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const undo = useUndo();
  const end = api.useMutation('delete', '/api/partners/{id}', {
    onSuccess: async () => {
      undo({ words: `已移出台账：${one.organisation.name}`, run: () => putBack(one.id) });
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`移出台账：${one.organisation.name}`}
      okText="移出"
      danger
      busy={end.isPending}
      error={end.error}
      onOk={() => end.mutate({ params: { path: { id: one.id } } })}
      onCancel={onClose}
    >
      <p>只移出本单位的台账，该单位在平台上的登记不变。</p>
    </Dialog>
  );
}
