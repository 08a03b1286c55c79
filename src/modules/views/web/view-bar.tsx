import './views.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Button, Link } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { ManageDialog } from './manage-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { useDefaultView } from './use-default-view.ts';

export type View = Schemas['SavedView'];

interface ViewBarProps {
  /** The list's own word. */
  readonly list: string;
  /** Its page. */
  readonly href: string;
  /** False: what stands here first is not for a view to say (the home page shows what waits). */
  readonly begins?: boolean;
}

/** How far a list has grown is nobody's view. */
const PASSING = new Set(['pages']);

const addressOf = (params: URLSearchParams): string =>
  new URLSearchParams([...params].filter(([name]) => !PASSING.has(name))).toString();
const same = (one: string, other: string): boolean => sorted(one) === sorted(other);
const sorted = (address: string): string => {
  const params = new URLSearchParams(address);
  params.sort();
  return addressOf(params);
};

/** 视图: the saved ones as links, and saving what the address says now. */
export function ViewBar({ list, href, begins = true }: ViewBarProps): ReactNode {
  const [params] = useSearchParams();
  useDefaultView(list, begins);
  const [dialog, setDialog] = useState<'save' | 'manage'>();
  const { data } = api.useQuery('get', '/api/views', { params: { query: { list } } });
  const views = data?.items ?? [];
  const address = addressOf(params);
  const current = views.find((view) => same(view.address, address));
  return (
    <div className="desk-views">
      {views.length > 0 && (
        <nav aria-label="视图">
          <ul>
            {views.map((view) => (
              <li key={view.id}>
                <Link href={`${href}?${view.address}`} {...(view === current && { 'aria-current': 'page' as const })}>
                  {view.name}
                  {view.shared && <span className="wb-quiet">（共享）</span>}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {current === undefined && address !== '' && (
        <Button size="small" onClick={() => setDialog('save')}>
          保存为视图
        </Button>
      )}
      {views.length > 0 && (
        <Button size="small" type="link" onClick={() => setDialog('manage')}>
          管理视图
        </Button>
      )}
      {dialog === 'save' && <SaveDialog list={list} address={address} onClose={() => setDialog(undefined)} />}
      {dialog === 'manage' && (
        <ManageDialog
          list={list}
          views={views}
          address={address}
          begins={begins}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
