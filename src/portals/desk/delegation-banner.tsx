import { useState } from 'react';
import type { ReactNode } from 'react';
import { RIGHT_LABELS } from '#contracts/delegations';
import { answer, api, client } from '../../modules/api.ts';
import type { Session } from '../../modules/desk.tsx';

const ASKED_EVERY = 20_000;

/**
 * In whose name, on whose commission, with which rights: seen on every page while one acts for another. Whoever is in the
 * middle of it when the other side revokes is told before writing on in the own organisation's name.
 */
export function DelegationBanner({ session }: { readonly session: Session }): ReactNode {
  const [begun] = useState(session.actor);
  api.useQuery('get', '/api/session', {}, { refetchInterval: ASKED_EVERY, refetchOnWindowFocus: 'always' });
  const { delegation, organisation, organisations } = session.actor;
  if (delegation === null || delegation.id !== begun.delegation?.id)
    return <Over principal={begun.organisation?.name ?? ''} />;
  if (organisation === null) return null;
  const own = organisations.find(({ name }) => name === delegation.delegate) ?? organisations[0];
  const back = async (): Promise<void> => {
    if (own !== undefined) await answer(client.POST('/api/session/organisation', { body: { organisationId: own.id } }));
    window.location.assign('/app');
  };
  const given = delegation.rights.flatMap((right) => RIGHT_LABELS[right as keyof typeof RIGHT_LABELS]?.zh ?? []);
  return (
    <p className="desk-demo" role="status">
      <strong>代办中</strong>
      <span>
        {`您正以“${delegation.delegate}”受托代“${organisation.name}”办理：${given.join('、')}。每次办理都会记录，对方可以查看。`}
        <button type="button" className="desk-act" onClick={() => void back()}>
          结束代办
        </button>
      </span>
    </p>
  );
}

function Over({ principal }: { readonly principal: string }): ReactNode {
  return (
    <p className="desk-demo" role="alert">
      <strong>代办已结束</strong>
      <span>
        {`“${principal}”撤销了委托，或委托已到期。已经保存的内容留在对方名下；本页还没有保存的不会再保存，需要的请先复制。`}
        <button type="button" className="desk-act" onClick={() => window.location.assign('/app')}>
          回到本机构
        </button>
      </span>
    </p>
  );
}
