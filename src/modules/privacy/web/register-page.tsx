import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, DateInput, NativeSelect, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, useSession } from '../../desk.tsx';
import { Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { BASES, BASIS_LABELS, type Basis } from '../model.ts';
import { PrivacyFrame } from './frame.tsx';

type Processing = Schemas['Processing'];

export function RegisterPage(): ReactNode {
  const session = useSession();
  const register = api.useQuery('get', '/api/privacy/processing', {});
  const [editing, setEditing] = useState<Processing>();
  const edits = has(session, 'privacy.edit');
  return (
    <PrivacyFrame
      part="/register"
      lead="处理哪些个人信息、为什么、依据什么。公开的《个人信息处理规则》由这里生成；改动另存新版本，旧版本保留。"
      actions={
        edits && (
          <Button type="primary" onClick={() => setEditing(EMPTY)}>
            新增登记
          </Button>
        )
      }
    >
      <Loaded query={register}>
        {({ items }) => (
          <DeskTable
            label="处理活动登记"
            columns={columns(edits ? setEditing : undefined)}
            rows={items}
            keyOf={({ code }) => code}
          />
        )}
      </Loaded>
      {editing !== undefined && <EntryDialog entry={editing} onClose={() => setEditing(undefined)} />}
    </PrivacyFrame>
  );
}

const NOTHING = { zh: '', en: '' };
const EMPTY: Processing = {
  code: '',
  version: 0,
  data: NOTHING,
  purpose: NOTHING,
  basis: 'consent',
  grounds: NOTHING,
  recipients: NOTHING,
  retention: NOTHING,
  sensitive: false,
  confirmed: false,
  validFrom: '',
  ended: false,
};

const columns = (onEdit: ((entry: Processing) => void) | undefined): readonly Column<Processing>[] => [
  {
    key: 'data',
    title: '信息',
    head: true,
    cell: ({ data, sensitive, code }) => (
      <>
        <strong>{data.zh}</strong> {sensitive && <StatusTag tone="warning">敏感</StatusTag>}
        <div className="wb-quiet">{code}</div>
      </>
    ),
  },
  { key: 'purpose', title: '用途', cell: ({ purpose }) => purpose.zh },
  {
    key: 'basis',
    title: '依据',
    cell: ({ basis, grounds }) => (
      <>
        {BASIS_LABELS[basis].zh}
        <div className="wb-quiet">{grounds.zh}</div>
      </>
    ),
  },
  { key: 'recipients', title: '提供给谁', cell: ({ recipients }) => recipients.zh },
  { key: 'retention', title: '保存多久', cell: ({ retention }) => retention.zh },
  {
    key: 'state',
    title: '核对',
    cell: ({ confirmed, version, validFrom }) => (
      <>
        <StatusTag tone={confirmed ? 'success' : 'warning'}>{confirmed ? '已核对' : '待核对'}</StatusTag>
        <div className="wb-quiet desk-nowrap">{`第 ${version} 版 ${validFrom}`}</div>
      </>
    ),
  },
  {
    key: 'acts',
    title: '操作',
    cell: (entry) =>
      onEdit === undefined ? null : (
        <button type="button" className="desk-act" aria-label={`修改：${entry.data.zh}`} onClick={() => onEdit(entry)}>
          修改
        </button>
      ),
  },
];

const TEXTS = [
  ['data', '信息'],
  ['purpose', '用途'],
  ['grounds', '依据说明'],
  ['recipients', '提供给谁'],
  ['retention', '保存多久'],
] as const;

function EntryDialog({ entry, onClose }: { readonly entry: Processing; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [draft, setDraft] = useState<Processing>({ ...entry, validFrom: '' });
  const change = (part: Partial<Processing>): void => setDraft((before) => ({ ...before, ...part }));
  const save = api.useMutation('post', '/api/privacy/processing', {
    onSuccess: async () => {
      message.success('新版本已登记');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const { version: _version, ...body } = draft;
  return (
    <Dialog
      title={entry.version === 0 ? '新增登记' : `修改登记：${entry.data.zh}`}
      okText="登记新版本"
      disabled={draft.validFrom === '' || draft.code === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() => save.mutate({ body })}
      onCancel={onClose}
    >
      {entry.version === 0 && (
        <Field id="entry-code" label="代号" hint="英文字母、数字和点，例如 internship.location" required>
          <input
            id="entry-code"
            className="wb-control"
            maxLength={41}
            value={draft.code}
            onChange={(event) => change({ code: event.target.value })}
          />
        </Field>
      )}
      {TEXTS.map(([name, label]) =>
        (['zh', 'en'] as const).map((lang) => (
          <Field
            key={`${name}-${lang}`}
            id={`entry-${name}-${lang}`}
            label={`${label}（${lang === 'zh' ? '中文' : '英文'}）`}
            required
          >
            <textarea
              id={`entry-${name}-${lang}`}
              className="wb-control"
              rows={2}
              maxLength={400}
              value={draft[name][lang]}
              onChange={(event) => change({ [name]: { ...draft[name], [lang]: event.target.value } })}
            />
          </Field>
        )),
      )}
      <Field id="entry-basis" label="法律依据" required>
        <NativeSelect
          id="entry-basis"
          value={draft.basis}
          options={BASES.map((basis) => ({ value: basis, label: BASIS_LABELS[basis].zh }))}
          onChange={(basis) => change({ basis: basis as Basis })}
        />
      </Field>
      <Field id="entry-from" name="validFrom" label="自哪天起" required>
        <DateInput id="entry-from" value={draft.validFrom} onChange={(validFrom) => change({ validFrom })} />
      </Field>
      {(
        [
          ['sensitive', '敏感个人信息'],
          ['confirmed', '已与法律原文核对'],
          ['ended', '不再处理（自该日起从规则中移除）'],
        ] as const
      ).map(([name, label]) => (
        <div key={name}>
          <label>
            <input
              type="checkbox"
              checked={draft[name]}
              onChange={(event) => change({ [name]: event.target.checked })}
            />{' '}
            {label}
          </label>
        </div>
      ))}
    </Dialog>
  );
}
