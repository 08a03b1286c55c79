import type { CodeBook, CodeSet } from '#modules/codes';
import type { Actor } from '#platform/context';
import type { ProfileView } from './contract.ts';
import { EDUCATION, type Profile } from './model.ts';
import { mayEdit, mayPersonalise, shownName } from './rules.ts';

/** What leaves the house. Names every field on purpose: the account never does. */
export function viewOf(profile: Profile, actor: Actor, codes: CodeBook): ProfileView {
  const named = (set: CodeSet, code: string) => ({ code, label: codes.label(set, code) });
  return {
    id: profile.id,
    kind: profile.kind,
    organisationId: profile.organisationId,
    name: shownName(actor, profile),
    major: profile.major === null ? null : named('major', profile.major),
    education: profile.education === null ? null : (EDUCATION[profile.education] ?? null),
    headcount: profile.headcount,
    skills: [...profile.skills],
    divisions: profile.divisions.map((code) => named('division', code)),
    kinds: [...profile.kinds],
    payMonthMin: profile.payMonthMin,
    experienceYears: profile.experienceYears,
    availableFrom: profile.availableFrom,
    personalised: profile.personalised,
    source: profile.source,
    confirmedOn: profile.confirmedOn,
    abilities: { edit: mayEdit(actor, profile), personalise: mayPersonalise(actor, profile) },
  };
}
