import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, DateInput, NativeSelect } from '#design/workbench';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { EVIDENCE_KIND_LABELS, EVIDENCE_KINDS, type EvidenceKind } from '../school-model.ts';

interface EvidenceDialogProps {
  readonly id: string;
  readonly skills: readonly string[];
  readonly onClose: () => void;
}

/** What shows a skill; the skill joins the learner's list. */
export function EvidenceDialog({ id, skills, onClose }: EvidenceDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [kind, setKind] = useState<EvidenceKind>('certificate');
  const [form, setForm] = useState({ skill: '', title: '', issuer: '' });
  const [issuedOn, setIssuedOn] = useState('');
  const add = api.useMutation('post', '/api/learners/{id}/evidence', {
    onSuccess: async () => {
      message.success('已登记佐证');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const text = (field: keyof typeof form, label: string, hint: string): ReactNode => (
    <Field id={`evidence-${field}`} label={label} required hint={hint}>
      <input
        id={`evidence-${field}`}
        className="wb-control"
        list={field === 'skill' ? 'evidence-skills' : undefined}
        aria-describedby={describedBy(`evidence-${field}`)}
        value={form[field]}
        onChange={(event) => setForm({ ...form, [field]: event.target.value })}
      />
    </Field>
  );
  return (
    <Dialog
      title="登记技能佐证"
      okText="登记"
      busy={add.isPending}
      disabled={form.skill.trim() === '' || form.title.trim().length < 2 || form.issuer.trim().length < 2}
      error={add.error}
      onOk={() =>
        add.mutate({
          params: { path: { id } },
          body: {
            kind,
            skill: form.skill.trim(),
            title: form.title.trim(),
            issuer: form.issuer.trim(),
            issuedOn: issuedOn === '' ? null : issuedOn,
          },
        })
      }
      onCancel={onClose}
    >
      <datalist id="evidence-skills">
        {skills.map((skill) => (
          <option key={skill} value={skill}>
            {skill}
          </option>
        ))}
      </datalist>
      {text('skill', '证明的技能', '例如：数控车床')}
      <Field id="evidence-kind" label="类型">
        <NativeSelect
          id="evidence-kind"
          value={kind}
          options={EVIDENCE_KINDS.map((value) => ({ value, label: EVIDENCE_KIND_LABELS[value].zh }))}
          onChange={(value) => setKind(value as EvidenceKind)}
        />
      </Field>
      {text('title', '名称', '例如：车工（四级）职业技能等级证书')}
      {text('issuer', '出具单位', '发证机构、主办单位、开课学校或用人单位')}
      <Field id="evidence-on" name="issuedOn" label="日期">
        <DateInput id="evidence-on" value={issuedOn} onChange={setIssuedOn} />
      </Field>
    </Dialog>
  );
}
