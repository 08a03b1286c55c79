import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { App } from '#design/workbench';
import { formatYuan } from '#kernel/money';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';

interface ConfirmDialogProps {
  readonly floor: Schemas['WageFloor'];
  readonly onClose: () => void;
}

/** Confirmed is what somebody compared with a document that they can name. */
export function ConfirmDialog({ floor, onClose }: ConfirmDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [source, setSource] = useState(floor.shipped ? '' : floor.source);
  const [sourceUrl, setSourceUrl] = useState(floor.sourceUrl);
  const confirm = api.useMutation('post', '/api/wage-floors/{id}/confirm', {
    onSuccess: async () => {
      message.success('已标记为已核实，出处已更新');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const hourly = floor.hourly === null ? '' : `，${formatYuan(floor.hourly)} 元/小时`;
  return (
    <Dialog
      title={`与公告核对：${floor.place}${floor.grade === null ? '' : `第 ${floor.grade} 档`}`}
      okText="金额与公告一致"
      disabled={source.trim() === ''}
      busy={confirm.isPending}
      error={confirm.error}
      onOk={() =>
        confirm.mutate({
          params: { path: { id: floor.id } },
          body: { source: source.trim(), sourceUrl: sourceUrl.trim() },
        })
      }
      onCancel={onClose}
    >
      <p>{`${formatYuan(floor.monthly)} 元/月${hourly}，${floor.validFrom} 起执行。金额不一致的，请“新增标准”。`}</p>
      <Field id="announcement" name="source" label="核对的公告" hint="文件名称与文号，会显示为这一行的出处。" required>
        <input
          id="announcement"
          className="wb-control"
          maxLength={300}
          value={source}
          aria-describedby={describedBy('announcement')}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
      <Field id="announcement-url" name="sourceUrl" label="公告网址">
        <input
          id="announcement-url"
          className="wb-control"
          inputMode="url"
          value={sourceUrl}
          onChange={(event) => setSourceUrl(event.target.value)}
        />
      </Field>
    </Dialog>
  );
}
