import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { History, Link, StatusTag } from '#design/workbench';
import { api } from '../../api.ts';
import { Loaded, minuteOf, Page } from '../../desk.tsx';
import { Card, Facts } from '../../desk-parts.tsx';
import { KIND_LABELS, VERB_LABELS } from '../model.ts';
import { TermActs } from './term-acts.tsx';

/** One entry: its names, codes, source, and everything that was done with it. */
export function TermPage(): ReactNode {
  const { code = '' } = useParams();
  const query = api.useQuery('get', '/api/skill-terms/{code}', { params: { path: { code } } });
  return (
    <Loaded query={query} title="技能词典">
      {({ term, history }) => (
        <Page
          title={term.name}
          lead={`${KIND_LABELS[term.kind].zh} · ${term.code}`}
          above={[{ label: '技能词典', href: '/app/skills' }]}
          actions={<TermActs row={term} />}
        >
          <Card title="词条">
            <Facts
              facts={[
                [
                  '状态',
                  term.state === 'active' ? (
                    <StatusTag tone={term.confirmed ? 'success' : 'warning'}>
                      {term.confirmed ? '已核实' : '待核实'}
                    </StatusTag>
                  ) : term.mergedInto === null ? (
                    '已停用'
                  ) : (
                    <>
                      {'已并入 '}
                      <Link href={`/app/skills/${term.mergedInto.code}`}>{term.mergedInto.name}</Link>
                    </>
                  ),
                ],
                ['别名', term.aliases.join('、')],
                ['相关职业', term.occupation && `${term.occupation.label}（${term.occupation.code}）`],
                ['相关专业', term.major && `${term.major.label}（${term.major.code}）`],
                ['层级', term.layer === 'local' ? '本地' : term.revision > 0 ? '平台，本地改过' : '平台'],
                ['出处', term.source],
              ]}
            />
          </Card>
          <Card title="变更记录">
            {history.length === 0 ? (
              <p className="wb-quiet">还没有改过，与平台自带的一致。</p>
            ) : (
              <History
                entries={history.map(({ revision, verb, names, reason, by, at }) => ({
                  id: String(revision),
                  at: minuteOf(at),
                  title: [VERB_LABELS[verb], reason].filter(Boolean).join('：'),
                  by: [by, `名称：${names.slice(0, 5).join('、')}${names.length > 5 ? ' 等' : ''}`]
                    .filter(Boolean)
                    .join('　'),
                }))}
              />
            )}
          </Card>
        </Page>
      )}
    </Loaded>
  );
}
