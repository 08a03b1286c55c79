import { scopeOf, type Scope } from '#contracts/access';
import type { Duty, Role } from '#kernel/roles';
import type { Profile } from './model.ts';

/** Pure decisions: the buttons and the server ask the same functions. */
interface Asker {
  readonly role: Role;
  readonly accountId: string | undefined;
  readonly organisationId: string | undefined;
  readonly duty: Duty | undefined;
}

type Owned = Pick<Profile, 'accountId' | 'organisationId'>;

const REACHES: Readonly<Record<Scope, (asker: Asker, profile: Owned) => boolean>> = {
  own: ({ accountId }, profile) => accountId !== undefined && profile.accountId === accountId,
  organisation: ({ organisationId }, profile) =>
    organisationId !== undefined && profile.organisationId === organisationId,
  territory: () => false,
  tenant: () => true,
};

const reaches = (asker: Asker, right: 'profile.read' | 'profile.edit', profile: Owned): boolean => {
  const scope = scopeOf(asker.role, right);
  return scope !== undefined && REACHES[scope](asker, profile);
};

export const maySee = (asker: Asker, profile: Owned): boolean => reaches(asker, 'profile.read', profile);

export const mayEdit = (asker: Asker, profile: Owned): boolean =>
  reaches(asker, 'profile.edit', profile) && asker.duty !== 'viewer';

/** Whether to be recommended is the person's own choice; the school answers only for those without an account. */
export const mayPersonalise = (asker: Asker, profile: Owned): boolean =>
  mayEdit(asker, profile) && (profile.accountId === null || profile.accountId === asker.accountId);

/** Officers see how many learners of which kind there are, not who they are: 张**, whatever the length of the name. */
export const shownName = (asker: Asker, profile: Pick<Profile, 'kind' | 'name'>): string =>
  profile.kind === 'learner' && scopeOf(asker.role, 'profile.read') === 'tenant'
    ? `${[...profile.name][0] ?? ''}**`
    : profile.name;
