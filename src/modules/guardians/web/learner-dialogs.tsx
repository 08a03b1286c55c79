import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, DateInput, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Dialog, Field } from '../../desk-parts.tsx';
import {
  DOCUMENT_LABELS,
  DOCUMENTS,
  RELATION_LABELS,
  RELATIONS,
  type Document,
  type Matter,
  type Relation,
} from '../model.ts';
import { MatterBoxes } from './guardianship-acts.tsx';

interface DialogProps {
  readonly learner: Schemas['GuardedLearner'];
  readonly onClose: () => void;
}

function useDone(words: string, onClose: () => void) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async (): Promise<void> => {
    message.success(words);
    onClose();
    await queries.invalidateQueries();
  };
}

export function AgeDialog({ learner, onClose }: DialogProps): ReactNode {
  const [birthDate, setBirthDate] = useState('');
  const onSuccess = useDone('出生日期已登记', onClose);
  const save = api.useMutation('put', '/api/guardians/learners/{profileId}/age', { onSuccess });
  return (
    <Dialog
      title={`出生日期：${learner.name}`}
      okText="登记"
      disabled={birthDate === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() =>
        save.mutate({ params: { path: { profileId: learner.profileId } }, body: { birthDate, identityNumber: '' } })
      }
      onCancel={onClose}
    >
      <p>以学籍为准。出生日期加密保存，页面上只显示年份。</p>
      <Field id="age-date" name="birthDate" label="出生日期" required>
        <DateInput id="age-date" value={birthDate} onChange={setBirthDate} />
      </Field>
    </Dialog>
  );
}

interface RelationProps {
  readonly id: string;
  readonly value: Relation;
  readonly onChange: (relation: Relation) => void;
}

const RelationField = ({ id, value, onChange }: RelationProps): ReactNode => (
  <Field id={id} label="与学生的关系" required>
    <NativeSelect
      id={id}
      value={value}
      options={RELATIONS.map((one) => ({ value: one, label: RELATION_LABELS[one].zh }))}
      onChange={(one) => onChange(one as Relation)}
    />
  </Field>
);

export function InviteDialog({ learner, onClose }: DialogProps): ReactNode {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [relation, setRelation] = useState<Relation>('mother');
  const onSuccess = useDone('短信已发出', onClose);
  const invite = api.useMutation('post', '/api/guardians/learners/{profileId}/invitations', { onSuccess });
  return (
    <Dialog
      title={`短信邀请监护人：${learner.name}`}
      okText="发送短信"
      disabled={name.trim() === '' || phone.trim() === ''}
      busy={invite.isPending}
      error={invite.error}
      onOk={() =>
        invite.mutate({
          params: { path: { profileId: learner.profileId } },
          body: { name: name.trim(), phone, relation },
        })
      }
      onCancel={onClose}
    >
      <p>监护人打开短信里的链接就能决定，不用注册。短信里没有学生和监护人的姓名。</p>
      <Field id="invite-name" label="监护人姓名" required>
        <input
          id="invite-name"
          className="wb-control"
          maxLength={50}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field id="invite-phone" label="监护人手机号" required>
        <input
          id="invite-phone"
          className="wb-control"
          type="tel"
          maxLength={30}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </Field>
      <RelationField id="invite-relation" value={relation} onChange={setRelation} />
    </Dialog>
  );
}

export function PaperDialog({ learner, onClose }: DialogProps): ReactNode {
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [relation, setRelation] = useState<Relation>('grandparent');
  const [document, setDocument] = useState<Document>('householdRegister');
  const [granted, setGranted] = useState<readonly Matter[]>([]);
  const [scan, setScan] = useState<File>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const done = useDone('纸质同意已登记', onClose);
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await sendPaper(learner.profileId, scan!, {
        name: name.trim(),
        phone,
        relation,
        document,
        granted: granted.join(','),
      });
      await done();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={`登记纸质同意：${learner.name}`}
      okText="登记"
      disabled={name.trim() === '' || scan === undefined}
      busy={busy}
      error={error}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p>用于没有智能手机的监护人。请按签字的纸面登记，并上传扫描件（PDF、JPG 或 PNG）。</p>
      <Field id="paper-name" label="监护人姓名" required>
        <input
          id="paper-name"
          className="wb-control"
          maxLength={50}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field id="paper-phone" label="监护人手机号" hint="没有手机的不填">
        <input
          id="paper-phone"
          className="wb-control"
          type="tel"
          maxLength={30}
          value={phone}
          onChange={(event) => setPhone(event.target.value)}
        />
      </Field>
      <RelationField id="paper-relation" value={relation} onChange={setRelation} />
      <Field id="paper-document" label="当面查看的证件" required>
        <NativeSelect
          id="paper-document"
          value={document}
          options={DOCUMENTS.map((one) => ({ value: one, label: DOCUMENT_LABELS[one].zh }))}
          onChange={(one) => setDocument(one as Document)}
        />
      </Field>
      <MatterBoxes chosen={granted} onChange={setGranted} />
      <Field id="paper-scan" label="签字的同意书扫描件" required>
        <input
          id="paper-scan"
          className="wb-control"
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          onChange={(event) => setScan(event.target.files?.[0])}
        />
      </Field>
    </Dialog>
  );
}

async function sendPaper(profileId: string, scan: File, fields: Readonly<Record<string, string>>): Promise<void> {
  const body = new FormData();
  // The file last, so that the server knows the rest when it comes.
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  body.set('file', scan);
  const sent = await fetch(`/api/guardians/learners/${profileId}/papers`, { method: 'POST', body });
  if (!sent.ok) throw await sent.json();
}
