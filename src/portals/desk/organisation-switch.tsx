import { App } from 'antd';
import type { ReactNode } from 'react';
import { ROLE_LABELS } from '#kernel/roles';
import { answer, client, problemOf } from '../../modules/api.ts';
import type { Session } from '../../modules/desk.tsx';

const WAITING = '（待核验）';

/** For whom somebody acts; a choice where there are several. Everything is loaded anew, because everything depends on it. */
export function OrganisationSwitch({ session }: { readonly session: Session }): ReactNode {
  const { message } = App.useApp();
  const { organisation, organisations, role } = session.actor;
  const words = ROLE_LABELS[role].zh;
  if (organisation === null) return <span className="desk-acting">{words}</span>;
  if (organisations.length < 2) {
    return (
      <span className="desk-acting" title={`${organisation.name} · ${words}`}>
        <span className="desk-acting-name">{organisation.name}</span>
        <span className="desk-acting-role">{organisation.state === 'verified' ? words : WAITING}</span>
      </span>
    );
  }
  const choose = async (organisationId: string): Promise<void> => {
    try {
      await answer(client.POST('/api/session/organisation', { body: { organisationId } }));
      window.location.assign('/app');
    } catch (error) {
      void message.error(problemOf(error).title);
    }
  };
  return (
    <label className="desk-acting">
      <span className="wb-unseen">所代表的机构</span>
      <select
        className="desk-acting-select"
        value={organisation.id}
        onChange={(event) => void choose(event.target.value)}
      >
        {organisations.map((one) => (
          <option key={one.id} value={one.id}>
            {one.state === 'verified' ? one.name : `${one.name}${WAITING}`}
          </option>
        ))}
      </select>
      <span className="desk-acting-role">{words}</span>
    </label>
  );
}
