import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Loaded, Page } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { ORIGIN_LABELS } from '../model.ts';

type Year = Schemas['CalendarYear'];

export function CalendarPage(): ReactNode {
  const calendar = api.useQuery('get', '/api/calendar', {});
  const [editing, setEditing] = useState<Year>();
  return (
    <Page
      title="工作日历"
      lead="办理期限按工作日计算。国务院办公厅每年秋季公布次年放假安排，公布后请在这里录入；未公布的年份按周末推算，录入后正在办理的期限会重新计算。"
    >
      <Loaded query={calendar}>
        {({ years, mayEdit }) => (
          <>
            {years.map((year) => (
              <YearCard key={year.year} year={year} onEdit={mayEdit ? () => setEditing(year) : undefined} />
            ))}
          </>
        )}
      </Loaded>
      {editing !== undefined && <PlanDialog year={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

interface YearCardProps {
  readonly year: Year;
  readonly onEdit: (() => void) | undefined;
}

function YearCard({ year, onEdit }: YearCardProps): ReactNode {
  const tone = year.announced ? 'success' : year.origin === 'own' ? 'warning' : 'neutral';
  const words = year.announced ? '已公布' : year.origin === 'own' ? '待核对，未启用' : '未公布';
  return (
    <Card title={`${year.year} 年`}>
      <div className="desk-row">
        <StatusTag tone={tone}>{words}</StatusTag>
        <span className="wb-quiet">{ORIGIN_LABELS[year.origin].zh}</span>
        {year.source !== '' && <span className="wb-quiet">{`来源：${year.source}`}</span>}
        {onEdit !== undefined && (
          <Button onClick={onEdit} aria-label={`${year.version === 0 ? '录入' : '修改'} ${year.year} 年的安排`}>
            {year.version === 0 ? '录入' : '修改'}
          </Button>
        )}
      </div>
      {year.days.length > 0 && (
        <dl className="desk-facts">
          {[...spans(year.days)].map(([name, dates]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{dates.join('、')}</dd>
            </div>
          ))}
        </dl>
      )}
    </Card>
  );
}

/** 春节 → 2月15日至23日; worked weekend days beside it. */
function spans(days: Year['days']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, words: string): void => void found.set(name, [...(found.get(name) ?? []), words]);
  for (let at = 0; at < days.length; at += 1) {
    const first = days[at]!;
    const name = first.name === '' ? '放假' : first.name;
    if (first.works) {
      add(name, `${short(first.date)}上班`);
      continue;
    }
    let last = at;
    while (follows(days[last]!, days[last + 1]) && days[last + 1]?.name === first.name) last += 1;
    add(name, last === at ? `${short(first.date)}放假` : `${short(first.date)}至${short(days[last]!.date)}放假`);
    at = last;
  }
  return found;
}

const follows = (one: Year['days'][number], next: Year['days'][number] | undefined): boolean =>
  next !== undefined && !next.works && Date.parse(next.date) - Date.parse(one.date) === 86_400_000;

const short = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

const lines = (year: Year, works: boolean): string =>
  year.days
    .filter((day) => day.works === works)
    .map(({ date, name }) => `${date} ${name}`.trim())
    .join('\n');

function PlanDialog({ year, onClose }: { readonly year: Year; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const own = year.origin === 'own';
  const [holidays, setHolidays] = useState(own ? lines(year, false) : '');
  const [workdays, setWorkdays] = useState(own ? lines(year, true) : '');
  const [source, setSource] = useState(own ? year.source : '');
  const [sourceUrl, setSourceUrl] = useState(year.sourceUrl);
  const [confirmed, setConfirmed] = useState(own && year.confirmed);
  const save = api.useMutation('put', '/api/calendar/{year}', {
    onSuccess: async () => {
      message.success(confirmed ? '已启用，办理期限正在重新计算' : '已保存，核对后启用');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`${year.year} 年放假调休安排`}
      okText="保存"
      disabled={holidays.trim() === '' || source.trim() === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() =>
        save.mutate({
          params: { path: { year: year.year } },
          body: {
            version: year.version,
            holidays,
            workdays,
            source: source.trim(),
            sourceUrl: sourceUrl.trim(),
            confirmed,
          },
        })
      }
      onCancel={onClose}
    >
      <Field
        id="plan-holidays"
        label="放假日期"
        required
        hint={`每行一天或一段，后面写节日，如“${year.year}-02-05 至 ${year.year}-02-11 春节”`}
      >
        <textarea
          id="plan-holidays"
          className="wb-control"
          rows={7}
          aria-describedby={describedBy('plan-holidays')}
          value={holidays}
          onChange={(event) => setHolidays(event.target.value)}
        />
      </Field>
      <Field id="plan-workdays" label="调休上班的周末" hint="每行一天">
        <textarea
          id="plan-workdays"
          className="wb-control"
          rows={3}
          aria-describedby={describedBy('plan-workdays')}
          value={workdays}
          onChange={(event) => setWorkdays(event.target.value)}
        />
      </Field>
      <Field id="plan-source" label="来源" required hint="文号与标题">
        <input
          id="plan-source"
          className="wb-control"
          maxLength={300}
          aria-describedby={describedBy('plan-source')}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
      <Field id="plan-url" name="sourceUrl" label="网址">
        <input
          id="plan-url"
          className="wb-control"
          inputMode="url"
          aria-describedby={describedBy('plan-url')}
          value={sourceUrl}
          onChange={(event) => setSourceUrl(event.target.value)}
        />
      </Field>
      <label className="desk-keys">
        <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />
        已与通知原文核对，从现在起按此计算期限
      </label>
    </Dialog>
  );
}
