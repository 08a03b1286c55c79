import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { App, Button } from '#design/workbench';
import { api } from '../../api.ts';
import { has, Page, Refusal, useSession } from '../../desk.tsx';
import { Card, describedBy, Field } from '../../desk-parts.tsx';
import { PartnerField } from './partner-field.tsx';
import { halfAYearOn, RightsField, type ChosenRights } from './rights-field.tsx';

const DELEGATE_KINDS = ['school', 'association', 'agency'] as const;
const PRINCIPAL_KINDS = ['enterprise', 'institute'] as const;

/** A firm offers, or a school, association or agency asks; the other side answers. */
export function NewDelegation(): ReactNode {
  const session = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const offers = has(session, 'delegation.grant');
  const [address] = useSearchParams();
  const [partner, setPartner] = useState(address.get('with') ?? '');
  const given = { value: partner, label: address.get('name') ?? '' };
  const [reason, setReason] = useState('');
  const [rights, setRights] = useState<ChosenRights>({ edit: halfAYearOn(), submit: halfAYearOn() });
  const done = async ({ id }: { readonly id: string }): Promise<void> => {
    message.success('已发出，等待对方答复');
    await queries.invalidateQueries();
    await navigate(`/delegations/${id}`, { replace: true });
  };
  const offer = api.useMutation('post', '/api/delegations/offers', { onSuccess: done });
  const request = api.useMutation('post', '/api/delegations/requests', { onSuccess: done });
  const asked = Object.entries(rights).map(([name, until]) => ({ name: name as keyof ChosenRights, until }));
  const send = (): void => {
    const common = { rights: asked, reason: reason.trim() };
    if (offers) offer.mutate({ body: { delegateId: partner, ...common } });
    else request.mutate({ body: { principalId: partner, ...common } });
  };
  return (
    <Page
      title={offers ? '委托其他机构代办' : '申请代其他机构办理'}
      above={[{ label: '委托', href: '/app/delegations' }]}
      lead={offers ? '对方接受之后才生效。' : '对方同意之后才生效；对方的管理员会收到通知和一个办理链接。'}
    >
      <Refusal error={offer.error ?? request.error} />
      <Card title="委托内容">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <PartnerField
            kinds={offers ? DELEGATE_KINDS : PRINCIPAL_KINDS}
            given={address.has('with') ? given : undefined}
            onChange={setPartner}
          />
          <RightsField value={rights} onChange={setRights} />
          <Field id="delegation-reason" label="原因" required>
            <textarea
              id="delegation-reason"
              className="wb-control"
              required
              maxLength={500}
              rows={3}
              aria-describedby={describedBy('delegation-reason')}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          <Button
            type="primary"
            htmlType="submit"
            loading={offer.isPending || request.isPending}
            disabled={partner === '' || asked.length === 0 || reason.trim().length < 2}
          >
            {offers ? '发出委托' : '发出申请'}
          </Button>
        </form>
      </Card>
    </Page>
  );
}
