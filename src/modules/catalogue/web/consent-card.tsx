import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { App, Button, DateInput } from '#design/workbench';
import { api, type Schemas } from '../../api.ts';
import { Card, describedBy, Dialog, Facts, Field } from '../../desk-parts.tsx';
import { CONSENT_WORDS } from '../columns.ts';

type Managed = Schemas['ManagedCatalogueRecord'];

/** 本人同意: when, to which text, on whose word; and how it is given or taken back. */
export function ConsentCard({ record }: { readonly record: Managed }): ReactNode {
  const [asking, setAsking] = useState<'granted' | 'withdrawn'>();
  const { consent, abilities } = record;
  if (consent.state === 'notNeeded') return null;
  const may = abilities.includes('consent');
  return (
    <Card title="本人同意公开">
      <Facts
        facts={[
          ['状态', CONSENT_WORDS[consent.state]],
          ...(consent.state === 'granted'
            ? ([['合作地区', record.partners === 'granted' ? '也同意在合作地区展示' : '只在本地区展示']] as const)
            : []),
          ...(consent.at === null
            ? []
            : ([
                ['登记日期', consent.at],
                ['同意文本', `“公开展示”第 ${consent.textVersion} 版`],
                ['由谁表示', consent.by === 'self' ? '本人在平台上' : '本人书面，单位登记'],
              ] as const)),
          ...(consent.statement === '' ? [] : ([['书面材料', consent.statement]] as const)),
        ]}
      />
      {may && (
        <div className="desk-row">
          {consent.state === 'granted' ? (
            <Button danger onClick={() => setAsking('withdrawn')}>
              登记本人撤回
            </Button>
          ) : (
            <Button type="primary" onClick={() => setAsking('granted')}>
              登记书面同意
            </Button>
          )}
        </div>
      )}
      {asking !== undefined && <ConsentDialog record={record} decision={asking} onClose={() => setAsking(undefined)} />}
    </Card>
  );
}

interface ConsentDialogProps {
  readonly record: Managed;
  readonly decision: 'granted' | 'withdrawn';
  readonly onClose: () => void;
}

function ConsentDialog({ record, decision, onClose }: ConsentDialogProps): ReactNode {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [signedOn, setSignedOn] = useState('');
  const [keptAt, setKeptAt] = useState('');
  const [adult, setAdult] = useState(false);
  const [partners, setPartners] = useState(false);
  const granted = decision === 'granted';
  const state = api.useMutation('post', '/api/catalogue-records/{id}/consent', {
    onSuccess: async () => {
      message.success(granted ? '已登记本人同意' : '已登记撤回，公开页面已撤下');
      onClose();
      await queries.invalidateQueries();
    },
  });
  const send = (): void =>
    state.mutate({
      params: { path: { id: record.id } },
      body: granted
        ? { decision: 'granted', signedOn, keptAt: keptAt.trim(), adult: true, partners }
        : { decision: 'withdrawn' },
    });
  return (
    <Dialog
      title={`${granted ? '登记书面同意' : '登记本人撤回'}：${record.title}`}
      okText="登记"
      danger={!granted}
      disabled={granted && (signedOn === '' || keptAt.trim().length < 2 || !adult)}
      busy={state.isPending}
      error={state.error}
      onOk={send}
      onCancel={onClose}
    >
      {granted ? (
        <>
          <p>本人已在纸上签字同意公开展示姓名、专业领域和可以提供的服务。单位对登记的真实性负责。</p>
          <Field id="consent-on" name="signedOn" label="签署日期" required>
            <DateInput
              id="consent-on"
              value={signedOn}
              aria-describedby={describedBy('consent-on')}
              onChange={setSignedOn}
            />
          </Field>
          <Field id="consent-kept" name="keptAt" label="同意书存放处" required hint="例如：教务处档案柜。">
            <input
              id="consent-kept"
              className="wb-control"
              maxLength={200}
              aria-describedby={describedBy('consent-kept')}
              value={keptAt}
              onChange={(event) => setKeptAt(event.target.value)}
            />
          </Field>
          <label className="desk-option">
            <input type="checkbox" checked={adult} onChange={(event) => setAdult(event.target.checked)} />
            <span>本人已满 18 周岁</span>
          </label>
          <label className="desk-option">
            <input type="checkbox" checked={partners} onChange={(event) => setPartners(event.target.checked)} />
            <span>同意书写明也可以在共享合作的其他地区展示</span>
          </label>
        </>
      ) : (
        <p>登记后公开页面立即撤下，检索和推荐里也不再出现，合作地区的副本随即删除。</p>
      )}
    </Dialog>
  );
}
