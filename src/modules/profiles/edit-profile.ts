import { failure } from '#kernel/errors';
import { civilDate } from '#kernel/time';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { ProfileChange } from './contract.ts';
import type { Profile } from './model.ts';
import { mayEdit, mayPersonalise, maySee } from './rules.ts';
import { isHeld } from './hold-profile.ts';
import { lockProfile, updateProfile, type ProfilePatch } from './store.ts';

/** Skills and wishes; saving confirms that they hold today, so what is sent last counts. */
export async function editProfile(ctx: Context, codes: CodeBook, id: string, change: ProfileChange): Promise<Profile> {
  const profile = await lockProfile(ctx.db, ctx.tenant.id, id);
  if (profile === undefined || !maySee(ctx.actor, profile)) throw failure('record.notFound');
  if (!mayEdit(ctx.actor, profile)) throw failure('access.denied');
  const { personalised } = change;
  if (personalised !== undefined && personalised !== profile.personalised && !mayPersonalise(ctx.actor, profile)) {
    throw failure('profile.notPersonal');
  }
  if (personalised === true && !profile.personalised && (await isHeld(ctx.db, ctx.tenant.id, id, 'recommendation')))
    throw failure('profile.held');
  refuseUnknownDivisions(codes, change.divisions ?? []);
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  if (personalised !== undefined && personalised !== profile.personalised && profile.accountId !== null)
    await ctx.emit('profile.personalised', { accountId: profile.accountId, personalised });
  const saved = await updateProfile(ctx.db, ctx.tenant.id, profile, given as ProfilePatch, civilDate(ctx.now));
  await ctx.audit('profile.edit', { kind: 'profile', id: profile.id }, { fields: Object.keys(given) });
  return saved;
}

function refuseUnknownDivisions(codes: CodeBook, divisions: readonly string[]): void {
  const unknown = divisions.filter((code) => codes.index('division').get(code) === undefined);
  if (unknown.length === 0) return;
  throw failure(
    'profile.unknownDivision',
    {},
    unknown.map((code) => ({
      field: 'divisions',
      zh: `代码 ${code} 不在行政区划目录中`,
      en: `Code ${code} is not in the list of administrative divisions`,
    })),
  );
}
