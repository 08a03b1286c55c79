import './skills.css';
import { useId, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { answer, client, type Schemas } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { Card, TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { KIND_LABELS } from '../model.ts';
import { MaskCard } from './mask-card.tsx';
import { TermDialog } from './term-dialog.tsx';
import { TryText } from './try-text.tsx';

export type TermRow = Schemas['SkillTerm'];

export const STATE_WORDS = { active: '现行', retired: '已停用', merged: '已并入' } as const;

const COLUMNS: readonly Column<TermRow>[] = [
  {
    key: 'name',
    title: '词条',
    head: true,
    cell: ({ code, name }) => (
      <>
        <Link href={`/app/skills/${code}`}>{name}</Link>
        <div className="wb-quiet">{code}</div>
      </>
    ),
  },
  { key: 'kind', title: '类别', cell: ({ kind }) => <span className="desk-nowrap">{KIND_LABELS[kind].zh}</span> },
  { key: 'aliases', title: '别名', cell: ({ aliases }) => <Aliases aliases={aliases} /> },
  {
    key: 'codes',
    title: '职业、专业',
    cell: ({ occupation, major }) =>
      [occupation?.label, major?.label].filter(Boolean).join('；') || <span className="wb-quiet">—</span>,
  },
  {
    key: 'layer',
    title: '来源',
    cell: ({ layer, revision, source }) => (
      <>
        <span className="desk-nowrap">{layer === 'local' ? '本地' : revision > 0 ? '平台，本地改过' : '平台'}</span>
        <div className="wb-quiet">{source}</div>
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, confirmed, mergedInto }) =>
      state === 'active' ? (
        <StatusTag tone={confirmed ? 'success' : 'warning'}>{confirmed ? '已核实' : '待核实'}</StatusTag>
      ) : (
        <StatusTag tone="neutral">{mergedInto === null ? '已停用' : `已并入 ${mergedInto.name}`}</StatusTag>
      ),
  },
];

const SHOWN = 6;

function Aliases({ aliases }: { readonly aliases: readonly string[] }): ReactNode {
  if (aliases.length === 0) return <span className="wb-quiet">—</span>;
  const more = aliases.length - SHOWN;
  return (
    <>
      {aliases.slice(0, SHOWN).join('、')}
      {more > 0 && <span className="wb-quiet">{` 等 ${aliases.length} 个`}</span>}
    </>
  );
}

const TABS = [
  ['active', '现行'],
  ['local', '本地增改'],
  ['unconfirmed', '待核实'],
  ['over', '停用和并入'],
] as const;

/** 技能词典: the words by which skills are found in texts. */
export function TermListPage(): ReactNode {
  const session = useSession();
  const [address, setAddress] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const show = TABS.map(([one]) => one).find((one) => one === address.get('show')) ?? 'active';
  const q = address.get('q') ?? '';
  const kind = (Object.keys(KIND_LABELS) as TermRow['kind'][]).find((one) => one === address.get('kind'));
  const list = useKeyset(['skill-terms', show, q, kind], (cursor) =>
    answer(
      client.GET('/api/skill-terms', {
        params: { query: { limit: 50, show, q, ...(kind && { kind }), ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const link = (one: string): string => {
    const query = new URLSearchParams({ show: one, ...(q !== '' && { q }), ...(kind && { kind }) });
    return `/app/skills?${query.toString()}`;
  };
  return (
    <Page
      title="技能词典"
      lead="从岗位、培训、人才的文字里识别技能、职业、证书和工具所用的词。新增和修改立即用于之后的识别，旧的都能查到，可以撤销。"
      actions={
        has(session, 'skill.edit') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            新增词条
          </Button>
        )
      }
    >
      <Card title="试一段文字">
        <TryText />
      </Card>
      <Filter
        key={`${q} ${kind ?? ''}`}
        values={{ q, kind: kind ?? '' }}
        onQuery={(next) =>
          setAddress({ show, ...Object.fromEntries(Object.entries(next).filter(([, value]) => value !== '')) })
        }
      />
      <TabLinks label="按状态" tabs={TABS.map(([one, label]) => ({ label, href: link(one), current: one === show }))} />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="没有这样的词条" />
          ) : (
            <DeskTable label="词条" list="skills.terms" columns={COLUMNS} rows={items} keyOf={({ code }) => code} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      <div className="skill-masks">
        <MaskCard q={q} />
      </div>
      {adding && <TermDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

interface Values {
  readonly q: string;
  readonly kind: string;
}

function Filter({
  values,
  onQuery,
}: {
  readonly values: Values;
  readonly onQuery: (values: Values) => void;
}): ReactNode {
  const id = useId();
  const [next, setNext] = useState(values);
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery({ ...next, q: next.q.trim() })}
      onReset={() => onQuery({ q: '', kind: '' })}
      filters={
        <>
          <ToolbarField id={`${id}-q`} label="名称、别名或代码">
            <input
              id={`${id}-q`}
              className="wb-control"
              maxLength={60}
              value={next.q}
              onChange={(event) => setNext({ ...next, q: event.target.value })}
            />
          </ToolbarField>
          <ToolbarField id={`${id}-kind`} label="类别">
            <NativeSelect
              id={`${id}-kind`}
              value={next.kind}
              options={[
                { value: '', label: '全部' },
                ...Object.entries(KIND_LABELS).map(([value, { zh }]) => ({ value, label: zh })),
              ]}
              onChange={(kind) => setNext({ ...next, kind })}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
