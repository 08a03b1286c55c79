import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, DateInput, StatusTag } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { has, Loaded, useSession } from '../../desk.tsx';
import { Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { TEXT_LABELS } from '../model.ts';
import { PrivacyFrame } from './frame.tsx';

type Text = Schemas['PrivacyText'];

export function TextsPage(): ReactNode {
  const session = useSession();
  const texts = api.useQuery('get', '/api/privacy/texts', {});
  const [editing, setEditing] = useState<Text>();
  return (
    <PrivacyFrame
      part="/texts"
      lead="服务协议、处理规则和各项同意的文本。随软件提供的文本请由法务审定后发布自己的版本。"
    >
      <Loaded query={texts}>
        {({ items }) => (
          <DeskTable
            label="文本"
            columns={columns(has(session, 'privacy.edit') ? setEditing : undefined)}
            rows={items}
            keyOf={({ key, version }) => `${key}-${version}`}
          />
        )}
      </Loaded>
      {editing !== undefined && <TextDialog text={editing} onClose={() => setEditing(undefined)} />}
    </PrivacyFrame>
  );
}

/** The first words of a text, without the marks of its headings. */
const beginning = (text: string): string => {
  const plain = text.replaceAll(/^#+ .*$/gmu, '').trim();
  return plain.length > 80 ? `${plain.slice(0, 80)}……` : plain;
};

const columns = (onEdit: ((text: Text) => void) | undefined): readonly Column<Text>[] => [
  {
    key: 'key',
    title: '文本',
    head: true,
    cell: ({ key, body }) => (
      <>
        <strong>{TEXT_LABELS[key].zh}</strong>
        <div className="wb-quiet">{beginning(body.zh)}</div>
      </>
    ),
  },
  {
    key: 'version',
    title: '版本',
    cell: ({ version, validFrom }) => <span className="desk-nowrap">{`第 ${version} 版 ${validFrom}`}</span>,
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ inForce, confirmed, renew }) => (
      <>
        {inForce && <StatusTag tone="success">施行中</StatusTag>}{' '}
        <StatusTag tone={confirmed ? 'success' : 'warning'}>{confirmed ? '已审定' : '待审定'}</StatusTag>
        {renew && <div className="wb-quiet">须重新同意</div>}
      </>
    ),
  },
  { key: 'source', title: '出处', cell: ({ source }) => source },
  {
    key: 'acts',
    title: '操作',
    cell: (text) =>
      onEdit === undefined || !text.inForce ? null : (
        <button
          type="button"
          className="desk-act"
          aria-label={`发布新版本：${TEXT_LABELS[text.key].zh}`}
          onClick={() => onEdit(text)}
        >
          发布新版本
        </button>
      ),
  },
];

function TextDialog({ text, onClose }: { readonly text: Text; readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [body, setBody] = useState(text.body);
  const [validFrom, setValidFrom] = useState('');
  const [source, setSource] = useState('');
  const [renew, setRenew] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const save = api.useMutation('post', '/api/privacy/texts', {
    onSuccess: async () => {
      message.success('新版本已发布');
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title={`发布新版本：${TEXT_LABELS[text.key].zh}`}
      okText="发布"
      disabled={validFrom === '' || source.trim() === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() => save.mutate({ body: { key: text.key, body, validFrom, source: source.trim(), renew, confirmed } })}
      onCancel={onClose}
    >
      {(['zh', 'en'] as const).map((lang) => (
        <Field
          key={lang}
          id={`text-${lang}`}
          name={`body.${lang}`}
          label={lang === 'zh' ? '中文' : '英文'}
          hint={lang === 'zh' ? '空行分段，“## ”开头为标题' : undefined}
          required
        >
          <textarea
            id={`text-${lang}`}
            className="wb-control"
            rows={8}
            maxLength={20_000}
            value={body[lang]}
            onChange={(event) => setBody({ ...body, [lang]: event.target.value })}
          />
        </Field>
      ))}
      <Field id="text-from" name="validFrom" label="自哪天起施行" required>
        <DateInput id="text-from" value={validFrom} onChange={setValidFrom} />
      </Field>
      <Field id="text-source" label="出处" hint="例如：法务部 2026 年 12 月 1 日审定" required>
        <input
          id="text-source"
          className="wb-control"
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
      <div>
        <label>
          <input type="checkbox" checked={renew} onChange={(event) => setRenew(event.target.checked)} />{' '}
          有重大变化，已同意的人须重新同意
        </label>
      </div>
      <div>
        <label>
          <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />{' '}
          已由法务审定
        </label>
      </div>
    </Dialog>
  );
}
