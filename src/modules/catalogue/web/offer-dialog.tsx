import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { kindWords } from '#contracts/kinds';
import { KIND_WORDS } from '#contracts/catalogue';
import { App, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Dialog, Field } from '../../desk-parts.tsx';

interface OfferDialogProps {
  readonly record: Schemas['ManagedCatalogueRecord'];
  readonly onClose: () => void;
}

/** 发布为供给: which kind of offer; the draft opens filled in. */
export function OfferDialog({ record, onClose }: OfferDialogProps): ReactNode {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { offers } = KIND_WORDS[record.kind];
  const [type, setType] = useState(offers[0]!);
  const make = api.useMutation('post', '/api/catalogue-records/{id}/offer', {
    onSuccess: async ({ listingId }) => {
      message.success('已生成供给草稿，名录里的内容已带入');
      await navigate(`/listings/${listingId}/edit`);
    },
  });
  return (
    <Dialog
      title={`发布为供给：${record.title}`}
      okText="生成草稿"
      busy={make.isPending}
      error={make.error}
      onOk={() => make.mutate({ params: { path: { id: record.id } }, body: { type } })}
      onCancel={onClose}
    >
      <p>名录里已有的内容会带进供给草稿，补齐剩下的几项就可以提交。个人姓名和联系方式不带入。</p>
      <Field id="offer-type" label="供给类别">
        <NativeSelect
          id="offer-type"
          value={type}
          options={offers.map((one) => ({ value: one, label: kindWords(one, 'offer').name.zh }))}
          onChange={(value) => setType(offers.find((one) => one === value) ?? offers[0]!)}
        />
      </Field>
    </Dialog>
  );
}
