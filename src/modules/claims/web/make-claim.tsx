import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { App, Button } from '#design/workbench';
import { answer, api, client, problemOf } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { EvidenceField, uploadEvidence } from './evidence-field.tsx';

/** Says why it is the own firm's, with a paper where there is one. */
export function MakeClaim({ listingId }: { readonly listingId: string }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [statement, setStatement] = useState('');
  const [file, setFile] = useState<File>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const listing = api.useQuery('get', '/api/listings/{id}', { params: { path: { id: listingId } } });
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      const { id } = await answer(
        client.POST('/api/listings/{id}/claims', {
          params: { path: { id: listingId } },
          body: { statement: statement.trim() },
        }),
      );
      const lost = file === undefined ? undefined : await uploadEvidence(id, file).then(() => undefined, problemOf);
      // It stands from here on: a paper that did not arrive is added to it, not sent with a second claim.
      if (lost === undefined) message.success('已提交，主管部门核实后通知贵单位');
      else message.error(`已提交，但依据没有传上：${lost.title}请在列表里补充依据。`);
      await queries.invalidateQueries();
      void navigate('/claims');
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Card title="申请认领">
      <Refusal error={error} />
      <p>{`供求信息：${listing.data?.title ?? ''}（${listing.data?.employer.name ?? ''}）`}</p>
      <Field
        id="claim-statement"
        label="为什么是贵单位的"
        required
        hint="如：这是我单位的简称；用工单位是我公司的分厂。"
      >
        <textarea
          id="claim-statement"
          className="wb-control"
          maxLength={1000}
          value={statement}
          aria-describedby={describedBy('claim-statement')}
          onChange={(event) => setStatement(event.target.value)}
        />
      </Field>
      <EvidenceField onChange={setFile} />
      <Button type="primary" loading={busy} disabled={statement.trim().length < 5} onClick={() => void send()}>
        提交
      </Button>
    </Card>
  );
}
