import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Outlet, ScrollRestoration, useLocation } from 'react-router';
import {
  App,
  ErrorBlock,
  Link,
  LoadingBlock,
  type MenuGroup,
  type UserMenuItem,
  WorkbenchShell,
} from '#design/workbench';
import { ROLE_LABELS } from '#kernel/roles';
import { civilMinute, systemClock } from '#kernel/time';
import { answer, api, client, problemOf, type Schemas } from '../../modules/api.ts';
import {
  MENU_GROUPS,
  SessionProvider,
  type Finder,
  type MenuAct,
  type MenuEntry,
  type Relater,
  type Session,
} from '../../modules/desk.tsx';
import { forgetRecords } from '../../modules/recent.ts';
import { ImportEntriesProvider, type ImportEntry } from '../../modules/import-kind.ts';
import { RelaterProvider } from '../../modules/related.tsx';
import { usePreferences } from '../../modules/desk-preferences.ts';
import { useCare } from './care.ts';
import { ConnectionBanner } from './connection-banner.tsx';
import { goToSignIn } from './go-to-sign-in.ts';
import { NeedsFactor } from './needs-factor.tsx';
import { useListKeys } from './list-keys.ts';
import { OrganisationSwitch } from './organisation-switch.tsx';

// Not needed for the first view.
const CommandSearch = lazy(async () => ({ default: (await import('./command-search.tsx')).CommandSearch }));
const Shortcuts = lazy(async () => ({ default: (await import('./shortcuts.tsx')).Shortcuts }));
const DelegationBanner = lazy(async () => ({ default: (await import('./delegation-banner.tsx')).DelegationBanner }));
const ObservationBanner = lazy(async () => ({ default: (await import('./observation-banner.tsx')).ObservationBanner }));

interface DeskShellProps {
  readonly menu: readonly MenuEntry[];
  readonly finders: readonly Finder[];
  readonly acts: readonly MenuAct[];
  readonly relaters: readonly Relater[];
  readonly imports: readonly ImportEntry[];
}

/** Around every page: who acts for whom, what that role may open, what waits. */
export function DeskShell({ relaters, imports, ...shell }: DeskShellProps): ReactNode {
  const session = api.useQuery('get', '/api/session', {}, { staleTime: 60_000 });
  const isPublic = session.data?.actor.role === 'public';
  useEffect(() => {
    if (isPublic) goToSignIn();
  }, [isPublic]);
  if (session.data?.needs === 'enrolment') return <NeedsFactor session={session.data} />;
  if (session.data !== undefined && !isPublic) {
    return (
      <SessionProvider value={session.data}>
        <RelaterProvider value={relaters}>
          <ImportEntriesProvider value={imports}>
            <SignedIn session={session.data} {...shell} />
          </ImportEntriesProvider>
        </RelaterProvider>
      </SessionProvider>
    );
  }
  return (
    <main className="desk-broken">
      <h1 className="wb-unseen">产教融合工作台</h1>
      {session.error === null ? (
        <LoadingBlock lang="zh" />
      ) : (
        <ErrorBlock lang="zh" problem={problemOf(session.error)} onRetry={() => session.refetch()} />
      )}
    </main>
  );
}

const WAITING_EVERY = 60_000;

interface SignedInProps extends Omit<DeskShellProps, 'relaters' | 'imports'> {
  readonly session: Session;
}

function SignedIn({ session, menu, finders, acts }: SignedInProps): ReactNode {
  const todo = api.useQuery('get', '/api/todo', {}, { refetchInterval: WAITING_EVERY });
  const cases = api.useQuery('get', '/api/cases/counts', {}, { refetchInterval: WAITING_EVERY });
  const { pathname } = useLocation();
  const [over, setOver] = useState<'search' | 'keys'>();
  const entries = useMemo(() => menu.filter((entry) => entry.shown(session)), [menu, session]);
  const userItems = useUserItems(session, () => setOver('keys'));
  const { shortcuts } = usePreferences().desk;
  useListKeys(
    shortcuts,
    useCallback(() => setOver('keys'), []),
  );
  useFocusOnNewPage(pathname);
  useCommandKey(() => setOver('search'));
  return (
    <>
      <WorkbenchShell
        lang="zh"
        region={session.tenant.nameZh}
        homeHref="/app"
        menu={menuGroups(entries, todo.data, cases.data?.todo)}
        currentHref={currentEntry(entries, pathname)}
        search={<SearchButton onOpen={() => setOver('search')} />}
        switcher={
          <>
            <Here region={session.tenant.nameZh} />
            <OrganisationSwitch session={session} />
          </>
        }
        bell={<Bell unread={todo.data?.unreadMessages ?? 0} />}
        user={{ name: session.actor.name ?? ROLE_LABELS[session.actor.role].zh, items: userItems }}
        banner={<Banners session={session} />}
      >
        <Outlet />
        <PaperFoot session={session} />
      </WorkbenchShell>
      <Suspense>
        {over === 'search' && (
          <CommandSearch
            entries={entries}
            acts={acts}
            finders={finders}
            session={session}
            onClose={() => setOver(undefined)}
          />
        )}
        {over === 'keys' && <Shortcuts onClose={() => setOver(undefined)} />}
      </Suspense>
      <ScrollRestoration />
    </>
  );
}

function menuGroups(entries: readonly MenuEntry[], todo: Schemas['Todo'] | undefined, cases: number = 0): MenuGroup[] {
  const waiting = ({ waits, waitsForCases }: MenuEntry): number =>
    (todo?.groups ?? [])
      .filter(({ kind }) => waits?.includes(kind))
      .reduce((sum, group) => sum + group.count, waitsForCases === true ? cases : 0);
  return MENU_GROUPS.map((label) => ({
    label,
    items: entries
      .filter(({ group }) => group === label)
      .map((entry) => ({ href: entry.href, label: entry.label, count: waiting(entry) })),
  })).filter(({ items }) => items.length > 0);
}

/** The entry whose address is the longest beginning of where we are. */
function currentEntry(entries: readonly MenuEntry[], pathname: string): string {
  const here = pathname === '/' ? '/app' : `/app${pathname}`;
  const above = entries
    .map(({ href }) => href)
    .filter((href) => here === href || (href !== '/app' && here.startsWith(`${href}/`)));
  return above.sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Where the person belongs to an organisation too. */
const useOtherRegions = (): readonly Schemas['SessionRegion'][] =>
  api.useQuery('get', '/api/session/regions', {}, { staleTime: 300_000 }).data?.items ?? [];

/** On a phone, where the brand has no room for it: which region this is, for whoever is at work in several. */
function Here({ region }: { readonly region: string }): ReactNode {
  return useOtherRegions().length === 0 ? null : <span className="desk-here">{region}</span>;
}

function useUserItems(session: Session, showKeys: () => void): readonly UserMenuItem[] {
  const { message } = App.useApp();
  const [care, setCare] = useCare();
  const regions = useOtherRegions();
  const leave = async (): Promise<void> => {
    try {
      await answer(client.DELETE('/api/session'));
      if (session.actor.accountId !== null) forgetRecords(session.actor.accountId);
      window.location.assign('/');
    } catch (error) {
      message.error(problemOf(error).title);
    }
  };
  return [
    ...regions.map(({ code, nameZh, url }) => ({
      key: `region-${code}`,
      label: `前往${nameZh}`,
      onSelect: () => window.location.assign(`${url}/app`),
    })),
    { key: 'account', label: '我的账户', onSelect: () => window.location.assign('/account') },
    { key: 'care', label: '关怀版（大字）', checked: care, onSelect: () => setCare(!care) },
    { key: 'keys', label: '快捷键', onSelect: showKeys },
    { key: 'site', label: '公开网站', onSelect: () => window.location.assign('/') },
    ...(session.demo
      ? [{ key: 'demo', label: '换一个演示身份', onSelect: () => window.location.assign('/demo') }]
      : []),
    { key: 'leave', label: '退出登录', onSelect: () => void leave() },
  ];
}

/** A page that opens is announced and reached by the keyboard, unless somebody is in the middle of it already. */
function useFocusOnNewPage(pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const main = document.getElementById('main');
    if (main?.contains(document.activeElement) !== true) main?.focus({ preventScroll: true });
  }, [pathname]);
}

function useCommandKey(open: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function SearchButton({ onOpen }: { readonly onOpen: () => void }): ReactNode {
  return (
    <button type="button" className="desk-search" onClick={onOpen}>
      <span>
        查找<span className="desk-search-what">页面、记录或要办的事</span>
      </span>
      <kbd>Ctrl K</kbd>
    </button>
  );
}

function Bell({ unread }: { readonly unread: number }): ReactNode {
  const label = unread === 0 ? '消息' : `消息，${unread} 条未读`;
  return (
    <Link href="/app/messages" className="wb-top-button desk-bell" aria-label={label}>
      <span className="desk-bell-word">消息</span>
      {unread > 0 && <span className="wb-menu-count">{Math.min(unread, 99)}</span>}
    </Link>
  );
}

function Banners({ session }: { readonly session: Session }): ReactNode {
  // Changing over loads the page anew, so this holds for as long as it is shown.
  const [onBehalf] = useState(session.actor.delegation !== null);
  return (
    <Suspense>
      <ConnectionBanner />
      {session.actor.observed && <ObservationBanner />}
      {onBehalf && <DelegationBanner session={session} />}
      {session.tenant.demo && <DemoBanner session={session} />}
    </Suspense>
  );
}

/** On paper only: from where, by whom and when, so that a sheet on a desk can be traced. */
function PaperFoot({ session }: { readonly session: Session }): ReactNode {
  const [printedAt, setPrintedAt] = useState('');
  const { href } = window.location;
  useEffect(() => {
    const note = (): void => setPrintedAt(civilMinute(systemClock.now()));
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, []);
  const { name, organisation } = session.actor;
  return (
    <p className="desk-paper-foot" aria-hidden="true">
      {[`${session.tenant.nameZh}产教融合信息服务平台`, organisation?.name, name, printedAt, href]
        .filter(Boolean)
        .join('　')}
    </p>
  );
}

function DemoBanner({ session }: { readonly session: Session }): ReactNode {
  return (
    <p className="desk-demo">
      <strong>演示</strong>
      <span>
        这是虚构地区的演示数据，可以随意试用；机构、人员和岗位都不存在。
        {session.demo && <Link href="/demo">换一个身份</Link>}
      </span>
    </p>
  );
}
