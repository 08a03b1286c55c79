import type { ReactNode } from 'react';
import { Card, CardGrid, Section } from '#design/site';
import type { Language } from '#platform/http';
import { at } from '#sites/listings';

interface Way {
  readonly href: string;
  /** Without: an address in each language. */
  readonly single?: true;
  readonly zh: readonly [title: string, about: string];
  readonly en: readonly [title: string, about: string];
}

const WAYS: readonly Way[] = [
  {
    href: '/join',
    zh: ['单位入驻', '凭统一社会信用代码入驻，核验后发布供求、认领转载信息'],
    en: ['Register an organisation', 'With its credit code; after vetting it publishes and claims'],
  },
  {
    href: '/guides',
    zh: ['办事指南', '怎样发布、怎样对接，实习、订单班和补贴怎么办'],
    en: ['Guides', 'How to publish, to meet a partner, and what the law asks'],
  },
  {
    href: '/regulations',
    zh: ['发布规则', '什么可以发、什么不能发，依据哪一条法规'],
    en: ['Rules', 'What may be published and what may not, and the law behind it'],
  },
  {
    href: '/api/docs',
    single: true,
    zh: ['开放接口', '网页上的每一条数据，程序也可以读取'],
    en: ['API', 'Whatever these pages show, programs can read'],
  },
];

export function TakePart({ lang }: { readonly lang: Language }): ReactNode {
  return (
    <Section id="take-part" title={lang === 'zh' ? '参与和使用' : 'Take part'}>
      <CardGrid columns={4}>
        {WAYS.map((way) => (
          <Card key={way.href} title={way[lang][0]} href={way.single === true ? way.href : at(lang, way.href)}>
            <p>{way[lang][1]}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  );
}
