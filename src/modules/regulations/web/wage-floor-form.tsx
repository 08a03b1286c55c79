import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { App, Button, DateInput, NativeSelect, ProblemSummary } from '#design/workbench';
import { api, problemOf } from '../../api.ts';
import { Page } from '../../desk.tsx';
import { describedBy, Field } from '../../desk-parts.tsx';
import { CodePicker, type CodeChoice } from '#pages/codes';

const GRADES = [
  { value: '', label: '全地区一档' },
  ...[1, 2, 3, 4].map((grade) => ({ value: String(grade), label: `第 ${grade} 档` })),
];

const EMPTY = { grade: '', monthly: '', hourly: '', validFrom: '', source: '', sourceUrl: '' };
type Values = typeof EMPTY;

/** What is not a number is sent as 0, which the server refuses at the field. */
const fen = (yuan: string): number => Math.round((Number(yuan) || 0) * 100);

export function WageFloorFormPage(): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [place, setPlace] = useState<readonly CodeChoice[]>([]);
  const [values, setValues] = useState<Values>(EMPTY);
  const add = api.useMutation('post', '/api/wage-floors', {
    onSuccess: async () => {
      message.success('已新增标准');
      await queries.invalidateQueries();
      await navigate('/wage-floors');
    },
  });
  const problem = add.error === null ? undefined : problemOf(add.error);
  const errors = (problem?.errors ?? []).map((one) => ({ id: one.field, message: one.message }));
  const errorOf = (id: string): string | undefined => errors.find((one) => one.id === id)?.message;
  const set = (field: keyof Values) => (value: string) => setValues((before) => ({ ...before, [field]: value }));
  const input = (field: keyof Values, label: string, required: boolean, hint?: string): ReactNode => (
    <Field id={field} label={label} required={required} error={errorOf(field)} {...(hint !== undefined && { hint })}>
      <input
        id={field}
        className="wb-control"
        inputMode={field === 'monthly' || field === 'hourly' ? 'decimal' : 'text'}
        value={values[field]}
        aria-describedby={describedBy(field)}
        onChange={(event) => set(field)(event.target.value)}
      />
    </Field>
  );
  return (
    <Page
      title="新增最低工资标准"
      above={[{ label: '最低工资', href: '/app/wage-floors' }]}
      lead="新标准从执行日期起按工作地点核对，旧标准保留，过去的结论可以重现。"
    >
      <form
        className="desk-card"
        onSubmit={(event) => {
          event.preventDefault();
          const { grade, monthly, hourly, ...rest } = values;
          add.mutate({
            body: {
              ...rest,
              division: place[0]?.code ?? '',
              grade: grade === '' ? null : Number(grade),
              monthly: fen(monthly),
              hourly: hourly.trim() === '' ? null : fen(hourly),
            },
          });
        }}
      >
        {problem !== undefined && (
          <ProblemSummary
            lang="zh"
            errors={errors.length > 0 ? errors : [{ id: 'division', message: problem.title }]}
          />
        )}
        <div className="desk-pair">
          <Field
            id="division"
            label="地区"
            required
            error={errorOf('division')}
            hint="省、市或县；越具体的地区越优先。"
          >
            <CodePicker id="division" set="division" chosen={place} onChange={setPlace} />
          </Field>
          <Field id="grade" label="档次" error={errorOf('grade')}>
            <NativeSelect id="grade" value={values.grade} options={GRADES} onChange={set('grade')} />
          </Field>
          {input('monthly', '元/月', true)}
          {input('hourly', '元/小时（非全日制）', false)}
          <Field id="validFrom" label="执行日期" required error={errorOf('validFrom')}>
            <DateInput id="validFrom" value={values.validFrom} onChange={set('validFrom')} />
          </Field>
          {input('source', '出处', true, '文件名称与文号。')}
          {input('sourceUrl', '公告网址', false)}
        </div>
        <Button type="primary" htmlType="submit" loading={add.isPending}>
          新增标准
        </Button>
      </form>
    </Page>
  );
}
