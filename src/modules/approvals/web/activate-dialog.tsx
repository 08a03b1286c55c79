import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, DateInput } from '#design/workbench';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

interface ActivateDialogProps {
  readonly kind: string;
  readonly revision: number;
  readonly version: number;
  readonly onClose: () => void;
}

export function ActivateDialog({ kind, revision, version, onClose }: ActivateDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [validFrom, setValidFrom] = useState(today);
  const activate = api.useMutation('post', '/api/approval-definitions/{kind}/activate', {
    onSuccess: async () => {
      message.success(`第 ${version} 版已启用`);
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`启用第 ${version} 版`}
      okText="启用"
      disabled={validFrom === ''}
      busy={activate.isPending}
      error={activate.error}
      onOk={() => activate.mutate({ params: { path: { kind } }, body: { revision, validFrom } })}
      onCancel={onClose}
    >
      <p>从这一天起新提交的事项按这一版办理。正在办理的仍按原来的版本；启用后不能再改，只能另起一版。</p>
      <Field id="valid-from" name="validFrom" label="起用日期" required>
        <DateInput
          id="valid-from"
          value={validFrom}
          aria-describedby={describedBy('valid-from')}
          onChange={setValidFrom}
        />
      </Field>
    </Dialog>
  );
}

const today = (): string => TODAY.format(new Date(performance.timeOrigin + performance.now()));
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });
