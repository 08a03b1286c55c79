import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, NativeSelect } from '#design/workbench';
import { api } from '../../api.ts';
import { count, Loaded, useSession } from '../../desk.tsx';
import { Dialog, Field } from '../../desk-parts.tsx';
import type { Member } from './words.ts';

const CLOSE = 'close';

interface Props {
  readonly organisationId: string;
  readonly member: Member;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** Leaving and handing over are one act: nothing stays behind that belongs to nobody. */
export function LeaveDialog({ organisationId, member, members, onClose }: Props): ReactNode {
  const queries = useQueryClient();
  const isSelf = useSession().actor.accountId === member.accountId;
  const path = { id: organisationId, accountId: member.accountId };
  const work = api.useQuery('get', '/api/organisations/{id}/members/{accountId}/open-work', { params: { path } });
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const leave = api.useMutation('post', '/api/organisations/{id}/members/{accountId}/departure', {
    onSuccess: async () => {
      if (isSelf) return window.location.assign('/account');
      onClose();
      await queries.invalidateQueries();
      return undefined;
    },
  });
  const words = isSelf ? '退出机构' : '移除';
  const open = work.data?.items ?? [];
  const colleagues = members
    .filter((one) => one.accountId !== member.accountId)
    .map((one) => ({ value: one.accountId, label: one.name }));
  const handOver = open.flatMap(({ kind }) => {
    const choice = choices[kind] ?? '';
    return choice === '' ? [] : [choice === CLOSE ? { kind } : { kind, to: choice }];
  });
  return (
    <Dialog
      title={`${words}：${member.name}`}
      okText={words}
      danger
      disabled={work.data === undefined || handOver.length < open.length}
      busy={leave.isPending}
      error={leave.error}
      onOk={() => leave.mutate({ params: { path }, body: { handOver } })}
      onCancel={onClose}
    >
      <p>{isSelf ? '退出后，您立即不能再以该机构身份办理业务。' : '移除后，此人立即不能再以本机构身份办理业务。'}</p>
      <Loaded query={work}>
        {() =>
          open.length === 0 ? (
            <p className="wb-quiet">没有未办结的事项。</p>
          ) : (
            open.map((one) => (
              <Field
                key={one.kind}
                id={`hand-over-${one.kind}`}
                label={`${one.label} ${count(one.count)} 项，移交给`}
                required
                hint={
                  <ul className="desk-list">
                    {one.items.map((item) => (
                      <li key={item.id}>
                        {item.link === null ? item.title : <Link href={item.link}>{item.title || '（未命名）'}</Link>}
                      </li>
                    ))}
                  </ul>
                }
              >
                <NativeSelect
                  id={`hand-over-${one.kind}`}
                  value={choices[one.kind] ?? ''}
                  empty="请选择"
                  options={one.closable ? [...colleagues, { value: CLOSE, label: '不移交，直接办结' }] : colleagues}
                  onChange={(choice) => setChoices({ ...choices, [one.kind]: choice })}
                />
              </Field>
            ))
          )
        }
      </Loaded>
    </Dialog>
  );
}
