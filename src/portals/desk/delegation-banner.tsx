import type { ReactNode } from 'react';
import { RIGHT_LABELS } from '#contracts/delegations';
import { answer, client } from '../../modules/api.ts';
import type { Session } from '../../modules/desk.tsx';

/** In whose name, on whose commission, with which rights: seen on every page while one acts for another. */
export function DelegationBanner({ session }: { readonly session: Session }): ReactNode {
  const { delegation, organisation, organisations } = session.actor;
  if (delegation === null || organisation === null) return null;
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
