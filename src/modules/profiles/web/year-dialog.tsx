import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { decimal, wholeNumber } from './words.ts';

type Year = Schemas['SchoolMajorDetail']['years'][number];

const FEN = 100;
const shown = (value: number | null | undefined): string => (value == null ? '' : String(value));

interface YearDialogProps {
  readonly id: string;
  /** undefined: a new year */
  readonly before: Year | undefined;
  readonly onClose: () => void;
}

const LABELS = {
  year: ['年度', '例如：2025'],
  enrolled: ['招生人数'],
  headcount: ['在校生人数'],
  graduates: ['毕业生人数'],
  placedPercent: ['去向落实率（%）', '例如：96.5'],
  relatedPercent: ['对口率（%）'],
  startingPay: ['起薪（元/月）'],
  source: ['来源', '例如：2025 年毕业生就业质量年度报告'],
} as const;
type FieldName = keyof typeof LABELS;

/** One year of a major; what is not known stays empty. */
export function YearDialog({ id, before, onClose }: YearDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form, setForm] = useState<Record<FieldName, string>>({
    year: shown(before?.year ?? null),
    enrolled: shown(before?.enrolled),
    headcount: shown(before?.headcount),
    graduates: shown(before?.graduates),
    placedPercent: shown(before?.placedPercent),
    relatedPercent: shown(before?.relatedPercent),
    startingPay: before?.startingPay == null ? '' : String(before.startingPay / FEN),
    source: before?.source ?? '',
  });
  const put = api.useMutation('put', '/api/school-majors/{id}/years/{year}', {
    onSuccess: async () => {
      message.success('已登记');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const year = wholeNumber(form.year);
  const pay = decimal(form.startingPay);
  const unread = (field: FieldName): string | undefined =>
    field !== 'source' && form[field].trim() !== '' && decimal(form[field]) === null ? '请填数字' : undefined;
  const bad = (Object.keys(LABELS) as FieldName[]).some((field) => unread(field) !== undefined);
  const input = (field: FieldName): ReactNode => (
    <Field
      key={field}
      id={`year-${field}`}
      label={LABELS[field][0]}
      hint={LABELS[field][1]}
      required={field === 'year' || field === 'source'}
      error={unread(field)}
    >
      <input
        id={`year-${field}`}
        className="wb-control"
        inputMode={field === 'source' ? 'text' : 'decimal'}
        readOnly={field === 'year' && before !== undefined}
        aria-describedby={describedBy(`year-${field}`)}
        value={form[field]}
        onChange={(event) => setForm({ ...form, [field]: event.target.value })}
      />
    </Field>
  );
  return (
    <Dialog
      title={before === undefined ? '登记一年的规模与就业' : `修改 ${before.year} 年`}
      okText="保存"
      busy={put.isPending}
      disabled={year === null || form.source.trim().length < 2 || bad}
      error={put.error}
      onOk={() =>
        put.mutate({
          params: { path: { id, year: year! } },
          body: {
            enrolled: wholeNumber(form.enrolled),
            headcount: wholeNumber(form.headcount),
            graduates: wholeNumber(form.graduates),
            placedPercent: decimal(form.placedPercent),
            relatedPercent: decimal(form.relatedPercent),
            startingPay: pay === null ? null : Math.round(pay * FEN),
            source: form.source.trim(),
          },
        })
      }
      onCancel={onClose}
    >
      {input('year')}
      <div className="desk-pair">
        {input('enrolled')}
        {input('headcount')}
        {input('graduates')}
        {input('placedPercent')}
        {input('relatedPercent')}
        {input('startingPay')}
      </div>
      {input('source')}
    </Dialog>
  );
}
