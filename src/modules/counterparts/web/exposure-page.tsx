import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { App, Button, EmptyBlock } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, Loaded, minuteOf, Page, Refusal } from '../../desk.tsx';
import { Card } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';

type Exposure = Schemas['MatchExposure'];
type Row = Exposure['rows'][number];

const POLL = 2000;

export function ExposurePage(): ReactNode {
  const query = api.useQuery('get', '/api/match-exposure', undefined, {
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? POLL : false),
  });
  return (
    <Page
      title="推荐曝光"
      lead="每天夜里为所有打开推荐的学生和班级推算前 10 条。这里看推荐落在哪里：哪些区县、规模的企业很少被推荐，哪些学校的学生没有可推荐的。人数少的不写数字。"
    >
      <Loaded query={query}>{(exposure) => <Report exposure={exposure} />}</Loaded>
    </Page>
  );
}

const isUnderWay = (exposure: Exposure | undefined): boolean =>
  exposure?.run !== null && exposure?.run !== undefined && exposure.run.finishedAt === null;

function Report({ exposure }: { readonly exposure: Exposure }): ReactNode {
  const { reportOf, listings, profiles, fewest, rows } = exposure;
  const of = (side: Row['side']): readonly Row[] => rows.filter((row) => row.side === side);
  return (
    <>
      <Run exposure={exposure} />
      {reportOf === null ? (
        <EmptyBlock title="还没有推算过">每天凌晨自动推算，也可以现在推算。</EmptyBlock>
      ) : (
        <>
          <p className="wb-quiet desk-below">
            {`来源：本平台 ${minuteOf(reportOf)} 的推算，${count(listings)} 条岗位，${count(profiles)} 个学生和班级。少于 ${fewest} 的不写数字；只有一组少的时候，另有一组也不写，免得由总数推出。`}
          </p>
          <Table
            title="岗位所在区县"
            rows={of('listingCounty')}
            members="岗位"
            without="从未被推荐"
            times="被推荐次数"
          />
          <Table title="企业规模" rows={of('firmSize')} members="岗位" without="从未被推荐" times="被推荐次数" />
          <Table
            title="学生和班级所在区县"
            rows={of('profileCounty')}
            members="学生和班级"
            without="没有可推荐的"
            times="得到推荐"
          />
          <Table title="院校类型" rows={of('school')} members="学生和班级" without="没有可推荐的" times="得到推荐" />
        </>
      )}
    </>
  );
}

function Run({ exposure: { run, abilities } }: { readonly exposure: Exposure }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const start = api.useMutation('post', '/api/match-runs', {
    onSuccess: async () => {
      message.success('已开始推算');
      await queries.invalidateQueries();
    },
  });
  const underWay = run !== null && run.finishedAt === null;
  return (
    <>
      <Refusal error={start.error} />
      <div className="desk-row">
        {abilities.includes('reckon') && (
          <Button disabled={underWay} loading={start.isPending} onClick={() => start.mutate({})}>
            现在推算
          </Button>
        )}
        {underWay && (
          <span role="status">{`正在推算：${run.partsDone} / ${run.parts} 部分，可以离开，中断后会接着做。`}</span>
        )}
        {run !== null && run.finishedAt !== null && (
          <span className="wb-quiet">
            {`最近一次 ${minuteOf(run.finishedAt)}，${run.weighting === 0 ? '通常的权重' : `权重第 ${run.weighting} 版`}`}
          </span>
        )}
      </div>
    </>
  );
}

interface TableProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly members: string;
  readonly times: string;
  readonly without: string;
}

const number = (value: number | null): string => (value === null ? '—' : count(value));

function Table({ title, rows, members, times, without }: TableProps): ReactNode {
  const columns: readonly Column<Row>[] = [
    { key: 'label', title, head: true, cell: ({ label }) => label },
    { key: 'members', title: members, align: 'end', cell: (row) => number(row.members) },
    { key: 'times', title: times, align: 'end', cell: (row) => number(row.times) },
    {
      key: 'mean',
      title: '平均',
      align: 'end',
      cell: (row) => (row.members === null || row.times === null ? '—' : (row.times / row.members).toFixed(1)),
    },
    { key: 'without', title: without, align: 'end', cell: (row) => number(row.without) },
  ];
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p className="wb-quiet">没有</p>
      ) : (
        <DeskTable label={title} columns={columns} rows={rows} keyOf={({ key }) => key} />
      )}
    </Card>
  );
}
