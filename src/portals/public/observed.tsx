import type { ReactNode } from 'react';
import { Button, Notice } from '#design/site';
import type { Actor } from '#platform/context';
import type { Language } from '#platform/http';

interface Props {
  readonly lang: Language;
  readonly actor: Actor;
}

/** On every page while a supporter looks with somebody's eyes; the button works without scripts. */
export function Observed({ lang, actor }: Props): ReactNode {
  if (actor.observer === undefined) return null;
  const zh = lang === 'zh';
  return (
    <aside className="page-width" aria-label={zh ? '只读查看' : 'Read-only'}>
      <Notice
        lang={lang}
        tone="warning"
        title={
          zh
            ? `只读查看：您正以“${actor.name ?? ''}”的视角查看，不能办理，也不能下载。已告知对方。`
            : `Read-only: you look with the eyes of ${actor.name ?? ''}. Nothing can be changed or downloaded; the person has been told.`
        }
      />
      <form method="post" action={zh ? '/support/observation/end' : '/en/support/observation/end'}>
        <Button look="plain">{zh ? '结束查看' : 'Stop looking'}</Button>
      </form>
    </aside>
  );
}
