import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CodePicker, type CodeChoice } from '#pages/codes';
import { App, DateInput, NativeSelect } from '#design/workbench';
import { civilDate, systemClock } from '#kernel/time';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { WISHED_KINDS } from '../model.ts';
import { DepartmentField } from './department-field.tsx';
import { wholeNumber, WISHED_WORDS, yearsToMonths } from './words.ts';

type Detail = Schemas['SchoolClassDetail'];

interface ClassDialogProps {
  /** undefined: a new one */
  readonly one?: Detail | undefined;
  readonly onClose: () => void;
}

const START = {
  name: '',
  departmentId: '',
  entryYear: '',
  studyYears: '3',
  grade: '',
  headteacher: '',
  internshipFrom: '',
  internshipUntil: '',
  orderClass: 'no',
  orderWith: '',
  headcount: '',
};
type Draft = Record<keyof typeof START, string>;

const draftOf = (one: Detail): Draft => ({
  name: one.name,
  departmentId: one.departmentId ?? '',
  entryYear: String(one.entryYear ?? ''),
  studyYears: one.studyMonths === null ? '' : String(Math.round((one.studyMonths / 12) * 10) / 10),
  grade: String(one.grade ?? ''),
  headteacher: one.headteacher ?? '',
  internshipFrom: one.internshipFrom ?? '',
  internshipUntil: one.internshipUntil ?? '',
  orderClass: one.orderClass ? 'yes' : 'no',
  orderWith: one.orderWith,
  headcount: String(one.headcount ?? ''),
});

/** A class by form; the number of people is of this year, earlier years stay. */
export function ClassDialog({ one, onClose }: ClassDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState<Draft>(one === undefined ? START : draftOf(one));
  const [major, setMajor] = useState<readonly CodeChoice[]>(one?.major == null ? [] : [one.major]);
  const [kinds, setKinds] = useState<Detail['kinds']>(one?.kinds ?? ['internship']);
  const saved = async (words: string): Promise<void> => {
    message.success(words);
    onClose();
    await queries.invalidateQueries();
  };
  const add = api.useMutation('post', '/api/classes', { onSuccess: () => saved('已新增班级') });
  const edit = api.useMutation('patch', '/api/classes/{id}', { onSuccess: () => saved('已保存') });
  const { error } = one === undefined ? add : edit;
  const set = (field: keyof Draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const input = (field: keyof Draft, label: string, hint?: string, numeric = false): ReactNode => (
    <Field id={`class-${field}`} label={label} hint={hint} required={field === 'name'}>
      <input
        id={`class-${field}`}
        className="wb-control"
        inputMode={numeric ? 'decimal' : 'text'}
        aria-describedby={describedBy(`class-${field}`)}
        value={draft[field]}
        onChange={(event) => set(field)(event.target.value)}
      />
    </Field>
  );
  const submit = (): void => {
    const headcount = wholeNumber(draft.headcount);
    const year = Number(civilDate(systemClock.now()).slice(0, 4));
    const body = {
      name: draft.name.trim(),
      major: major[0]?.code ?? null,
      departmentId: draft.departmentId === '' ? null : draft.departmentId,
      entryYear: wholeNumber(draft.entryYear),
      studyMonths: yearsToMonths(draft.studyYears),
      grade: wholeNumber(draft.grade),
      headteacher: draft.headteacher.trim(),
      kinds: [...kinds],
      internshipFrom: draft.internshipFrom === '' ? null : draft.internshipFrom,
      internshipUntil: draft.internshipUntil === '' ? null : draft.internshipUntil,
      orderClass: draft.orderClass === 'yes',
      orderWith: draft.orderClass === 'yes' ? draft.orderWith.trim() : '',
      ...(headcount !== null && headcount !== one?.headcount && { headcount: { year, headcount } }),
    };
    if (one === undefined) add.mutate({ body });
    else edit.mutate({ params: { path: { id: one.id } }, body });
  };
  return (
    <Dialog
      title={one === undefined ? '新增班级' : '修改班级'}
      okText="保存"
      busy={add.isPending || edit.isPending}
      disabled={draft.name.trim().length < 2}
      error={error}
      onOk={submit}
      onCancel={onClose}
    >
      {input('name', '班级名称', '例如：数控技术 2024 级 1 班')}
      <Field id="class-major" label="专业">
        <CodePicker id="class-major" set="major" chosen={major} onChange={(chosen) => setMajor(chosen.slice(-1))} />
      </Field>
      <DepartmentField id="class-department" value={draft.departmentId} onChange={set('departmentId')} />
      <div className="desk-pair">
        {input('entryYear', '入学年份', '例如：2024', true)}
        {input('studyYears', '学制（年）', undefined, true)}
        {input('grade', '年级', '1 为一年级', true)}
        {input('headcount', '今年人数', '以前各年的人数保留', true)}
      </div>
      {input('headteacher', '班主任', '只有本校看得到')}
      <fieldset className="desk-field desk-wished">
        <legend>整班意向</legend>
        {WISHED_KINDS.map((kind) => (
          <label key={kind} className="desk-check">
            <input
              type="checkbox"
              checked={kinds.includes(kind)}
              onChange={({ target }) =>
                setKinds(target.checked ? [...kinds, kind] : kinds.filter((each) => each !== kind))
              }
            />
            {WISHED_WORDS[kind]}
          </label>
        ))}
      </fieldset>
      <div className="desk-pair">
        <Field id="class-from" name="internshipFrom" label="实习开始">
          <DateInput id="class-from" value={draft.internshipFrom} onChange={set('internshipFrom')} />
        </Field>
        <Field id="class-until" name="internshipUntil" label="实习结束">
          <DateInput id="class-until" value={draft.internshipUntil} onChange={set('internshipUntil')} />
        </Field>
        <Field id="class-order" name="orderClass" label="订单班" hint="愿意或已经按企业订单培养">
          <NativeSelect
            id="class-order"
            value={draft.orderClass}
            options={[
              { value: 'no', label: '否' },
              { value: 'yes', label: '是' },
            ]}
            onChange={set('orderClass')}
          />
        </Field>
        {draft.orderClass === 'yes' && input('orderWith', '订单单位', '已有合作的填写单位全称')}
      </div>
    </Dialog>
  );
}
