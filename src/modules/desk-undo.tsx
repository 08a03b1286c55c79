import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { App } from '#design/workbench';
import { problemOf } from './api.ts';

interface Undoable {
  /** What has been done: "已关闭 3 条". */
  readonly words: string;
  /** Takes it back; what the server refuses is said, and of a part that stays so as well: the words it resolves to. */
  readonly run: () => Promise<unknown>;
}

/** Says what was done and offers to take it back: a button for twenty seconds (longer while aimed at), or Ctrl+Z until then. */
export function useUndo(): (act: Undoable) => void {
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useCallback(
    ({ words, run }) => {
      const takeBack = async (): Promise<void> => {
        try {
          const said = await run();
          message.success(typeof said === 'string' ? said : '已撤销');
        } catch (error) {
          message.error(problemOf(error).title);
        }
        await queries.invalidateQueries();
      };
      message.show({ words, action: { label: '撤销', run: () => void takeBack() }, undo: true });
    },
    [message, queries],
  );
}
