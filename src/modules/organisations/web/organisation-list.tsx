import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import {
  KIND_LABELS,
  ORGANISATION_KINDS,
  ORGANISATION_STATES,
  STATE_LABELS,
  type OrganisationState,
} from '../model.ts';
import { STATE_TONES } from './tones.ts';

type Organisation = Schemas['Organisation'];

const COLUMNS: readonly Column<Organisation>[] = [
  {
    key: 'name',
    title: '名称',
    head: true,
    cell: ({ id, name }) => <Link href={`/app/organisations/${id}`}>{name}</Link>,
  },
  { key: 'kind', title: '类型', cell: ({ kind }) => KIND_LABELS[kind].zh },
  { key: 'code', title: '统一社会信用代码', cell: ({ creditCode }) => <span className="desk-id">{creditCode}</span> },
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StatusTag tone={STATE_TONES[state]}>{STATE_LABELS[state].zh}</StatusTag>,
  },
  {
    key: 'updated',
    title: '更新',
    cell: ({ updatedAt }) => <span className="desk-nowrap">{minuteOf(updatedAt)}</span>,
  },
];

/** For staff: those that wait first. */
export function VettingPage(): ReactNode {
  const [address] = useSearchParams();
  const state = (address.get('state') ?? 'pending') as OrganisationState | 'all';
  const tabs = [...ORGANISATION_STATES, 'all' as const].map((one) => ({
    label: one === 'all' ? '全部' : STATE_LABELS[one].zh,
    href: `/app/organisations?state=${one}`,
    current: one === state,
  }));
  return (
    <Page title="机构核验" lead="核对机构提交的资料与统一社会信用代码。通过后，其成员才能以机构身份办理业务。">
      <TabLinks label="按状态" tabs={tabs} />
      <Organisations state={state === 'all' ? undefined : state} empty="这个状态下没有机构" />
    </Page>
  );
}

export function DirectoryPage(): ReactNode {
  return (
    <Page title="机构名录" lead="本地区已核验的机构。">
      <Organisations state={undefined} empty="没有符合条件的机构" />
    </Page>
  );
}

function Organisations({
  state,
  empty,
}: {
  readonly state: OrganisationState | undefined;
  readonly empty: string;
}): ReactNode {
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  const kind = ORGANISATION_KINDS.find((one) => one === address.get('kind'));
  const list = useKeyset(['organisations', state, kind, q], (cursor) =>
    answer(
      client.GET('/api/organisations', {
        params: {
          query: {
            limit: 30,
            ...(state !== undefined && { state }),
            ...(kind !== undefined && { kind }),
            ...(q !== '' && { q }),
            ...(cursor !== undefined && { cursor }),
          },
        },
      }),
    ),
  );
  const query = (text: string, chosenKind: string): void =>
    setAddress((before) => {
      const stateNow = before.get('state');
      return {
        ...(stateNow !== null && { state: stateNow }),
        ...(text !== '' && { q: text }),
        ...(chosenKind !== '' && { kind: chosenKind }),
      };
    });
  return (
    <>
      <Filters key={`${q}|${kind ?? ''}`} q={q} kind={kind ?? ''} onQuery={query} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={empty} />
          ) : (
            <DeskTable label="机构" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </>
  );
}

interface FilterProps {
  readonly q: string;
  readonly kind: string;
  readonly onQuery: (q: string, kind: string) => void;
}

function Filters({ q: textNow, kind: kindNow, onQuery }: FilterProps): ReactNode {
  const [text, setText] = useState(textNow);
  const [kind, setKind] = useState(kindNow);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery(text.trim(), kind)}
      onReset={() => onQuery('', '')}
      actions={<></>}
      filters={
        <>
          <ToolbarField id="organisation-q" label="名称或信用代码">
            <input
              id="organisation-q"
              className="wb-control"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          </ToolbarField>
          <ToolbarField id="organisation-kind" label="类型">
            <NativeSelect
              id="organisation-kind"
              value={kind}
              empty="全部"
              options={ORGANISATION_KINDS.map((value) => ({ value, label: KIND_LABELS[value].zh }))}
              onChange={setKind}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
