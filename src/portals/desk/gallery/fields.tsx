import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  Button,
  DateInput,
  NativeSelect,
  ProblemSummary,
  ProgressPanel,
  SearchSelect,
  type SearchOption,
} from '#design/workbench';
import { describedBy, Field } from '../../../modules/desk-parts.tsx';

const TRADES: readonly SearchOption[] = [
  { value: '6-18-01-01', label: '车工', detail: '6-18-01-01' },
  { value: '6-31-01-03', label: '维修电工', detail: '6-31-01-03' },
];

const load = async (text: string): Promise<readonly SearchOption[]> =>
  TRADES.filter(({ label }) => label.includes(text.trim()));

/** Controls: as they are, filled, wrong, not to be used; a list that is searched; how far something is. */
export function Fields(): ReactNode {
  const [one, setOne] = useState<readonly SearchOption[]>([]);
  const [errors, setErrors] = useState<readonly { readonly id: string; readonly message: string }[]>([]);
  const [many, setMany] = useState<readonly SearchOption[]>(TRADES.slice(0, 1));
  return (
    <>
      <div className="desk-row">
        <Button onClick={() => setErrors([{ id: 'sample-wrong', message: '人数：请填整数' }])}>出错汇总</Button>
      </div>
      <ProblemSummary lang="zh" errors={errors} />
      <div className="desk-form-grid">
        <Field id="sample-name" label="名称" hint="单位全称，和营业执照一致" required>
          <input id="sample-name" className="wb-control" aria-describedby={describedBy('sample-name')} />
        </Field>
        <Field id="sample-wrong" label="人数" error="请填整数">
          <input
            id="sample-wrong"
            className="wb-control"
            defaultValue="三个"
            aria-invalid
            aria-describedby={describedBy('sample-wrong')}
          />
        </Field>
        <Field id="sample-off" label="统一社会信用代码">
          <input id="sample-off" className="wb-control" defaultValue="91211199MADEMO0001" disabled />
        </Field>
        <Field id="sample-choice" label="性质">
          <NativeSelect id="sample-choice" empty="请选择" options={[{ value: 'a', label: '就业' }]} />
        </Field>
        <Field id="sample-day" label="截止日期">
          <DateInput id="sample-day" />
        </Field>
        <Field id="sample-trade" label="职业（一个）">
          <SearchSelect lang="zh" id="sample-trade" chosen={one} load={load} onChange={setOne} />
        </Field>
        <Field id="sample-trades" label="职业（多个）">
          <SearchSelect lang="zh" id="sample-trades" multiple chosen={many} load={load} onChange={setMany} />
        </Field>
      </div>
      <ProgressPanel lang="zh" title="导入 三月招聘.xlsx" done={420} total={1000} state="running" />
    </>
  );
}
