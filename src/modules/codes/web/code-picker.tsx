import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { SearchSelect, type SearchOption } from '#design/workbench';
import { answer, client } from '../../api.ts';
import type { CodeSet } from '../model.ts';

export interface CodeChoice {
  readonly code: string;
  readonly label: string;
}

interface CodePickerProps {
  readonly id: string;
  readonly set: CodeSet;
  readonly chosen: readonly CodeChoice[];
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly onChange: (chosen: readonly CodeChoice[]) => void;
}

const SHOWN = 30;
/** Names above an entry that tell it from others of the same name. */
const PARENTS = 2;

/** Finds an official code by name, pinyin or digits; the server knows the lists. */
export function CodePicker({
  id,
  set,
  chosen,
  multiple,
  disabled,
  invalid,
  describedBy,
  onChange,
}: CodePickerProps): ReactNode {
  const load = useCallback(
    async (text: string, signal: AbortSignal): Promise<SearchOption[]> => {
      const query = { limit: SHOWN, ...(text !== '' && { q: text }) };
      const { items } = await answer(client.GET('/api/codes/{set}', { params: { path: { set }, query }, signal }));
      return items.map((item) => ({
        value: item.code,
        label: item.alias === undefined ? item.name : `${item.name}（${item.alias}）`,
        detail: [...item.path.split(' / ').slice(-PARENTS - 1, -1), item.code].join(' / '),
      }));
    },
    [set],
  );
  return (
    <SearchSelect
      lang="zh"
      id={id}
      multiple={multiple}
      disabled={disabled}
      placeholder="输入名称、拼音或代码查找"
      chosen={chosen.map(({ code, label }) => ({ value: code, label }))}
      load={load}
      onChange={(options) => onChange(options.map(({ value, label }) => ({ code: value, label })))}
      {...(invalid === true && { 'aria-invalid': true as const })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    />
  );
}
