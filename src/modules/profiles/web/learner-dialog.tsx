import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { LEARNER_STATUS_LABELS, LEARNER_STATUSES, type LearnerStatus } from '../school-model.ts';
import { wholeNumber } from './words.ts';

type Learner = Schemas['SchoolLearner'];

interface LearnerDialogProps {
  /** undefined: a new one */
  readonly one?: Learner | undefined;
  /** Whose learner a new one becomes. */
  readonly classId?: string | undefined;
  readonly onClose: () => void;
}

/** A learner by form: who it is and where; skills and wishes have a form of their own. */
export function LearnerDialog({ one, classId, onClose }: LearnerDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [name, setName] = useState(one?.name ?? '');
  const [number, setNumber] = useState(one?.studentNumber ?? '');
  const [entry, setEntry] = useState(String(one?.entryYear ?? ''));
  const [its, setIts] = useState(one?.classId ?? classId ?? '');
  const [status, setStatus] = useState<LearnerStatus>(one?.status ?? 'studying');
  const classes = api.useQuery('get', '/api/classes', { params: { query: { limit: 100, state: 'studying' } } });
  const saved = async (words: string): Promise<void> => {
    message.success(words);
    onClose();
    await queries.invalidateQueries();
  };
  const add = api.useMutation('post', '/api/learners', { onSuccess: () => saved('已新增学生') });
  const edit = api.useMutation('patch', '/api/learners/{id}', { onSuccess: () => saved('已保存') });
  const { error } = one === undefined ? add : edit;
  const submit = (): void => {
    const body = {
      name: name.trim(),
      studentNumber: number.trim(),
      entryYear: wholeNumber(entry),
      classId: its === '' ? null : its,
      status,
    };
    if (one === undefined) add.mutate({ body });
    else edit.mutate({ params: { path: { id: one.id } }, body });
  };
  const text = (id: string, label: string, value: string, set: (value: string) => void, field: string): ReactNode => (
    <Field id={id} label={label} required={field === 'name'}>
      <input
        id={id}
        className="wb-control"
        aria-describedby={describedBy(id)}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </Field>
  );
  return (
    <Dialog
      title={one === undefined ? '新增学生' : '修改学生'}
      okText="保存"
      busy={add.isPending || edit.isPending}
      disabled={name.trim().length < 2}
      error={error}
      onOk={submit}
      onCancel={onClose}
    >
      {text('learner-name', '姓名', name, setName, 'name')}
      <div className="desk-pair">
        {text('learner-number', '学号', number, setNumber, 'studentNumber')}
        {text('learner-entry', '入学年份', entry, setEntry, 'entryYear')}
      </div>
      <div className="desk-pair">
        <Field id="learner-class" name="classId" label="班级">
          <NativeSelect
            id="learner-class"
            value={its}
            options={[
              { value: '', label: '没有班级' },
              ...(classes.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label })),
            ]}
            onChange={setIts}
          />
        </Field>
        <Field id="learner-state" name="status" label="状态">
          <NativeSelect
            id="learner-state"
            value={status}
            options={LEARNER_STATUSES.map((value) => ({ value, label: LEARNER_STATUS_LABELS[value].zh }))}
            onChange={(value) => setStatus(value as LearnerStatus)}
          />
        </Field>
      </div>
    </Dialog>
  );
}
