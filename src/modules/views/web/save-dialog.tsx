import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { api, problemOf } from '../../api.ts';
import { useSession } from '../../desk.tsx';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

interface SaveDialogProps {
  readonly list: string;
  readonly address: string;
  readonly onClose: () => void;
}

export function SaveDialog({ list, address, onClose }: SaveDialogProps): ReactNode {
  const { actor } = useSession();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const mayShare = actor.organisation !== null && actor.duty !== 'viewer';
  const save = api.useMutation('post', '/api/views', {
    onSuccess: async () => {
      message.success('已保存视图');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const error = save.error === null ? undefined : problemOf(save.error).errors.find(({ field }) => field === 'name');
  return (
    <Dialog
      title="保存为视图"
      okText="保存"
      disabled={name.trim() === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() => save.mutate({ body: { list, address, name: name.trim(), shared } })}
      onCancel={onClose}
    >
      <p>记下现在的筛选条件和次序，以后点一下就回到这里。</p>
      <Field id="view-name" label="名称" required hint="例如：快到期的岗位。" error={error?.message}>
        <input
          id="view-name"
          className="wb-control"
          maxLength={40}
          value={name}
          aria-describedby={describedBy('view-name')}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      {mayShare && (
        <p className="desk-check">
          <input
            id="view-shared"
            type="checkbox"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
          />
          <label htmlFor="view-shared">本机构的同事也能用（各人只看到自己范围内的内容）</label>
        </p>
      )}
    </Dialog>
  );
}
