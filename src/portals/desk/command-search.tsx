import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Modal, SearchSelect, type SearchOption } from '#design/workbench';
import type { Finder, MenuEntry, Session } from '../../modules/desk.tsx';

interface CommandSearchProps {
  readonly entries: readonly MenuEntry[];
  readonly finders: readonly Finder[];
  readonly session: Session;
  readonly onClose: () => void;
}

/** Ctrl+K: any page of the menu, and records by number, name or title, as far as this person reaches. */
export function CommandSearch({ entries, finders, session, onClose }: CommandSearchProps): ReactNode {
  const navigate = useNavigate();
  const load = useCallback(
    async (text: string): Promise<SearchOption[]> => {
      const wanted = text.trim();
      const pages = entries
        .filter(({ label, group }) => holds(label, wanted) || holds(group, wanted))
        .map(({ href, label, group }) => ({ value: href, label, detail: group }));
      if (wanted === '') return pages;
      const found = await Promise.all(
        finders.filter(({ shown }) => shown(session)).map((finder) => recordsOf(finder, wanted)),
      );
      return [...pages, ...found.flat()];
    },
    [entries, finders, session],
  );
  return (
    <Modal open title="查找" footer={null} width={640} onCancel={onClose} afterOpenChange={focusOnBox}>
      <div className="desk-command">
        <SearchSelect
          lang="zh"
          id="command-search"
          label="页面、记录或要办的事"
          placeholder="页面名称、岗位或机构名称、编号"
          chosen={[]}
          load={load}
          onChange={([option]) => {
            if (option === undefined) return;
            onClose();
            if (option.value.startsWith('/app')) void navigate(option.value.slice('/app'.length) || '/');
            else window.location.assign(option.value);
          }}
        />
        <p className="wb-quiet">上下键选择，回车打开，Esc 关闭。记录只列出您能看到的、最近的几条。</p>
      </div>
    </Modal>
  );
}

/** One list that cannot be reached does not take the others away. */
async function recordsOf({ group, find }: Finder, text: string): Promise<SearchOption[]> {
  const found = await find(text).catch(() => []);
  return found.map(({ href, label, detail }) => ({
    value: href,
    label: label === '' ? '（未命名）' : label,
    detail: detail === undefined ? group : `${group} · ${detail}`,
  }));
}

const focusOnBox = (open: boolean): void => {
  if (open) document.getElementById('command-search')?.focus();
};

const holds = (label: string, text: string): boolean => label.toLowerCase().includes(text.toLowerCase());
