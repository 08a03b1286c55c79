import './appetite.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Button, DateInput, NativeSelect } from '#design/workbench';
import { SIDE_LABELS, SIDES, TYPE_LABELS, TYPES } from '#contracts/kinds';
import { api, problemOf } from '../../api.ts';
import { Loaded, Page, Refusal } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { USUAL_LINES, type SurveyLine } from '../model.ts';
import type { Survey } from './words.ts';

const LIST = [{ label: '意向摸底', href: '/app/surveys' }];
const MOST_LINES = 8;

export function NewSurveyPage(): ReactNode {
  return (
    <Page title="新建意向摸底" above={LIST} lead="保存后选择询问哪些单位，再发出。">
      <SurveyForm />
    </Page>
  );
}

export function EditSurveyPage(): ReactNode {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/surveys/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query} title="修改意向摸底">
      {(survey) => (
        <Page title={`修改：${survey.title}`} above={[...LIST, { label: survey.title, href: `/app/surveys/${id}` }]}>
          <SurveyForm survey={survey} />
        </Page>
      )}
    </Loaded>
  );
}

interface Values {
  readonly title: string;
  readonly reason: string;
  readonly useOfAnswers: string;
  readonly period: string;
  readonly closesOn: string;
  readonly lines: readonly SurveyLine[];
}

const EMPTY: Values = {
  title: '',
  reason: '',
  useOfAnswers: '按答复联系有意向的单位，不作考核和排名。',
  period: '',
  closesOn: '',
  lines: [USUAL_LINES[0]!],
};

function SurveyForm({ survey }: { readonly survey?: Survey }): ReactNode {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [values, setValues] = useState<Values>(survey ?? EMPTY);
  const onSuccess = async ({ id }: Survey): Promise<void> => {
    await queries.invalidateQueries();
    void navigate(`/surveys/${id}`);
  };
  const add = api.useMutation('post', '/api/surveys', { onSuccess });
  const change = api.useMutation('put', '/api/surveys/{id}', { onSuccess });
  const run = survey === undefined ? add : change;
  const { title, reason, useOfAnswers, period, closesOn, lines } = values;
  const body = { title, reason, useOfAnswers, period, closesOn, lines: [...lines] };
  const send = (): void =>
    survey === undefined
      ? add.mutate({ body })
      : change.mutate({ params: { path: { id: survey.id } }, body: { ...body, version: survey.version } });
  const errors = run.error === null ? [] : problemOf(run.error).errors;
  const errorOf = (name: string): string | undefined => errors.find(({ field }) => field === name)?.message;
  const set = (part: Partial<Values>): void => setValues((before) => ({ ...before, ...part }));
  const text = (name: 'title' | 'period', label: string, hint: string): ReactNode => (
    <Field id={`survey-${name}`} label={label} required hint={hint} error={errorOf(name)}>
      <input
        id={`survey-${name}`}
        className="wb-control"
        maxLength={name === 'title' ? 80 : 60}
        value={values[name]}
        aria-describedby={describedBy(`survey-${name}`)}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  const long = (name: 'reason' | 'useOfAnswers', label: string, hint: string): ReactNode => (
    <Field id={`survey-${name}`} label={label} required hint={hint} error={errorOf(name)}>
      <textarea
        id={`survey-${name}`}
        className="wb-control"
        rows={2}
        maxLength={500}
        value={values[name]}
        aria-describedby={describedBy(`survey-${name}`)}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </Field>
  );
  return (
    <>
      <Card title="说明（企业会看到）">
        {text('title', '名称', '例如：2027 年春季机电专业岗位实习意向')}
        {long('reason', '为什么问', '一两句话，让对方知道为什么值得花一分钟。')}
        {long('useOfAnswers', '答复怎样使用', '谁看、做什么用、不做什么用。')}
        <div className="desk-pair">
          {text('period', '问的是什么时候', '例如：2027 年 3 月至 7 月')}
          <Field
            id="survey-closesOn"
            label="截止日期"
            required
            hint="当天还可以答复和修改。"
            error={errorOf('closesOn')}
          >
            <DateInput
              id="survey-closesOn"
              value={closesOn}
              aria-describedby={describedBy('survey-closesOn')}
              onChange={(value) => set({ closesOn: value })}
            />
          </Field>
        </div>
      </Card>
      <Card title={`问什么（${lines.length} 项，一分钟内答完，建议不超过 3 项）`}>
        {lines.map((line, at) => (
          <LineForm
            // oxlint-disable-next-line react/no-array-index-key -- a line has no name of its own while it is typed
            key={at}
            at={at}
            line={line}
            onChange={(next) => set({ lines: lines.with(at, next) })}
            onRemove={lines.length === 1 ? undefined : () => set({ lines: lines.toSpliced(at, 1) })}
          />
        ))}
        {lines.length < MOST_LINES && <AddLine known={lines} onAdd={(line) => set({ lines: [...lines, line] })} />}
      </Card>
      <Refusal error={run.error} />
      <div className="desk-row">
        <Button
          type="primary"
          loading={run.isPending}
          disabled={[title, reason, useOfAnswers, period, closesOn].some((one) => one.trim() === '')}
          onClick={send}
        >
          保存
        </Button>
        <Button onClick={() => void navigate(-1)}>取消</Button>
      </div>
    </>
  );
}

interface LineFormProps {
  readonly at: number;
  readonly line: SurveyLine;
  readonly onChange: (line: SurveyLine) => void;
  readonly onRemove: (() => void) | undefined;
}

const KIND_OPTIONS = TYPES.flatMap((type) =>
  SIDES.map((side) => ({ value: `${type} ${side}`, label: `${TYPE_LABELS[type].zh}${SIDE_LABELS[side].zh}` })),
);

function LineForm({ at, line, onChange, onRemove }: LineFormProps): ReactNode {
  const id = `line-${at}`;
  return (
    <div className="survey-line">
      <Field id={`${id}-what`} label={`第 ${at + 1} 项`} required>
        <input
          id={`${id}-what`}
          className="wb-control"
          maxLength={40}
          value={line.what}
          aria-describedby={describedBy(`${id}-what`)}
          onChange={(event) => onChange({ ...line, what: event.target.value })}
        />
      </Field>
      <Field id={`${id}-hint`} label="提示">
        <input
          id={`${id}-hint`}
          className="wb-control"
          maxLength={100}
          value={line.hint}
          aria-describedby={describedBy(`${id}-hint`)}
          onChange={(event) => onChange({ ...line, hint: event.target.value })}
        />
      </Field>
      <Field id={`${id}-kind`} label="答“有”时成为">
        <NativeSelect
          id={`${id}-kind`}
          value={`${line.type} ${line.side}`}
          options={KIND_OPTIONS}
          onChange={(value) => {
            const [type, side] = value.split(' ') as [SurveyLine['type'], SurveyLine['side']];
            onChange({ ...line, type, side });
          }}
        />
      </Field>
      {onRemove !== undefined && <Button onClick={onRemove}>移除</Button>}
    </div>
  );
}

interface AddLineProps {
  readonly known: readonly SurveyLine[];
  readonly onAdd: (line: SurveyLine) => void;
}

function AddLine({ known, onAdd }: AddLineProps): ReactNode {
  const usual = USUAL_LINES.filter(({ what }) => !known.some((one) => one.what === what));
  return (
    <div className="survey-usual">
      {usual.map((line) => (
        <Button key={line.what} size="small" onClick={() => onAdd(line)}>
          {`＋ ${line.what}`}
        </Button>
      ))}
      <Button size="small" onClick={() => onAdd({ what: '', type: 'cooperation', side: 'need', hint: '' })}>
        ＋ 自己写
      </Button>
    </div>
  );
}
