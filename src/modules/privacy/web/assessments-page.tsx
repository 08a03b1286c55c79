import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, DateInput, EmptyBlock, NativeSelect, StatusTag } from '#design/workbench';
import { answer, api, client, type Schemas } from '../../api.ts';
import { has, Loaded, useSession } from '../../desk.tsx';
import { Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { KeysetEnd, useKeyset } from '../../keyset.tsx';
import { OCCASION_LABELS, OCCASIONS, RISK_LABELS, RISKS } from '../model.ts';
import { PrivacyFrame } from './frame.tsx';

type Assessment = Schemas['Assessment'];

const TONES = { low: 'success', medium: 'warning', high: 'danger' } as const;

const COLUMNS: readonly Column<Assessment>[] = [
  {
    key: 'title',
    title: '评估',
    head: true,
    cell: ({ title, occasion }) => (
      <>
        <strong>{title}</strong>
        <div className="wb-quiet">{OCCASION_LABELS[occasion].zh}</div>
      </>
    ),
  },
  { key: 'necessity', title: '目的与必要性', cell: ({ necessity }) => necessity },
  { key: 'impact', title: '影响与风险', cell: ({ impact }) => impact },
  { key: 'measures', title: '保护措施', cell: ({ measures }) => measures },
  {
    key: 'risk',
    title: '风险',
    cell: ({ risk }) => <StatusTag tone={TONES[risk]}>{RISK_LABELS[risk].zh}</StatusTag>,
  },
  {
    key: 'dates',
    title: '日期',
    cell: ({ assessedOn, keepUntil }) => (
      <>
        <span className="desk-nowrap">{assessedOn}</span>
        <div className="wb-quiet desk-nowrap">{`保存至 ${keepUntil}`}</div>
      </>
    ),
  },
];

export function AssessmentsPage(): ReactNode {
  const session = useSession();
  const [adding, setAdding] = useState(false);
  const list = useKeyset(['assessments'], (cursor) =>
    answer(
      client.GET('/api/privacy/assessments', {
        params: { query: { limit: 20, ...(cursor !== undefined && { cursor }) } },
      }),
    ),
  );
  return (
    <PrivacyFrame
      part="/assessments"
      lead="处理敏感信息、自动化决策、委托、公开之前的评估（个人信息保护法 55、56 条），至少保存三年。"
      actions={
        has(session, 'privacy.edit') && (
          <Button type="primary" onClick={() => setAdding(true)}>
            登记评估
          </Button>
        )
      }
    >
      <Loaded query={list}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyBlock title="还没有登记评估" />
          ) : (
            <DeskTable
              label="影响评估"
              list="privacy.assessments"
              columns={COLUMNS}
              rows={items}
              keyOf={({ id }) => id}
            />
          )
        }
      </Loaded>
      <KeysetEnd list={list} />
      {adding && <AssessmentDialog onClose={() => setAdding(false)} />}
    </PrivacyFrame>
  );
}

const LONG = [
  ['necessity', '目的、方式是否合法、正当、必要'],
  ['impact', '对个人权益的影响与安全风险'],
  ['measures', '保护措施是否有效、与风险相适应'],
] as const;

type Draft = Pick<Assessment, 'title' | 'occasion' | 'necessity' | 'impact' | 'measures' | 'risk' | 'assessedOn'>;
const EMPTY: Draft = {
  title: '',
  occasion: 'sensitive',
  necessity: '',
  impact: '',
  measures: '',
  risk: 'medium',
  assessedOn: '',
};

function AssessmentDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState(EMPTY);
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const save = api.useMutation('post', '/api/privacy/assessments', {
    onSuccess: async () => {
      message.success('评估已登记');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title="登记影响评估"
      okText="登记"
      disabled={draft.title.trim() === '' || draft.assessedOn === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() => save.mutate({ body: draft })}
      onCancel={onClose}
    >
      <Field id="pia-title" label="名称" required>
        <input
          id="pia-title"
          className="wb-control"
          maxLength={100}
          value={draft.title}
          onChange={(event) => change({ title: event.target.value })}
        />
      </Field>
      <Field id="pia-occasion" label="情形" required>
        <NativeSelect
          id="pia-occasion"
          value={draft.occasion}
          options={OCCASIONS.map((one) => ({ value: one, label: OCCASION_LABELS[one].zh }))}
          onChange={(occasion) => change({ occasion: occasion as Draft['occasion'] })}
        />
      </Field>
      {LONG.map(([name, label]) => (
        <Field key={name} id={`pia-${name}`} label={label} hint="至少 10 个字" required>
          <textarea
            id={`pia-${name}`}
            className="wb-control"
            maxLength={4000}
            value={draft[name]}
            onChange={(event) => change({ [name]: event.target.value })}
          />
        </Field>
      ))}
      <Field id="pia-risk" label="风险等级" required>
        <NativeSelect
          id="pia-risk"
          value={draft.risk}
          options={RISKS.map((one) => ({ value: one, label: RISK_LABELS[one].zh }))}
          onChange={(risk) => change({ risk: risk as Draft['risk'] })}
        />
      </Field>
      <Field id="pia-date" name="assessedOn" label="评估日期" required>
        <DateInput id="pia-date" value={draft.assessedOn} onChange={(assessedOn) => change({ assessedOn })} />
      </Field>
    </Dialog>
  );
}
