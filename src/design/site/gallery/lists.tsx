import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { FacetList } from '../facets.tsx';
import { Section } from '../page-frame.tsx';
import { Pagination } from '../pagination.tsx';
import { ResultCard, ResultList } from '../result-card.tsx';

/** Results, filters, pages. */
export function Lists({ lang }: { readonly lang: Lang }): ReactNode {
  const t = (zh: string, en: string): string => (lang === 'zh' ? zh : en);
  return (
    <>
      <Section id="results" title={t('搜索结果', 'Results')}>
        <ResultList>
          <ResultCard
            lang={lang}
            level={3}
            href="#results-1"
            title={
              <>
                <mark>{t('数控', 'CNC')}</mark>
                {t('车工（顶岗实习）', ' turner (internship)')}
              </>
            }
            state={{ text: t('招募中', 'Open'), tone: 'ink' }}
            organisation={t('青岚精密轴承有限公司', 'Qinglan Precision Bearings')}
            figure={t('3,200–3,800 元/月', '¥3,200–3,800 a month')}
            facts={[t('高新区', 'High-tech Zone'), t('中职二年级以上', 'Second year and above'), t('8 人', '8 places')]}
            summary={t(
              '跟师傅操作两轴数控车床，三个月后独立加工轴承内圈；有住宿，实习指导教师每周到厂一次。',
              'Work at a two-axis lathe beside a master; housing provided, a teacher visits every week.',
            )}
            reason={t(
              '推荐理由：专业对口；离学校 6 公里；去年录用了本校 5 名毕业生',
              'Fits the major; 6 km from school; hired 5 graduates last year',
            )}
            tags={[t('提供住宿', 'Housing'), t('不上夜班', 'No night shift'), t('实习责任险', 'Insured')]}
            confirmedOn={t('11 月 18 日', 'on 18 November')}
            expiresOn={t('12 月 10 日', 'on 10 December')}
            source={t('企业发布', 'the firm')}
          />
          <ResultCard
            lang={lang}
            level={3}
            href="#results-2"
            title={t('焊缝缺陷的视觉检测方法', 'Visual inspection of weld defects')}
            state={{ text: t('三天后到期', 'Closes in 3 days'), tone: 'warning' }}
            organisation={t('岚江重工', 'Lanjiang Heavy Industry')}
            figure={t('预算 40 万元', 'Budget ¥400,000')}
            facts={[t('研发需求', 'R&D need'), t('经开区', 'Development Zone')]}
            confirmedOn={t('11 月 2 日', 'on 2 November')}
          />
        </ResultList>
        <Pagination lang={lang} total={1284} nextHref="#results-next" firstHref="#results" />
      </Section>
      <Section id="facets" title={t('筛选', 'Filters')}>
        <div className="narrow">
          <FacetList
            lang={lang}
            clearHref="#facets"
            facets={[
              {
                id: 'area',
                label: t('地区', 'Area'),
                options: areas.map(([zh, en, count], index) => ({
                  label: t(zh, en),
                  count,
                  href: `#area-${index}`,
                  chosen: index === 1,
                })),
              },
              {
                id: 'level',
                label: t('学历', 'Education'),
                open: false,
                options: [{ label: t('中职', 'Secondary vocational'), count: 312, href: '#level-1' }],
              },
            ]}
          />
        </div>
      </Section>
    </>
  );
}

const areas: readonly (readonly [zh: string, en: string, count: number])[] = [
  ['高新区', 'High-tech Zone', 412],
  ['经开区', 'Development Zone', 268],
  ['岚东区', 'Landong', 151],
  ['岚西区', 'Lanxi', 97],
  ['清溪县', 'Qingxi', 64],
  ['白石县', 'Baishi', 41],
  ['云门县', 'Yunmen', 22],
  ['石门镇', 'Shimen', 9],
  ['柳林乡', 'Liulin', 0],
];
