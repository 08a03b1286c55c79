import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { say } from './words.ts';

export type BarSign = 'home' | 'search' | 'star' | 'bell' | 'person' | 'desk';

export interface BarItem {
  readonly href: string;
  readonly label: string;
  readonly sign: BarSign;
  readonly current?: boolean | undefined;
}

const SIGNS: Readonly<Record<BarSign, string>> = {
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9h11v-9',
  search: 'M10.5 5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM14.6 14.6 20 20',
  star: 'M12 4.5l2.3 4.8 5.2.7-3.8 3.6.9 5.2-4.6-2.5-4.6 2.5.9-5.2L4.5 10l5.2-.7z',
  bell: 'M6.5 16.5v-5a5.5 5.5 0 0 1 11 0v5l1.5 1.5h-14zM10 20.5h4',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM5 20c.4-4 3-6 7-6s6.6 2 7 6',
  desk: 'M4 6h16v10H4zM9 20h6M12 16v4',
};

/** On a phone, under the thumb: the few places that somebody who is signed in comes back to. Wide screens have the header. */
export function BottomBar({ lang, items }: { readonly lang: Lang; readonly items: readonly BarItem[] }): ReactNode {
  return (
    <nav className="bottom-bar" aria-label={say(lang, 'bottomBar')}>
      <ul>
        {items.map(({ href, label, sign, current }) => (
          <li key={href}>
            <a href={href} aria-current={current === true ? 'page' : undefined}>
              <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
                <path d={SIGNS[sign]} />
              </svg>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
