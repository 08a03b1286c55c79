import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Modal, SearchSelect, type SearchOption } from '#design/workbench';
import type { Finder, MenuAct, MenuEntry, RecordRef, Session } from '../../modules/desk.tsx';
import { recentRecords } from '../../modules/recent.ts';
import { isMeant } from './spelling.ts';

interface CommandSearchProps {
  readonly entries: readonly MenuEntry[];
  readonly acts: readonly MenuAct[];
  readonly finders: readonly Finder[];
  readonly session: Session;
  readonly onClose: () => void;
}

/** Ctrl+K: what one comes to do, any page of the menu, and records by number, name or title, as far as this person reaches. */
export function CommandSearch({ entries, acts, finders, session, onClose }: CommandSearchProps): ReactNode {
  const navigate = useNavigate();
  const known = (text: string): readonly SearchOption[] => {
    const wanted = text.trim();
    const first = wanted === '' ? recentOf(session) : [];
    return once([...first, ...actsFor(acts, session, wanted), ...pagesFor(entries, wanted)]);
  };
  const load = useCallback(
    async (text: string): Promise<readonly SearchOption[]> => {
      const wanted = text.trim();
      if (wanted === '') return [];
      const mine = finders.filter(({ shown }) => shown(session));
      const found = (await Promise.all(mine.map((finder) => recordsOf(finder, wanted, session)))).flat();
      return found.length > 0 ? once(found) : insteadOf(mine, session);
    },
    [finders, session],
  );
  return (
    <Modal open title="查找" footer={null} width={640} onCancel={onClose} afterOpenChange={focusOnBox}>
      <div className="desk-command">
        <SearchSelect
          lang="zh"
          id="command-search"
          label="页面、记录或要办的事"
          placeholder="例如：发布需求、fabu、机构名称、编号"
          chosen={[]}
          known={known}
          load={load}
          onChange={([option]) => {
            if (option === undefined) return;
            onClose();
            if (option.value.startsWith('/app')) void navigate(option.value.slice('/app'.length) || '/');
            else window.location.assign(option.value);
          }}
        />
        <p className="wb-quiet">
          上下键选择，回车打开，Esc 关闭。要办的事和页面可以输入拼音或首字母；记录只列出您能看到的、最近的几条。
        </p>
      </div>
    </Modal>
  );
}

const actsFor = (acts: readonly MenuAct[], session: Session, wanted: string): SearchOption[] =>
  acts
    .filter(({ label, shown }) => shown(session) && isMeant(label, wanted))
    .map(({ href, label }) => ({ value: href, label, detail: '办事' }));

const pagesFor = (entries: readonly MenuEntry[], wanted: string): SearchOption[] =>
  entries
    .filter(({ label, group }) => isMeant(label, wanted) || isMeant(group, wanted))
    .map(({ href, label, group }) => ({ value: href, label, detail: group }));

const RECORD_WORDS: Readonly<Record<RecordRef['kind'], string>> = {
  catalogue: '资源名录',
  organisation: '机构',
  listing: '供求',
  case: '审批事项',
  import: '导入批次',
  feedback: '群众反映',
  profile: '人才',
  guardianship: '学生监护',
  delegation: '委托',
  confirmation: '代办确认',
};

const recentOf = ({ actor }: Session): SearchOption[] =>
  actor.accountId === null
    ? []
    : recentRecords(actor.accountId).map(({ href, label, kind }) => ({
        value: href,
        label: label === '' ? '（未命名）' : label,
        detail: `最近打开 · ${RECORD_WORDS[kind]}`,
      }));

/** One list that cannot be reached does not take the others away. */
async function recordsOf({ group, find }: Finder, text: string, session: Session): Promise<SearchOption[]> {
  const found = await find(text, session).catch(() => []);
  return found.map(({ href, label, detail }) => ({
    value: href,
    label: label === '' ? '（未命名）' : label,
    detail: detail === undefined ? group : `${group} · ${detail}`,
  }));
}

/** Nothing has this name: some things are not found by theirs, and it is said where they are. */
const insteadOf = (finders: readonly Finder[], session: Session): readonly SearchOption[] =>
  finders.flatMap(({ instead }) => {
    const other = instead?.(session);
    return other === undefined ? [] : [{ value: other.href, label: other.label, detail: other.detail }];
  });

/** What is found twice (a case that waits and was also handed in) stands once. */
const once = (options: readonly SearchOption[]): readonly SearchOption[] =>
  [...new Map(options.toReversed().map((option) => [option.value, option])).values()].toReversed();

/** A click opens what can be chosen before anything is typed. */
const focusOnBox = (open: boolean): void => {
  const box = open ? document.getElementById('command-search') : null;
  box?.focus();
  box?.click();
};
