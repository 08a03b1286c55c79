import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { Link } from './link.tsx';
import { say } from './words.ts';

export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** How many wait for me. */
  readonly count?: number | undefined;
}

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

interface SideMenuProps {
  readonly lang: Lang;
  readonly groups: readonly MenuGroup[];
  readonly currentHref: string;
  readonly onChoose?: (() => void) | undefined;
}

/** Plain links in lists: Ant Design's Menu calls itself a menu of commands, which pages are not. */
export function SideMenu({ lang, groups, currentHref, onChoose }: SideMenuProps): ReactNode {
  return (
    <nav className="wb-menu" aria-label={say(lang, 'menu')}>
      {groups.map((group) => (
        <div key={group.label}>
          <p className="wb-menu-group">{group.label}</p>
          <ul aria-label={group.label}>
            {group.items.map(({ href, label, icon, count }) => (
              <li key={href}>
                <Link
                  href={href}
                  className="wb-menu-item"
                  title={label}
                  aria-current={href === currentHref ? 'page' : undefined}
                  onClick={onChoose}
                >
                  {/* Without an icon the first character stands for the entry, in the narrow menu only. */}
                  <span
                    className={icon === undefined ? 'wb-menu-icon wb-menu-initial' : 'wb-menu-icon'}
                    aria-hidden="true"
                  >
                    {icon ?? [...label][0]}
                  </span>
                  <span className="wb-menu-label">{label}</span>
                  {count !== undefined && count > 0 && <span className="wb-menu-count">{count}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
