import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { COMING_LABELS, GROUP_NAMES, GROUPS, PROGRESS, PROGRESS_NAMES, ACTS } from '#contracts/joining';
import { COMINGS, KIND_LABELS } from '#contracts/organisations';
import { App, Button, EmptyBlock, Link, ListToolbar, NativeSelect, StatusTag, ToolbarField } from '#design/workbench';
import { CodeName } from '#pages/codes';
import { answer, api, client, type Schemas } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';

type Joined = Schemas['JoinedOrganisation'];

const HREF = '/app/joined';
const FILTERS = ['group', 'progress', 'came', 'did', 'month', 'division'] as const;
type FilterName = (typeof FILTERS)[number];
type Filter = Readonly<Partial<Record<FilterName, string>>>;

const filterIn = (address: URLSearchParams): Filter =>
  Object.fromEntries(FILTERS.map((name) => [name, address.get(name) ?? '']).filter(([, value]) => value !== ''));
const addressOf = (filter: Filter): string =>
  new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '') as [string, string][]).toString();
const hrefOf = (filter: Filter): string => {
  const query = addressOf(filter);
  return query === '' ? HREF : `${HREF}?${query}`;
};

const TONES = { soon: 'success', month: 'success', late: 'neutral', silent: 'warning', waiting: 'neutral' } as const;
const WHY_NOT: Readonly<Record<Joined['urge'], string>> = {
  now: '',
  tooSoon: '近日已提醒',
  nobody: '没有成员，提醒不到',
  notSilent: '',
};

const nowrap = (text: ReactNode): ReactNode => <span className="desk-nowrap">{text}</span>;

const COLUMNS: readonly Column<Joined>[] = [
  {
    key: 'name',
    title: '机构',
    head: true,
    cell: ({ id, name }) => <Link href={`/app/organisations/${id}`}>{name}</Link>,
  },
  { key: 'kind', title: '类型', cell: ({ kind }) => nowrap(KIND_LABELS[kind].zh) },
  {
    key: 'division',
    title: '所在地',
    optional: true,
    cell: ({ division }) => (division === null ? '—' : <CodeName set="division" code={division} />),
  },
  { key: 'joinedOn', title: '入驻日', cell: ({ joinedOn }) => nowrap(joinedOn) },
  { key: 'came', title: '怎样来的', cell: ({ came }) => nowrap(COMING_LABELS[came].zh) },
  {
    key: 'progress',
    title: '第一次动作',
    cell: ({ progress, firstOn }) => (
      <>
        <StatusTag tone={TONES[progress]}>{PROGRESS[progress].zh}</StatusTag>
        {firstOn !== null && <div className="wb-quiet">{firstOn}</div>}
      </>
    ),
  },
  { key: 'did', title: '做过的事', cell: ({ did }) => did.map((act) => ACTS[act].zh).join('、') || '—' },
  {
    key: 'urgedOn',
    title: '最近提醒',
    cell: ({ urgedOn, urge }) => (
      <>
        {nowrap(urgedOn ?? '—')}
        {WHY_NOT[urge] !== '' && <div className="wb-quiet">{WHY_NOT[urge]}</div>}
      </>
    ),
  },
];

/** Who joined within reach and what became of it; those who did nothing are urged in one tap. */
export function JoinedPage(): ReactNode {
  const session = useSession();
  const [params, setAddress] = useSearchParams();
  const filter = filterIn(params);
  const address = addressOf(filter);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const list = useKeyset(['joined', address], (cursor) =>
    answer(
      client.GET('/api/joined', {
        params: { query: { ...filter, limit: 30, ...(cursor !== undefined && { cursor }) } as never },
      }),
    ),
  );
  const urges = has(session, 'joining.urge') && session.actor.duty !== 'viewer';
  return (
    <Page
      title="入驻情况"
      lead="已核验的企业、院校、院所和其他机构，从入驻日起做了什么。满 30 天没有动作的可以提醒；没有成员的，到机构页面邀请其经办人。"
    >
      <Filters
        key={address}
        filter={filter}
        onQuery={(next) => {
          setChosen(new Set());
          setAddress(addressOf(next));
        }}
      />
      <TabLinks
        label="按第一次动作"
        tabs={[undefined, ...PROGRESS_NAMES].map((progress) => ({
          label: progress === undefined ? '全部' : PROGRESS[progress].zh,
          href: hrefOf({ ...filter, progress: progress ?? '' }),
          current: filter.progress === progress,
        }))}
      />
      {urges && <UrgeBar chosen={chosen} onDone={() => setChosen(new Set())} />}
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={address === '' ? '辖区内还没有入驻的机构' : '没有符合这些条件的机构'}>
              {address !== '' && <Link href={HREF}>取消查询条件</Link>}
            </EmptyBlock>
          ) : (
            <DeskTable
              label="入驻机构"
              list="joining.organisations"
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
              selection={
                urges
                  ? { chosen, mayChoose: ({ urge }) => urge === 'now', nameOf: ({ name }) => name, onChange: setChosen }
                  : undefined
              }
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}

function UrgeBar({ chosen, onDone }: { readonly chosen: ReadonlySet<string>; readonly onDone: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const urge = api.useMutation('post', '/api/joined/urge', {
    onSuccess: async ({ urged, skipped }) => {
      message.success(`已提醒 ${urged} 家${skipped > 0 ? `，${skipped} 家刚有动作或近日已提醒，没有再发` : ''}`);
      onDone();
      await queries.invalidateQueries();
    },
  });
  return (
    <div role="status">
      {chosen.size > 0 && (
        <div className="wb-bulk">
          <strong>{`已选 ${chosen.size} 家`}</strong>
          <Button size="small" loading={urge.isPending} onClick={() => urge.mutate({ body: { ids: [...chosen] } })}>
            提醒
          </Button>
          <Button size="small" type="link" onClick={onDone}>
            取消选择
          </Button>
        </div>
      )}
    </div>
  );
}

const CHOICES = {
  group: GROUP_NAMES.map((value) => ({ value, label: GROUPS[value].zh })),
  came: COMINGS.map((value) => ({ value, label: COMING_LABELS[value].zh })),
  did: Object.entries(ACTS).map(([value, { zh }]) => ({ value, label: zh })),
};
const LABELS = { group: '类别', came: '怎样来的', did: '做过的事' } as const;

function Filters({
  filter,
  onQuery,
}: {
  readonly filter: Filter;
  readonly onQuery: (next: Filter) => void;
}): ReactNode {
  const [next, setNext] = useState<Filter>(filter);
  const set = (name: FilterName, value: string): void => setNext((before) => ({ ...before, [name]: value }));
  return (
    <ListToolbar
      lang="zh"
      onQuery={() => onQuery(next)}
      onReset={() => onQuery({})}
      filters={
        <>
          {(['group', 'came', 'did'] as const).map((name) => (
            <ToolbarField key={name} id={`joined-${name}`} label={LABELS[name]}>
              <NativeSelect
                id={`joined-${name}`}
                value={next[name] ?? ''}
                empty="不限"
                options={CHOICES[name]}
                onChange={(value) => set(name, value)}
              />
            </ToolbarField>
          ))}
          <ToolbarField id="joined-month" label="入驻月份">
            <input
              id="joined-month"
              type="month"
              className="wb-control"
              value={next.month ?? ''}
              onChange={(event) => set('month', event.target.value)}
            />
          </ToolbarField>
        </>
      }
    />
  );
}
