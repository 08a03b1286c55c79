import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { api } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { PARTNER_FIELDS, type PartnerField } from '../model.ts';

const ROWS: readonly (readonly [PartnerField, hint?: string])[] = [
  ['name', '与营业执照或法人证书一致的全称'],
  ['creditCode', '18 位；没有的按名称登记，补上后更容易对上'],
  ['place', '例如：云州市滨江区'],
  ['forms', '例如：订单班、现代学徒制、共建实训基地'],
  ['majors', '用顿号分开'],
  ['startedOn', '例如：2023 年 9 月'],
  ['endsOn', '不填为长期'],
  ['agreementNo'],
  ['standing', '洽谈中、合作中、已结束'],
  ['contactName'],
  ['contactPhone'],
  ['note'],
];

/** One partner by form; read as a line of the table would be. */
export function AddDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [form, setForm] = useState<Partial<Record<PartnerField, string>>>({});
  const add = api.useMutation('post', '/api/partners', {
    onSuccess: async ({ warnings }) => {
      message.success(warnings.length === 0 ? '已加入台账' : `已加入台账。请核对：${warnings.join('；')}`);
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title="新增合作单位"
      okText="加入台账"
      busy={add.isPending}
      disabled={(form.name ?? '').trim().length < 2}
      error={add.error}
      onOk={() => add.mutate({ body: form })}
      onCancel={onClose}
    >
      {ROWS.map(([field, hint]) => (
        <Field
          key={field}
          id={`partner-${field}`}
          label={PARTNER_FIELDS[field].zh}
          required={field === 'name'}
          hint={hint}
        >
          <input
            id={`partner-${field}`}
            className="wb-control"
            maxLength={field === 'note' ? 500 : 200}
            aria-describedby={describedBy(`partner-${field}`)}
            value={form[field] ?? ''}
            onChange={(event) => setForm({ ...form, [field]: event.target.value })}
          />
        </Field>
      ))}
    </Dialog>
  );
}
