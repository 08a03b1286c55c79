import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, EmptyBlock, Link, StatusTag } from '#design/workbench';
import type { Tone } from '#design/tokens';
import { api, type Schemas } from '../../api.ts';
import { count, has, Loaded, minuteOf, Page, Refusal, useSession } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { sharableText, STANDING_LABELS, type Choice, type Standing } from '../model.ts';
import { EndDialog, GiveDialog } from './word-dialogs.tsx';

export type Region = Schemas['PartnerRegion'];

const TONES: Readonly<Record<Standing, Tone>> = {
  none: 'neutral',
  asked: 'info',
  asking: 'warning',
  active: 'success',
  ended: 'neutral',
};

const GIVE: Readonly<Record<Standing, string>> = {
  none: '邀请共享',
  ended: '重新邀请',
  asked: '调整类别',
  asking: '接受邀请',
  active: '调整类别',
};

const END: Readonly<Partial<Record<Standing, string>>> = { asked: '撤回', asking: '谢绝', active: '结束合作' };

export const typesText = (types: Region['gives']): string => sharableText(types) || '不共享';

export function RegionsPage(): ReactNode {
  const query = api.useQuery('get', '/api/exchange/regions');
  return (
    <Page
      title="跨区域共享"
      lead="双方都同意后，本地区已发布的公开信息以副本方式让对方检索到；联系方式、草稿和限制公开的内容不会共享。下架、到期、关闭后副本随即撤回。"
    >
      <Loaded query={query}>
        {(data) => (
          <>
            <Usual usual={data.usual} />
            <Regions items={data.items} />
            <div className="desk-row">
              <Link className="desk-link" href="/app/exchange/copies?direction=out">
                {`共享出去的清单（${count(data.shared)}）`}
              </Link>
              <Link className="desk-link" href="/app/exchange/copies?direction=in">
                {`收到的清单（${count(data.items.reduce((sum, { received }) => sum + received, 0))}）`}
              </Link>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const USUAL_WORDS: Readonly<Record<Choice, string>> = {
  shared: '发布单位没有选择时：与合作地区共享。',
  local: '发布单位没有选择时：只在本地区以内。',
};

/** What holds where owners say nothing. */
function Usual({ usual }: { readonly usual: Choice }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const mayGovern = has(useSession(), 'exchange.govern');
  const other: Choice = usual === 'shared' ? 'local' : 'shared';
  const set = api.useMutation('put', '/api/exchange/setting', {
    onSuccess: async () => {
      message.success('已保存，现有信息会在片刻内调整');
      await queries.invalidateQueries();
    },
  });
  return (
    <Card title="默认共享范围">
      <Refusal error={set.error} />
      <p>{USUAL_WORDS[usual]}</p>
      <p className="wb-quiet">发布单位可以对每条信息另作选择，以其选择为准。没有单位认领的转载信息不共享。</p>
      {mayGovern && (
        <p className="desk-row">
          <Button loading={set.isPending} onClick={() => set.mutate({ body: { usual: other } })}>
            {other === 'local' ? '改为默认本地区以内' : '改为默认共享'}
          </Button>
        </p>
      )}
    </Card>
  );
}

function Regions({ items }: { readonly items: readonly Region[] }): ReactNode {
  const mayGovern = has(useSession(), 'exchange.govern');
  const [acting, setActing] = useState<{ readonly region: Region; readonly act: 'give' | 'end' }>();
  if (items.length === 0) return <EmptyBlock title="本平台上还没有其他地区" />;
  const columns: readonly Column<Region>[] = [
    { key: 'name', title: '地区', head: true, cell: ({ nameZh, url }) => <a href={url}>{nameZh}</a> },
    { key: 'standing', title: '状态', cell: (region) => <StandingCell region={region} /> },
    { key: 'gives', title: '本地区共享', cell: ({ gives }) => typesText(gives) },
    { key: 'receives', title: '对方共享', cell: ({ receives }) => typesText(receives) },
    {
      key: 'received',
      title: '收到',
      align: 'end',
      cell: ({ code, received }) =>
        received === 0 ? '0' : <Link href={`/app/exchange/copies?direction=in&region=${code}`}>{count(received)}</Link>,
    },
    {
      key: 'acts',
      title: '操作',
      cell: (region) =>
        mayGovern && (
          <span className="desk-row">
            <Button
              type={region.standing === 'asking' ? 'primary' : undefined}
              onClick={() => setActing({ region, act: 'give' })}
            >
              {GIVE[region.standing]}
            </Button>
            {END[region.standing] !== undefined && (
              <Button danger onClick={() => setActing({ region, act: 'end' })}>
                {END[region.standing]}
              </Button>
            )}
          </span>
        ),
    },
  ];
  return (
    <>
      <DeskTable label="其他地区" columns={columns} rows={items} keyOf={({ code }) => code} />
      {acting?.act === 'give' && (
        <GiveDialog region={acting.region} okText={GIVE[acting.region.standing]} onClose={() => setActing(undefined)} />
      )}
      {acting?.act === 'end' && (
        <EndDialog
          region={acting.region}
          okText={END[acting.region.standing] ?? ''}
          onClose={() => setActing(undefined)}
        />
      )}
    </>
  );
}

function StandingCell({ region }: { readonly region: Region }): ReactNode {
  const { standing, theirNote, givenAt, theirGivenAt, endedAt } = region;
  const since = standing === 'ended' ? endedAt : standing === 'asking' ? theirGivenAt : givenAt;
  return (
    <>
      <StatusTag tone={TONES[standing]}>{STANDING_LABELS[standing]}</StatusTag>
      {since !== null && <span className="wb-quiet desk-nowrap">{` ${minuteOf(since)}`}</span>}
      {theirNote !== '' && standing !== 'active' && <p className="wb-quiet">{`对方说明：${theirNote}`}</p>}
    </>
  );
}
