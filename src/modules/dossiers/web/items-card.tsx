import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button, DateInput, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Refusal } from '../../desk.tsx';
import { Card, describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { DeskTable, type Column } from '../../desk-table.tsx';
import { ITEM_LABELS, ITEM_SECTIONS, type ItemSection } from '../model.ts';

type Dossier = Schemas['Dossier'];
type Item = Dossier['items'][number];

/** Bases, equipment, products, honours, certificates: a line each. */
export function ItemsCard({ dossier }: { readonly dossier: Dossier }): ReactNode {
  const queries = useQueryClient();
  const [adding, setAdding] = useState(false);
  const { id } = dossier.organisation;
  const drop = api.useMutation('delete', '/api/organisations/{id}/dossier/items/{itemId}', {
    onSuccess: () => queries.invalidateQueries(),
  });
  const columns: readonly Column<Item>[] = [
    { key: 'title', title: '名称', head: true, cell: ({ title }) => title },
    { key: 'section', title: '类别', cell: ({ section }) => ITEM_LABELS[section].zh },
    {
      key: 'detail',
      title: '说明',
      cell: ({ quantity, detail, since }) =>
        [quantity === null ? '' : `数量 ${quantity}`, detail, since === null ? '' : `${since} 起`]
          .filter(Boolean)
          .join('；') || '—',
    },
    { key: 'source', title: '来源与确认', cell: ({ sourceName, confirmedOn }) => `${sourceName} · ${confirmedOn}` },
    {
      key: 'acts',
      title: '操作',
      cell: (one) =>
        dossier.abilities.edit && (
          <button
            type="button"
            className="desk-act"
            aria-label={`移除：${one.title}`}
            onClick={() => drop.mutate({ params: { path: { id, itemId: one.id } } })}
          >
            移除
          </button>
        ),
    },
  ];
  return (
    <Card title="基地、设备、产品与荣誉">
      <Refusal error={drop.error} />
      {dossier.items.length === 0 ? (
        <p className="wb-quiet">还没有条目。</p>
      ) : (
        <DeskTable label="基地、设备、产品与荣誉" columns={columns} rows={dossier.items} keyOf={(one) => one.id} />
      )}
      {dossier.abilities.edit && (
        <p className="desk-more">
          <Button onClick={() => setAdding(true)}>增加条目</Button>
        </p>
      )}
      {adding && <ItemDialog organisationId={id} onClose={() => setAdding(false)} />}
    </Card>
  );
}

function ItemDialog({
  organisationId,
  onClose,
}: {
  readonly organisationId: string;
  readonly onClose: () => void;
}): ReactNode {
  const queries = useQueryClient();
  const [section, setSection] = useState<ItemSection>('base');
  const [title, setTitle] = useState('');
  const [detail, setDetail] = useState('');
  const [quantity, setQuantity] = useState('');
  const [since, setSince] = useState('');
  const add = api.useMutation('post', '/api/organisations/{id}/dossier/items', {
    onSuccess: async () => {
      onClose();
      await queries.invalidateQueries();
    },
  });
  return (
    <Dialog
      title="增加条目"
      okText="保存"
      busy={add.isPending}
      disabled={title.trim() === ''}
      error={add.error}
      onOk={() =>
        add.mutate({
          params: { path: { id: organisationId } },
          body: {
            section,
            title: title.trim(),
            detail: detail.trim(),
            quantity: quantity === '' ? null : Number(quantity),
            since: since === '' ? null : since,
            until: null,
          },
        })
      }
      onCancel={onClose}
    >
      <Field id="item-section" label="类别">
        <NativeSelect
          id="item-section"
          value={section}
          options={ITEM_SECTIONS.map((value) => ({ value, label: ITEM_LABELS[value].zh }))}
          onChange={(value) => setSection(value as ItemSection)}
        />
      </Field>
      <Field id="item-title" label="名称" required>
        <input
          id="item-title"
          className="wb-control"
          maxLength={100}
          value={title}
          aria-describedby={describedBy('item-title')}
          onChange={(event) => setTitle(event.target.value)}
        />
      </Field>
      <Field id="item-detail" label="说明">
        <textarea
          id="item-detail"
          className="wb-control"
          maxLength={500}
          value={detail}
          onChange={(event) => setDetail(event.target.value)}
        />
      </Field>
      <div className="desk-pair">
        <Field id="item-quantity" label="数量">
          <input
            id="item-quantity"
            className="wb-control"
            type="number"
            min={0}
            value={quantity}
            onChange={(event) => setQuantity(event.target.value)}
          />
        </Field>
        <Field id="item-since" label="开始或取得日期">
          <DateInput id="item-since" value={since} onChange={setSince} />
        </Field>
      </div>
    </Dialog>
  );
}
