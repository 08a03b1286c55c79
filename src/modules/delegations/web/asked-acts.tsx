import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { App, Button } from '#design/workbench';
import { api, problemOf, type Schemas } from '../../api.ts';

interface AskedActsProps {
  readonly id: string;
  /** Of what was asked for; the buttons of a row say it, those of a record need not. */
  readonly title?: string;
  readonly urge: NonNullable<Schemas['Confirmation']['urge']>;
}

/** 催一下、撤回请求, for the side that asked. */
export function AskedActs({ id, title, urge }: AskedActsProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const params = { path: { id } };
  const after = (words: string) => ({
    onSuccess: async () => {
      message.success(words);
      await queries.invalidateQueries();
    },
    onError: (error: unknown) => message.error(problemOf(error).title),
  });
  const remind = api.useMutation('post', '/api/confirmations/{id}/reminder', after('已再次请对方确认'));
  const withdraw = api.useMutation('post', '/api/confirmations/{id}/withdrawal', after('已撤回请求，可以修改后再提交'));
  const acts = [...(urge.now ? [{ label: '催一下', act: remind }] : []), { label: '撤回请求', act: withdraw }];
  const later = !urge.now && <span className="wb-quiet desk-nowrap">{`${urge.on} 起可以再催`}</span>;
  return (
    <div className={title === undefined ? 'desk-row' : 'desk-acts'}>
      {acts.map(({ label, act }) =>
        title === undefined ? (
          <Button key={label} loading={act.isPending} onClick={() => act.mutate({ params })}>
            {label}
          </Button>
        ) : (
          <button
            key={label}
            type="button"
            className="desk-act"
            aria-label={`${label}：${title}`}
            disabled={act.isPending}
            onClick={() => act.mutate({ params })}
          >
            {label}
          </button>
        ),
      )}
      {later}
    </div>
  );
}
