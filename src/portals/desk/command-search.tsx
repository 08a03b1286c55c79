import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { SearchSelect, type SearchOption } from '#design/workbench';
import { api } from '../../modules/api.ts';
import { has, type MenuEntry, type Session } from '../../modules/desk.tsx';

interface CommandSearchProps {
  readonly entries: readonly MenuEntry[];
  readonly session: Session;
  readonly onClose: () => void;
}

const LISTINGS_SHOWN = 8;

/** Ctrl+K: any page of the menu, and listings by their title or employer. */
export function CommandSearch({ entries, session, onClose }: CommandSearchProps): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const load = useCallback(
    async (text: string): Promise<SearchOption[]> => {
      const pages = entries
        .filter(({ label }) => holds(label, text))
        .map(({ href, label, group }) => ({ value: href, label, detail: group }));
      const wanted = text.trim();
      if (wanted === '' || !has(session, 'listing.manage')) return pages;
      return [...pages, ...(await listingsNamed(queries, wanted))];
    },
    [entries, session, queries],
  );
  return (
    <Modal
      open
      title="查找页面或岗位"
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': '关闭' }}
      afterOpenChange={focusOnBox}
    >
      <div className="desk-command">
        <SearchSelect
          lang="zh"
          id="command-search"
          label="页面名称或岗位名称"
          placeholder="输入页面名称或岗位名称"
          chosen={[]}
          load={load}
          onChange={([option]) => {
            if (option === undefined) return;
            onClose();
            void navigate(option.value.slice('/app'.length) || '/');
          }}
        />
        <p className="wb-quiet">
          上下键选择，回车打开，Esc 关闭。岗位按名称或单位查找，列出最近更新的 {LISTINGS_SHOWN} 条。
        </p>
      </div>
    </Modal>
  );
}

const focusOnBox = (open: boolean): void => {
  if (open) document.getElementById('command-search')?.focus();
};

const holds = (label: string, text: string): boolean => label.toLowerCase().includes(text.trim().toLowerCase());

async function listingsNamed(queries: QueryClient, q: string): Promise<SearchOption[]> {
  const params = { query: { q, limit: LISTINGS_SHOWN } };
  const { items } = await queries.fetchQuery(
    api.queryOptions('get', '/api/managed-listings', { params }, { staleTime: 30_000 }),
  );
  return items.map(({ id, title, employer }) => ({
    value: `/app/listings/${id}`,
    label: title === '' ? '（未命名）' : title,
    detail: employer.name,
  }));
}
