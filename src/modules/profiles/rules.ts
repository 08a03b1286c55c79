import { reaches, reachOf } from '#contracts/access';
import type { Actor } from '#platform/context';
import type { Profile } from './model.ts';

/** Pure decisions: the buttons and the server ask the same functions. */
type Owned = Pick<Profile, 'accountId' | 'organisationId' | 'departmentId' | 'territory'>;

export const maySee = (asker: Actor, profile: Owned): boolean => reaches(reachOf(asker, 'profile.read'), profile);

export const mayEdit = (asker: Actor, profile: Owned): boolean => reaches(reachOf(asker, 'profile.edit'), profile);

/** Whether to be recommended is the person's own choice; the school answers only for those without an account. */
export const mayPersonalise = (asker: Actor, profile: Owned): boolean =>
  mayEdit(asker, profile) && (profile.accountId === null || profile.accountId === asker.accountId);

/** Officers see how many learners of which kind there are, not who they are. */
export const hidesLearners = (asker: Actor): boolean =>
  ['tenant', 'territory'].includes(reachOf(asker, 'profile.read').kind);

/** 张**, whatever the length of the name. */
export const shownName = (asker: Actor, profile: Pick<Profile, 'kind' | 'name'>): string =>
  profile.kind === 'learner' && hidesLearners(asker) ? `${[...profile.name][0] ?? ''}**` : profile.name;
