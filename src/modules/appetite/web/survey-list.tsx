import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import { answer, client } from '../../api.ts';
import { has, Loaded, Page, useSession } from '../../desk.tsx';
import { TabLinks } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { SURVEY_STATE_LABELS, SURVEY_STATES } from '../model.ts';
import { STATE_TONES, type Survey } from './words.ts';

const COLUMNS: readonly Column<Survey>[] = [
  {
    key: 'title',
    title: '摸底',
    head: true,
    cell: ({ id, title, lines }) => (
      <>
        <Link href={`/app/surveys/${id}`}>{title}</Link>
        <div className="wb-quiet">{lines.map(({ what }) => what).join('、')}</div>
      </>
    ),
  },
  { key: 'period', title: '问的时间', cell: ({ period }) => period },
  {
    key: 'state',
    title: '状态',
    cell: ({ state }) => <StatusTag tone={STATE_TONES[state]}>{SURVEY_STATE_LABELS[state].zh}</StatusTag>,
  },
  {
    key: 'progress',
    title: '答复',
    cell: ({ progress, state }) =>
      state === 'draft' ? `已选 ${progress.firms} 家` : `${progress.answered} / ${progress.sent} 家`,
  },
  { key: 'closes', title: '截止', cell: ({ closesOn }) => <span className="desk-nowrap">{closesOn}</span> },
];

/** The own organisation's surveys. */
export function SurveyListPage(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const state = SURVEY_STATES.find((one) => one === address.get('state'));
  const list = useKeyset(['surveys', state], (cursor) =>
    answer(
      client.GET('/api/surveys', {
        params: { query: { limit: 30, ...(state && { state }), ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  const may = has(session, 'survey.edit') && session.actor.duty !== 'viewer';
  return (
    <Page
      title="意向摸底"
      lead="先用一分钟问清企业有没有意向，再谈细节。企业凭短信或消息里的链接答复，不用登录；选“有”“可能有”的自动成为企业自己的供求草稿。"
      actions={
        may && (
          <Button type="primary" onClick={() => void navigate('/surveys/new')}>
            新建摸底
          </Button>
        )
      }
    >
      <TabLinks
        label="按状态"
        tabs={[
          { label: '全部', href: '/app/surveys', current: state === undefined },
          ...SURVEY_STATES.map((one) => ({
            label: SURVEY_STATE_LABELS[one].zh,
            href: `/app/surveys?state=${one}`,
            current: one === state,
          })),
        ]}
      />
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title={state === undefined ? '还没有做过意向摸底' : '没有这样的摸底'} />
          ) : (
            <DeskTable label="意向摸底" list="surveys" columns={COLUMNS} rows={items} keyOf={({ id }) => id} />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
    </Page>
  );
}
