import type { ReactNode } from 'react';
import { App } from '#design/workbench';
import { ROLE_LABELS } from '#kernel/roles';
import { answer, api, client, problemOf, type Schemas } from '../../modules/api.ts';
import type { Session } from '../../modules/desk.tsx';

/** Why somebody cannot act for it yet. */
const STANDING: Readonly<Record<string, string>> = {
  pending: '（待核验）',
  returned: '（待补正）',
  withdrawn: '（已撤回）',
  refused: '（未通过核验）',
  suspended: '（已停用）',
};

const ON_BEHALF = 'delegation:';

/**
 * For whom somebody acts: the own organisations, and those that have let one's organisation act for them. Everything is
 * loaded anew, because everything depends on it.
 */
export function OrganisationSwitch({ session }: { readonly session: Session }): ReactNode {
  const { organisation, organisations, delegation, role } = session.actor;
  const held = api.useQuery('get', '/api/session/delegations', {}, { staleTime: 60_000 }).data?.items ?? [];
  const words = delegation === null ? ROLE_LABELS[role].zh : '代办';
  if (organisation === null && organisations.length === 0) return <span className="desk-acting">{words}</span>;
  if (organisations.length + held.length < 2 && organisation !== null) {
    return (
      <span className="desk-acting" title={`${organisation.name} · ${words}`}>
        <span className="desk-acting-name">{organisation.name}</span>
        <span className="desk-acting-role">{STANDING[organisation.state] ?? words}</span>
      </span>
    );
  }
  return <Choice session={session} held={held} words={words} />;
}

interface ChoiceProps {
  readonly session: Session;
  readonly held: readonly Schemas['ActableDelegation'][];
  readonly words: string;
}

/** What waits in the others, so that nobody has to change over to find out. */
function useWaiting(): ReadonlyMap<string, number> {
  const waiting = api.useQuery('get', '/api/todo/organisations', {}, { refetchInterval: 300_000 }).data?.items ?? [];
  return new Map(waiting.map((one) => [one.organisationId, one.count]));
}

const waitingWords = (count: number | undefined): string =>
  count === undefined || count === 0 ? '' : `（待办 ${count}）`;

function Choice({ session, held, words }: ChoiceProps): ReactNode {
  const waiting = useWaiting();
  const { message } = App.useApp();
  const { organisation, organisations, delegation } = session.actor;
  const choose = async (value: string): Promise<void> => {
    try {
      if (value.startsWith(ON_BEHALF)) {
        const body = { delegationId: value.slice(ON_BEHALF.length) };
        await answer(client.POST('/api/session/delegation', { body }));
      } else await answer(client.POST('/api/session/organisation', { body: { organisationId: value } }));
      window.location.assign('/app');
    } catch (error) {
      message.error(problemOf(error).title);
    }
  };
  return (
    <label className="desk-acting">
      <span className="wb-unseen">所代表的机构</span>
      <select
        className="desk-acting-select"
        value={delegation === null ? (organisation?.id ?? '') : `${ON_BEHALF}${delegation.id}`}
        onChange={(event) => void choose(event.target.value)}
      >
        {organisations.map((one) => (
          <option key={one.id} value={one.id}>
            {`${one.name}${STANDING[one.state] ?? ''}${waitingWords(waiting.get(one.id))}`}
          </option>
        ))}
        {held.map(({ delegationId, principal, delegate }) => (
          <option key={delegationId} value={`${ON_BEHALF}${delegationId}`}>
            {`代 ${principal.name}（受托：${delegate.name}）`}
          </option>
        ))}
      </select>
      <span className="desk-acting-role">{words}</span>
    </label>
  );
}
