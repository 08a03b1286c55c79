import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { client, answer, problemOf, type ApiProblem, type Schemas } from '../../api.ts';
import { minuteOf, Refusal, useSession } from '../../desk.tsx';
import { Card, Field } from '../../desk-parts.tsx';
import { useCaseAct } from './use-case-act.ts';

type Case = Schemas['Case'];

/** 佐证材料: papers of the case, and the way to add one. */
export function PapersCard({ one }: { readonly one: Case }): ReactNode {
  const { accountId } = useSession().actor;
  const remove = useCaseAct(
    (attachmentId: string) =>
      answer(
        client.DELETE('/api/cases/{id}/attachments/{attachmentId}', { params: { path: { id: one.id, attachmentId } } }),
      ),
    '已移除',
    () => undefined,
  );
  if (one.attachments.length === 0 && !one.abilities.attach) return null;
  return (
    <Card title="佐证材料">
      <Refusal error={remove.error} />
      {one.attachments.length === 0 && <p className="wb-quiet">还没有上传材料。</p>}
      <ul className="desk-list">
        {one.attachments.map((paper) => (
          <li key={paper.id}>
            <a className="desk-link" href={`/api/cases/${one.id}/attachments/${paper.id}`} download>
              {paper.label === '' ? paper.name : `${paper.label}：${paper.name}`}
            </a>
            <span className="wb-quiet">{`${sizeOf(paper.bytes)}　${minuteOf(paper.at)}`}</span>
            {paper.accountId === accountId && one.abilities.attach && (
              <button
                type="button"
                className="desk-act"
                aria-label={`移除：${paper.name}`}
                onClick={() => remove.mutate(paper.id)}
              >
                移除
              </button>
            )}
          </li>
        ))}
      </ul>
      {one.abilities.attach && <AddPaper one={one} />}
    </Card>
  );
}

const sizeOf = (bytes: number): string =>
  bytes < 2 ** 20 ? `${Math.max(Math.round(bytes / 1024), 1)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;

function AddPaper({ one }: { readonly one: Case }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const send = async (file: File): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const body = new FormData();
    body.append('file', file);
    try {
      const sent = await fetch(`/api/cases/${one.id}/attachments`, { method: 'POST', body });
      if (!sent.ok) throw await sent.json();
      message.success('已上传');
      await queries.invalidateQueries();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Field
      id="paper"
      label="上传材料"
      hint="PDF、JPEG 或 PNG，10 MB 以内，如营业执照、法人证书、授权书。"
      error={problem?.title}
    >
      <input
        id="paper"
        type="file"
        accept="application/pdf,image/jpeg,image/png"
        disabled={busy}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file !== undefined) void send(file);
          event.target.value = '';
        }}
      />
    </Field>
  );
}
