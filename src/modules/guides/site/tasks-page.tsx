import type { ReactNode } from 'react';
import { DescriptionList, PageFrame, Section, Tag } from '#design/site';
import type { Tone } from '#design/tokens';
import type { Context } from '#platform/context';
import type { Language, PageInput, SiteView } from '#platform/http';
import { sitePath } from '../../site-form.tsx';
import { TASKS, TASKS_REVIEWED, TASKS_SOURCE } from '../content/index.ts';
import { SERVED, SERVED_LABELS, TASK_GROUP_LABELS, type Served, type Task } from '../model.ts';
import { Reviewed } from './guide-pages.tsx';
import { ItemLink } from './item-link.tsx';

const TONES: Readonly<Record<Served, Tone>> = { works: 'success', partly: 'info', notYet: 'neutral' };
const GROUPS = Object.keys(TASK_GROUP_LABELS) as Task['group'][];

/** 任务对照: each of the 24 tasks, and what of it is here. */
export async function showTasks(_ctx: Context, { lang }: PageInput): Promise<SiteView> {
  const zh = lang === 'zh';
  const title = zh ? '任务对照' : 'The 24 tasks';
  const lead = zh
    ? '产教融合 24 项重点任务，本平台各建到哪里。没有建的如实写明。'
    : 'The 24 tasks of the founding paper, and how far this platform serves each. What is not built says so.';
  return {
    title,
    description: lead,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[{ href: sitePath(lang, '/'), label: zh ? '首页' : 'Home' }, { label: title }]}
        lead={
          <>
            <p>{lead}</p>
            <p>{zh ? `依据：${TASKS_SOURCE}` : `Source: ${TASKS_SOURCE}`}</p>
          </>
        }
      >
        <Summary lang={lang} />
        {GROUPS.map((group) => (
          <Section key={group} id={group} title={TASK_GROUP_LABELS[group][lang]}>
            <ol className="tasks">
              {TASKS.filter((task) => task.group === group).map((task) => (
                <OneTask key={task.number} lang={lang} task={task} />
              ))}
            </ol>
          </Section>
        ))}
        <Reviewed lang={lang} on={TASKS_REVIEWED} />
      </PageFrame>
    ),
  };
}

const Summary = ({ lang }: { readonly lang: Language }): ReactNode => (
  <ul className="task-sums">
    {SERVED.map((served) => (
      <li key={served}>
        <Tag tone={TONES[served]}>{SERVED_LABELS[served][lang]}</Tag>{' '}
        {lang === 'zh'
          ? `${TASKS.filter((task) => task.served === served).length} 项`
          : TASKS.filter((task) => task.served === served).length}
      </li>
    ))}
  </ul>
);

function OneTask({ lang, task }: { readonly lang: Language; readonly task: Task }): ReactNode {
  const zh = lang === 'zh';
  const { number, title, asks, bureaus, served, places, missing } = task;
  return (
    <li className="task" id={`task-${number}`} value={number}>
      <h3>
        {`${number}. ${title[lang]}`} <Tag tone={TONES[served]}>{SERVED_LABELS[served][lang]}</Tag>
      </h3>
      <DescriptionList
        items={[
          { term: zh ? '主要内容' : 'What it asks', description: <span lang="zh-CN">{asks}</span> },
          ...(bureaus === undefined
            ? []
            : [{ term: zh ? '责任单位' : 'Responsible', description: <span lang="zh-CN">{bureaus}</span> }]),
          ...(places.length === 0
            ? []
            : [
                {
                  term: zh ? '在平台上' : 'Here',
                  description: (
                    <ul className="task-places">
                      {places.map((place) => (
                        <li key={place.to}>
                          <ItemLink lang={lang} to={place.to!}>
                            {place[lang]}
                          </ItemLink>
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]),
          ...(missing === undefined ? [] : [{ term: zh ? '还没有的' : 'Missing', description: missing[lang] }]),
        ]}
      />
    </li>
  );
}
