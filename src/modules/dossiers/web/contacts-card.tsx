import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { PURPOSE_LABELS, PURPOSES, type Purpose } from '../model.ts';

type Dossier = Schemas['Dossier'];
type Contact = Dossier['contacts'][number];

/** Who is asked for what. Whole for the own people, masked for staff until they give a reason. */
export function ContactsCard({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<{ readonly act: 'save' | 'reveal'; readonly one?: Contact }>();
  const { id } = dossier.organisation;
  const drop = api.useMutation('delete', '/api/organisations/{id}/dossier/contacts/{contactId}', {
    onSuccess: () => queries.invalidateQueries(),
  });
  const mayEdit = dossier.abilities.edit && !dossier.contactsMasked;
  const columns: readonly Column<Contact>[] = [
    { key: 'purpose', title: '事项', head: true, cell: ({ purpose }) => PURPOSE_LABELS[purpose].zh },
    { key: 'name', title: '姓名', cell: ({ name, title }) => [name, title].filter(Boolean).join(' · ') },
    { key: 'contact', title: '联系方式', cell: ({ phone, email }) => [phone, email].filter(Boolean).join(' ') },
    { key: 'on', title: '确认', cell: ({ confirmedOn }) => <span className="desk-nowrap">{confirmedOn}</span> },
    {
      key: 'acts',
      title: '操作',
      cell: (one) => (
        <span className="desk-row">
          {mayEdit && (
            <button
              type="button"
              className="desk-act"
              aria-label={`更正：${one.name}`}
              onClick={() => setDialog({ act: 'save', one })}
            >
              更正
            </button>
          )}
          {mayEdit && (
            <button
              type="button"
              className="desk-act"
              aria-label={`移除：${one.name}`}
              onClick={() => drop.mutate({ params: { path: { id, contactId: one.id } } })}
            >
              移除
            </button>
          )}
          {dossier.contactsMasked && dossier.abilities.check && (
            <button
              type="button"
              className="desk-act"
              aria-label={`查看完整联系方式：${PURPOSE_LABELS[one.purpose].zh}`}
              onClick={() => setDialog({ act: 'reveal', one })}
            >
              查看完整
            </button>
          )}
        </span>
      ),
    },
  ];
  return (
    <Card title="联系人">
      <Refusal error={drop.error} />
      {dossier.contacts.length === 0 ? (
        <p className="wb-quiet">还没有联系人。</p>
      ) : (
        <DeskTable label="联系人" columns={columns} rows={dossier.contacts} keyOf={(one) => one.id} />
      )}
      {mayEdit && (
        <p className="desk-more">
          <Button onClick={() => setDialog({ act: 'save' })}>增加联系人</Button>
          <span className="wb-quiet">不公开；其他单位看不到，主管部门看到的打了掩码。</span>
        </p>
      )}
      {dialog?.act === 'save' && (
        <ContactDialog organisationId={id} one={dialog.one} onClose={() => setDialog(undefined)} />
      )}
      {dialog?.act === 'reveal' && dialog.one !== undefined && (
        <RevealDialog organisationId={id} one={dialog.one} onClose={() => setDialog(undefined)} />
      )}
    </Card>
  );
}

interface ContactDialogProps {
  readonly organisationId: string;
  readonly one: Contact | undefined;
  readonly onClose: () => void;
}

function ContactDialog({ organisationId, one, onClose }: ContactDialogProps): ReactNode {
  const queries = useQueryClient();
  const [purpose, setPurpose] = useState<Purpose>(one?.purpose ?? 'cooperation');
  const [texts, setTexts] = useState({
    name: one?.name ?? '',
    title: one?.title ?? '',
    phone: one?.phone ?? '',
    email: one?.email ?? '',
  });
  const done = {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  };
  const add = api.useMutation('post', '/api/organisations/{id}/dossier/contacts', done);
  const change = api.useMutation('put', '/api/organisations/{id}/dossier/contacts/{contactId}', done);
  const error = add.error ?? change.error;
  const body = { purpose, ...texts };
  const text = (field: keyof typeof texts, label: string, required = false): ReactNode => (
    <Field id={`contact-${field}`} label={label} required={required}>
      <input
        id={`contact-${field}`}
        className="wb-control"
        value={texts[field]}
        aria-describedby={describedBy(`contact-${field}`)}
        onChange={(event) => setTexts((before) => ({ ...before, [field]: event.target.value }))}
      />
    </Field>
  );
  return (
    <Dialog
      title={one === undefined ? '增加联系人' : `更正：${one.name}`}
      okText="保存"
      busy={add.isPending || change.isPending}
      disabled={texts.name.trim() === ''}
      error={error}
      onOk={() =>
        one === undefined
          ? add.mutate({ params: { path: { id: organisationId } }, body })
          : change.mutate({ params: { path: { id: organisationId, contactId: one.id } }, body })
      }
      onCancel={onClose}
    >
      <Field id="contact-purpose" label="事项">
        <NativeSelect
          id="contact-purpose"
          value={purpose}
          options={PURPOSES.map((value) => ({ value, label: PURPOSE_LABELS[value].zh }))}
          onChange={(value) => setPurpose(value as Purpose)}
        />
      </Field>
      <div className="desk-pair">
        {text('name', '姓名', true)}
        {text('title', '职务')}
        {text('phone', '电话')}
        {text('email', '邮箱')}
      </div>
    </Dialog>
  );
}

function RevealDialog({ organisationId, one, onClose }: ContactDialogProps & { readonly one: Contact }): ReactNode {
  const [reason, setReason] = useState('');
  const reveal = api.useMutation('post', '/api/organisations/{id}/dossier/contacts/{contactId}/reveal');
  return (
    <Dialog
      title="查看完整联系方式"
      okText={reveal.data === undefined ? '查看' : '关闭'}
      busy={reveal.isPending}
      disabled={reveal.data === undefined && reason.trim().length < 2}
      error={reveal.error}
      onOk={() =>
        reveal.data === undefined
          ? reveal.mutate({
              params: { path: { id: organisationId, contactId: one.id } },
              body: { reason: reason.trim() },
            })
          : onClose()
      }
      onCancel={onClose}
    >
      {reveal.data === undefined ? (
        <Field id="reveal-reason" label="事由" required hint="记入操作记录。">
          <input
            id="reveal-reason"
            className="wb-control"
            maxLength={200}
            value={reason}
            aria-describedby={describedBy('reveal-reason')}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      ) : (
        <p role="status">{[reveal.data.name, reveal.data.phone, reveal.data.email].filter(Boolean).join('　')}</p>
      )}
    </Dialog>
  );
}
