import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { Modal } from './dialog.tsx';
import { Link } from './link.tsx';
import { ShellMark } from './mark.tsx';
import { MenuButton, type MenuAct } from './menu-button.tsx';
import { SideMenu } from './side-menu.tsx';
import type { MenuGroup } from './side-menu.tsx';
import { say } from './words.ts';

export type UserMenuItem = MenuAct;

interface WorkbenchShellProps {
  readonly lang: Lang;
  readonly region: string;
  readonly homeHref: string;
  /** What this role may open; the shell shows what it is given. */
  readonly menu: readonly MenuGroup[];
  readonly currentHref: string;
  readonly search?: ReactNode;
  /** Organisation and role, where one has several. */
  readonly switcher?: ReactNode;
  readonly bell?: ReactNode;
  readonly user: { readonly name: string; readonly items: readonly UserMenuItem[] };
  /** Above the page: demonstration, maintenance. */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

export function WorkbenchShell(props: WorkbenchShellProps): ReactNode {
  const { lang, menu, currentHref, banner, children } = props;
  const [collapsed, setCollapsed] = useState(false);
  const [drawerOpen, setDrawerOpen] = useState(false);
  const toggle = say(lang, collapsed ? 'expand' : 'collapse');
  return (
    <div className={collapsed ? 'wb wb-collapsed' : 'wb'}>
      <a className="wb-skip" href="#main">
        {say(lang, 'skip')}
      </a>
      <TopBar {...props} onOpenMenu={() => setDrawerOpen(true)} />
      <div className="wb-side">
        <SideMenu lang={lang} groups={menu} currentHref={currentHref} />
        <button
          type="button"
          className="wb-collapse"
          aria-expanded={!collapsed}
          aria-label={toggle}
          onClick={() => setCollapsed(!collapsed)}
        >
          <span aria-hidden="true">{collapsed ? '»' : '«'}</span>
          <span className="wb-menu-label">{toggle}</span>
        </button>
      </div>
      <Modal
        open={drawerOpen}
        side
        title={say(lang, 'menu')}
        footer={null}
        closable={{ 'aria-label': say(lang, 'closeMenu') }}
        onCancel={() => setDrawerOpen(false)}
      >
        <SideMenu lang={lang} groups={menu} currentHref={currentHref} onChoose={() => setDrawerOpen(false)} />
      </Modal>
      <main id="main" tabIndex={-1} className="wb-main">
        {banner}
        {children}
      </main>
    </div>
  );
}

function TopBar(props: WorkbenchShellProps & { readonly onOpenMenu: () => void }): ReactNode {
  const { lang, region, homeHref, search, switcher, bell, user, onOpenMenu } = props;
  return (
    <header className="wb-top">
      <button
        type="button"
        className="wb-top-button wb-burger"
        aria-haspopup="dialog"
        aria-label={say(lang, 'openMenu')}
        onClick={onOpenMenu}
      >
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M2 5h16M2 10h16M2 15h16" />
        </svg>
      </button>
      <Link className="wb-brand" href={homeHref}>
        <ShellMark />
        <span className="wb-brand-name">{say(lang, 'brand')}</span>
        <span className="wb-brand-region">{`${region} ${say(lang, 'workbench')}`}</span>
      </Link>
      {search !== undefined && (
        <div className="wb-top-search" role="search">
          {search}
        </div>
      )}
      <div className="wb-top-end">
        {switcher}
        {bell}
        <MenuButton className="wb-top-button" label={say(lang, 'account', user.name)} items={user.items}>
          <span className="wb-user">{user.name}</span>
        </MenuButton>
      </div>
    </header>
  );
}
