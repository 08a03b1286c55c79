import { App } from 'antd';
import type { ReactNode } from 'react';
import { ROLE_LABELS } from '#kernel/roles';
import { answer, client, problemOf } from '../../modules/api.ts';
import type { Session } from '../../modules/desk.tsx';

/** Why somebody cannot act for it yet. */
const STANDING: Readonly<Record<string, string>> = {
  pending: '（待核验）',
  refused: '（未通过核验）',
  suspended: '（已停用）',
};

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
        <span className="desk-acting-role">{STANDING[organisation.state] ?? words}</span>
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
            {`${one.name}${STANDING[one.state] ?? ''}`}
          </option>
        ))}
      </select>
      <span className="desk-acting-role">{words}</span>
    </label>
  );
}
