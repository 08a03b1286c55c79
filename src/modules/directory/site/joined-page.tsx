import { Actions, LinkButton } from '#design/site';
import type { Context } from '#platform/context';
import type { PageInput, SiteView } from '#platform/http';
import { at } from '#sites/listings';
import { joinedFigures, readRegionJoined } from '../joined-figures.ts';
import type { DirectoryParts } from '../parts.ts';
import { figuresView } from './figures-page.tsx';

/** 入驻情况: who joined the platform and what came of it, with the silent ones told as well. */
export async function showJoined({ codes }: DirectoryParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  return figuresView(ctx, input, {
    path: '/joined',
    name: zh ? '入驻情况' : 'Who has joined',
    title: (region) => (zh ? `${region}入驻情况` : `Who has joined in ${region}`),
    lead: zh
      ? '多少企业、院校、院所、专家入驻了，之后做了什么。只有数目，没有个人的资料；口径、来源和负责人写在每张表下面。'
      : 'How many firms, schools, institutes and experts have joined, and what they did since. Numbers only, nothing of any person; what each counts stands below its table.',
    beside: [['/figures', zh ? '供求数据' : 'Figures']],
    figures: joinedFigures(await readRegionJoined(ctx), codes, lang),
    foot: (
      <Actions>
        <LinkButton href={at(lang, '/join')}>{zh ? '单位入驻' : 'Register an organisation'}</LinkButton>
      </Actions>
    ),
  });
}
