import { useState } from 'react';
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

/** A menu as long as this is read at one glance; a longer one starts with what is used every day. */
const SHORT = 16;
const EVERY_DAY = 2;

/** Plain links in lists: a menu in the sense of ARIA is one of commands, which pages are not. */
export function SideMenu({ lang, groups, currentHref, onChoose }: SideMenuProps): ReactNode {
  const isShort = groups.reduce((sum, { items }) => sum + items.length, 0) <= SHORT;
  return (
    <nav className="wb-menu" aria-label={say(lang, 'menu')}>
      {groups.map((group, at) => (
        <Group
          key={group.label}
          group={group}
          currentHref={currentHref}
          opened={isShort || at < EVERY_DAY}
          onChoose={onChoose}
        />
      ))}
    </nav>
  );
}

interface GroupProps {
  readonly group: MenuGroup;
  readonly currentHref: string;
  /** Before somebody folds or unfolds it. */
  readonly opened: boolean;
  readonly onChoose: (() => void) | undefined;
}

/** Folded it still says how much waits inside; the group of the open page is never folded. */
function Group({ group: { label, items }, currentHref, opened, onChoose }: GroupProps): ReactNode {
  const [wish, setWish] = useState(() => rememberedFold(label));
  const holdsCurrent = items.some(({ href }) => href === currentHref);
  const open = holdsCurrent || (wish ?? opened);
  const waiting = items.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return (
    <details
      className="wb-menu-part"
      open={open}
      onToggle={(event) => {
        const isOpen = event.currentTarget.open;
        if (isOpen === open) return;
        rememberFold(label, isOpen);
        setWish(isOpen);
      }}
    >
      <summary className="wb-menu-group">
        <span>{label}</span>
        {!open && waiting > 0 && <span className="wb-menu-count">{waiting}</span>}
      </summary>
      <ul aria-label={label}>
        {items.map(({ href, label: name, icon, count }) => (
          <li key={href}>
            <Link
              href={href}
              className="wb-menu-item"
              title={name}
              aria-current={href === currentHref ? 'page' : undefined}
              onClick={onChoose}
            >
              {/* Without an icon the first character stands for the entry, in the narrow menu only. */}
              <span className={icon === undefined ? 'wb-menu-icon wb-menu-initial' : 'wb-menu-icon'} aria-hidden="true">
                {icon ?? [...name][0]}
              </span>
              <span className="wb-menu-label">{name}</span>
              {count !== undefined && count > 0 && <span className="wb-menu-count">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

const FOLD = 'jq-menu:';

function rememberedFold(label: string): boolean | undefined {
  if (typeof localStorage === 'undefined') return undefined;
  const stored = localStorage.getItem(FOLD + label);
  return stored === null ? undefined : stored === 'open';
}

const rememberFold = (label: string, open: boolean): void =>
  localStorage.setItem(FOLD + label, open ? 'open' : 'closed');
