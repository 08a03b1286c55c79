import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { App, Button } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { count, Refusal } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Person = Schemas['SupportedPerson'];

interface Props {
  /** The account that ends. */
  readonly from: Person;
  readonly onClose: () => void;
}

/** First the other account is found, then what would move is shown; only then can it be done. */
export function MergeDialog({ from, onClose }: Props): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [query, setQuery] = useState('');
  const find = api.useMutation('post', '/api/support/people-search', {
    onSuccess: ({ items }) => {
      const other = items.find((one) => one.accountId !== from.accountId);
      if (other !== undefined) preview.mutate({ body: { from: from.accountId, into: other.accountId } });
    },
  });
  const preview = api.useMutation('post', '/api/support/account-merges/preview');
  const merge = api.useMutation('post', '/api/support/account-merges', {
    onSuccess: async () => {
      message.success('已合并，并已告知本人');
      await queries.invalidateQueries();
      void navigate(`/support/people/${preview.data!.into.accountId}`);
      onClose();
    },
  });
  const shown = preview.data;
  const nobody = find.data !== undefined && !find.data.items.some((one) => one.accountId !== from.accountId);
  return (
    <ReasonDialog
      title={`合并重复账户：${from.name}`}
      okText="合并"
      danger
      busy={merge.isPending}
      error={merge.error}
      onOk={(reason) => shown && merge.mutate({ body: { from: from.accountId, into: shown.into.accountId, reason } })}
      onCancel={onClose}
    >
      <p>请先核实两个账户属于同一人。本账户的一切移到另一个账户，本账户随后不能再登录。</p>
      <Field id="merge-into" label="保留的账户：手机号或邮箱" required>
        <input
          id="merge-into"
          className="wb-control"
          autoComplete="off"
          aria-describedby={describedBy('merge-into')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </Field>
      <Button
        loading={find.isPending || preview.isPending}
        disabled={query.trim().length < 5}
        onClick={() => find.mutate({ body: { query: query.trim(), reason: `合并重复账户：核对 ${from.name}` } })}
      >
        查看会移动什么
      </Button>
      <Refusal error={find.error ?? preview.error} />
      <div role="status">
        {nobody && '没有找到另一个账户。'}
        {shown !== undefined && (
          <>
            <p>{`保留：${shown.into.name} ${shown.into.phone ?? shown.into.email ?? ''}`}</p>
            {shown.counts.length === 0 ? (
              <p>没有要移动的记录。</p>
            ) : (
              <ul className="desk-list">
                {shown.counts.map((one) => (
                  <li key={one.key}>
                    {`${one.label}：移动 ${count(one.moving)} 条（保留的账户已有 ${count(one.there)} 条）`}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </ReasonDialog>
  );
}
