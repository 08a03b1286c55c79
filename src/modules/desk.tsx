import { createContext, useContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { ErrorBlock, LoadingBlock, PageHeader, type State } from '#design/workbench';
import { problemOf, type ApiProblem, type Schemas } from './api.ts';
import type { ImportEntry } from './import-kind.ts';

/** What every module's workbench pages share: the session, the page around their content, the states of a query. */
export type Session = Schemas['Session'];
export type TodoKind = Schemas['Todo']['groups'][number]['kind'];

export const MENU_GROUPS = ['工作', '供求', '人才', '机构', '规则', '监督', '系统'] as const;

export interface MenuEntry {
  readonly group: (typeof MENU_GROUPS)[number];
  readonly href: string;
  readonly label: string;
  /** Whether this person can open it: a right of the table, and whose page it is. */
  readonly shown: (session: Session) => boolean;
  /** What waits behind this entry. */
  readonly waits?: readonly TodoKind[];
  /** All cases that wait for this person as well, whatever they are about. */
  readonly waitsForCases?: true;
}

/** How many records of one kind the command search lists. */
export const FOUND = 6;

/** Finds records by what somebody types into the command search: number, name, title. */
export interface Finder {
  readonly group: string;
  readonly shown: (session: Session) => boolean;
  /** What cannot be found by its name, and where to look instead: offered when nothing was found. */
  readonly instead?: (
    session: Session,
  ) => { readonly href: string; readonly label: string; readonly detail: string } | undefined;
  readonly find: (
    text: string,
    session: Session,
  ) => Promise<readonly { readonly href: string; readonly label: string; readonly detail?: string }[]>;
}

/** Records that have a page of their own, and what of them other modules know their own records by. */
export interface RecordRef {
  readonly kind:
    | 'organisation'
    | 'listing'
    | 'case'
    | 'import'
    | 'feedback'
    | 'profile'
    | 'catalogue'
    | 'guardianship'
    | 'delegation'
    | 'confirmation';
  readonly id: string;
  readonly organisationId?: string | null | undefined;
  readonly listingId?: string | null | undefined;
  readonly importId?: string | null | undefined;
  readonly delegationId?: string | undefined;
  /** What a case is about. */
  readonly subjectId?: string | undefined;
}

export interface RelatedRecords {
  readonly items: readonly { readonly href: string; readonly label: string; readonly detail?: string }[];
  /** More than are shown stand on a list of their own. */
  readonly all?: { readonly href: string; readonly total: number } | undefined;
}

/** How many related records of one kind a record shows. */
export const RELATED = 4;

/** Finds the records of this module that belong to a record of another: what stands above the timeline. */
export interface Relater {
  readonly group: string;
  readonly of: readonly RecordRef['kind'][];
  readonly shown: (session: Session) => boolean;
  readonly find: (record: RecordRef) => Promise<RelatedRecords | undefined>;
}

/** What a module brings to the workbench; the list of them is web.ts. */
export interface DeskPages {
  readonly routes: RouteObject[];
  readonly menu: readonly MenuEntry[];
  readonly finders?: readonly Finder[];
  readonly relaters?: readonly Relater[];
  /** What one comes to do, by the verb: opens where it is done. */
  readonly acts?: readonly MenuAct[];
  /** Kinds of tables that can be brought in. */
  readonly imports?: readonly ImportEntry[];
}

export type MenuAct = Pick<MenuEntry, 'href' | 'label' | 'shown'>;

export const has = (session: Session, right: string): boolean => session.rights.includes(right);
export const isStaff = (session: Session): boolean => session.actor.role === 'bureau' || session.actor.role === 'admin';

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('a page outside of the shell');
  return session;
}

interface PageProps {
  readonly title: string;
  /** Pages above this one; the page itself is added. */
  readonly above?: readonly { readonly label: string; readonly href: string }[];
  readonly state?: State | undefined;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const HOME = { label: '待办', href: '/app' };

/** Title of the window, place in the whole, heading, content. */
export function Page({ title, above, state, lead, actions, children }: PageProps): ReactNode {
  const { tenant } = useSession();
  useEffect(() => {
    document.title = `${title} · ${tenant.nameZh}产教融合工作台`;
  }, [title, tenant.nameZh]);
  return (
    <>
      <PageHeader
        lang="zh"
        title={title}
        crumbs={title === HOME.label ? [] : [HOME, ...(above ?? []), { label: title }]}
        state={state}
        lead={lead}
        actions={actions}
      />
      {children}
    </>
  );
}

interface Query<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Waiting, failed with a way on, or the content. Data that is there stays while a repeat fails. */
export function Loaded<Data>({
  query,
  title,
  children,
}: {
  readonly query: Query<Data>;
  /** Heads the page while the record whose name it will bear is on its way. */
  readonly title?: string;
  readonly children: (data: Data) => ReactNode;
}): ReactNode {
  if (query.data !== undefined) return children(query.data);
  if (title !== undefined)
    return (
      <Page title={title}>
        <Loaded query={query}>{children}</Loaded>
      </Page>
    );
  if (query.error === null || query.error === undefined) return <LoadingBlock lang="zh" />;
  return <ErrorBlock lang="zh" problem={problemOf(query.error)} onRetry={() => query.refetch()} />;
}

interface RefusalProps {
  readonly error: unknown;
  /** Those that are told elsewhere. */
  readonly besides?: (one: ApiProblem['errors'][number]) => boolean;
}

/** An act that was refused, in place. */
export function Refusal({ error, besides }: RefusalProps): ReactNode {
  if (error === null || error === undefined) return null;
  const { title, requestId, errors } = problemOf(error);
  const detail = errors
    .filter((one) => besides?.(one) !== true)
    .map(({ message }) => message)
    .join('；');
  return (
    <div className="desk-refusal">
      <ErrorBlock lang="zh" problem={{ title, requestId, detail: detail === '' ? undefined : detail }} />
    </div>
  );
}

/** "2026-11-21 20:38" in the zone of the region. */
export const minuteOf = (instant: string): string => MINUTE.format(new Date(instant));
const MINUTE = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

export const count = (value: number): string => value.toLocaleString('zh-CN');
/** What is only counted so far. */
export const atLeast = (value: number, more: boolean | undefined): string =>
  `${count(value)}${more === true ? '+' : ''}`;
