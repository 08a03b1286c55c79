import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { api, type Schemas } from '../../api.ts';
import { has, useSession } from '../../desk.tsx';
import { Dialog } from '../../desk-parts.tsx';

type Act = 'resend' | 'arrived' | 'lost';

const WORDS: Readonly<Record<Act, { readonly label: string; readonly title: string; readonly text: string }>> = {
  resend: { label: '重新发送', title: '重新发送这条消息', text: '将立即重新排队发送。' },
  arrived: { label: '已收到', title: '确认对方已经收到', text: '请先向收件人或服务商核实。确认后不再发送。' },
  lost: { label: '没收到', title: '确认对方没有收到', text: '确认后状态变为“发送失败”，可以重新发送。' },
};

/** What a person decides about a message that did not arrive, or may not have. */
export function DeliveryActs({ delivery }: { readonly delivery: Schemas['Delivery'] }): ReactNode {
  const session = useSession();
  const [act, setAct] = useState<Act>();
  if (!has(session, 'delivery.resolve')) return '—';
  const open: Act[] = [
    ...(delivery.state === 'unknown' ? (['arrived', 'lost'] as const) : []),
    ...(delivery.resendable ? (['resend'] as const) : []),
  ];
  if (open.length === 0) return '—';
  return (
    <div className="desk-acts">
      {open.map((one) => (
        <button
          key={one}
          type="button"
          className="desk-act"
          aria-label={`${WORDS[one].label}：${delivery.subject} ${delivery.recipient}`}
          onClick={() => setAct(one)}
        >
          {WORDS[one].label}
        </button>
      ))}
      {act !== undefined && <ActDialog delivery={delivery} act={act} onClose={() => setAct(undefined)} />}
    </div>
  );
}

interface ActDialogProps {
  readonly delivery: Schemas['Delivery'];
  readonly act: Act;
  readonly onClose: () => void;
}

function ActDialog({ delivery, act, onClose }: ActDialogProps): ReactNode {
  const queries = useQueryClient();
  const onSuccess = async (): Promise<void> => {
    await queries.invalidateQueries();
    onClose();
  };
  const resend = api.useMutation('post', '/api/deliveries/{id}/resend', { onSuccess });
  const resolve = api.useMutation('post', '/api/deliveries/{id}/resolution', { onSuccess });
  const params = { path: { id: delivery.id } };
  const { title, text, label } = WORDS[act];
  return (
    <Dialog
      title={title}
      okText={label}
      busy={resend.isPending || resolve.isPending}
      error={resend.error ?? resolve.error}
      onOk={() =>
        act === 'resend' ? resend.mutate({ params }) : resolve.mutate({ params, body: { arrived: act === 'arrived' } })
      }
      onCancel={onClose}
    >
      <p>
        {delivery.subject}，{delivery.recipient}
      </p>
      <p>{text}</p>
      {act === 'resend' && delivery.state === 'unknown' && <p>上一次的结果不明，对方有可能会收到两次。</p>}
    </Dialog>
  );
}
