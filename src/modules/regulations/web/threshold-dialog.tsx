import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, DateInput, NativeSelect } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { describedBy, Dialog, Field } from '../../desk-parts.tsx';
import { LAYER_LABELS } from '../model.ts';
import { OWN_LAYERS, UNIT_LABELS, type OwnLayer } from '../threshold.ts';

interface DialogProps {
  readonly threshold: Schemas['Threshold'];
  readonly onClose: () => void;
}

/** A new value from a day on; the same value again records that somebody compared it with its source. */
export function ThresholdDialog({ threshold: { key, label, unit, ...now }, onClose }: DialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [value, setValue] = useState(String(now.value));
  const [layer, setLayer] = useState<OwnLayer>(now.layer === 'provincial' ? 'provincial' : 'local');
  const [validFrom, setValidFrom] = useState('');
  const [source, setSource] = useState(now.source);
  const [confirmed, setConfirmed] = useState(now.confirmed);
  const save = api.useMutation('post', '/api/thresholds', {
    onSuccess: async () => {
      message.success('已登记');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const limits = [now.minimum !== null && `不少于 ${now.minimum}`, now.maximum !== null && `不多于 ${now.maximum}`]
    .filter(Boolean)
    .join('，');
  return (
    <Dialog
      title={`改值或核实：${label.zh}`}
      okText="登记"
      disabled={!/^\d+$/.test(value) || validFrom === '' || source.trim() === ''}
      busy={save.isPending}
      error={save.error}
      onOk={() =>
        save.mutate({ body: { key, layer, value: Number(value), validFrom, source: source.trim(), confirmed } })
      }
      onCancel={onClose}
    >
      <div className="desk-pair">
        <Field
          id="threshold-value"
          label={unit === 'yesNo' ? '是填 1，否填 0' : `数值（${UNIT_LABELS[unit]}）`}
          required
          hint={limits === '' ? undefined : limits}
        >
          <input
            id="threshold-value"
            className="wb-control"
            inputMode="numeric"
            value={value}
            aria-describedby={describedBy('threshold-value')}
            onChange={(event) => setValue(event.target.value)}
          />
        </Field>
        <Field id="threshold-layer" label="层级">
          <NativeSelect
            id="threshold-layer"
            value={layer}
            options={OWN_LAYERS.map((one) => ({ value: one, label: LAYER_LABELS[one].zh }))}
            onChange={(one) => setLayer(one as OwnLayer)}
          />
        </Field>
      </div>
      <Field id="threshold-from" name="validFrom" label="起用日期" required hint="今天或以后。">
        <DateInput
          id="threshold-from"
          value={validFrom}
          aria-describedby={describedBy('threshold-from')}
          onChange={setValidFrom}
        />
      </Field>
      <Field id="threshold-source" label="依据" required hint="文件名称、文号和条款，或谁定的。">
        <input
          id="threshold-source"
          className="wb-control"
          maxLength={200}
          value={source}
          aria-describedby={describedBy('threshold-source')}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
      <label>
        <input type="checkbox" checked={confirmed} onChange={(event) => setConfirmed(event.target.checked)} />{' '}
        已与依据原文核对
      </label>
    </Dialog>
  );
}
