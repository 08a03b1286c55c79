import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { Forms } from './gallery/forms.tsx';
import { Lists } from './gallery/lists.tsx';
import { Records } from './gallery/records.tsx';
import { Signs } from './gallery/signs.tsx';
import { PageFrame } from './page-frame.tsx';

/** Every part of the site in every state, on one page: what the parts are for, and where a change shows first. */
export function Gallery({ lang }: { readonly lang: Lang }): ReactNode {
  return (
    <PageFrame
      lang={lang}
      title={lang === 'zh' ? '界面部件' : 'Interface parts'}
      lead={
        lang === 'zh'
          ? '公众站的每个部件、每种状态都在这一页。单位、人员和数字都是编造的。'
          : 'Each part of the public site in each of its states. Organisations, people and figures are invented.'
      }
      crumbs={[
        { label: lang === 'zh' ? '首页' : 'Home', href: '/' },
        { label: lang === 'zh' ? '界面部件' : 'Interface parts' },
      ]}
    >
      <Signs lang={lang} />
      <Forms lang={lang} />
      <Lists lang={lang} />
      <Records lang={lang} />
    </PageFrame>
  );
}
