import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { SHARABLE, SHARABLE_GROUPS, sharableLabel, type Sharable } from '../model.ts';
import type { Region } from './regions-page.tsx';

interface WordDialogProps {
  readonly region: Region;
  readonly okText: string;
  readonly onClose: () => void;
}

function useDone(onClose: () => void): () => Promise<void> {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async () => {
    message.success('已保存');
    onClose();
    await queries.invalidateQueries();
  };
}

/** Asks, accepts or changes: what this region gives. What the other gives is the other's to say. */
export function GiveDialog({ region, okText, onClose }: WordDialogProps): ReactNode {
  const first = region.gives.length === 0 && region.givenAt === null ? SHARABLE : region.gives;
  const [types, setTypes] = useState<readonly Sharable[]>(first);
  const [note, setNote] = useState(region.ourNote);
  const give = api.useMutation('put', '/api/exchange/regions/{code}', { onSuccess: useDone(onClose) });
  const toggle = (type: Sharable): void =>
    setTypes((before) => (before.includes(type) ? before.filter((one) => one !== type) : [...before, type]));
  return (
    <Dialog
      title={`${okText}：${region.nameZh}`}
      okText={okText}
      busy={give.isPending}
      error={give.error}
      onOk={() =>
        give.mutate({ params: { path: { code: region.code } }, body: { types: [...types], note: note.trim() } })
      }
      onCancel={onClose}
    >
      {SHARABLE_GROUPS.map(({ name, of }) => (
        <fieldset key={name} className="desk-choices">
          <legend>{`本地区向对方共享的${name}`}</legend>
          <div className="desk-options">
            {of.map((type) => (
              <label key={type} className="desk-option">
                <input type="checkbox" checked={types.includes(type)} onChange={() => toggle(type)} />
                <span>{sharableLabel(type).zh}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <p className="wb-quiet">专家和教师只在本人同意在合作地区展示时共享。</p>
      <p className="wb-quiet">可以一类都不选：只接收，不共享。对方共享什么由对方决定。双方都同意才生效。</p>
      <Field id="exchange-note" label="给对方的说明">
        <input
          id="exchange-note"
          className="wb-control"
          maxLength={300}
          aria-describedby={describedBy('exchange-note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}

export function EndDialog({ region, okText, onClose }: WordDialogProps): ReactNode {
  const [reason, setReason] = useState('');
  const end = api.useMutation('post', '/api/exchange/regions/{code}/end', { onSuccess: useDone(onClose) });
  return (
    <Dialog
      title={`${okText}：${region.nameZh}`}
      okText={okText}
      danger
      disabled={reason.trim().length < 2}
      busy={end.isPending}
      error={end.error}
      onOk={() => end.mutate({ params: { path: { code: region.code } }, body: { reason: reason.trim() } })}
      onCancel={onClose}
    >
      {region.standing === 'active' && <p>双方的副本立即互相不可见。以后恢复需要双方重新同意。</p>}
      <Field id="exchange-reason" label="原因" required hint="对方会看到。">
        <input
          id="exchange-reason"
          className="wb-control"
          maxLength={300}
          aria-describedby={describedBy('exchange-reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
