import { Failure } from '#kernel/errors';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { PageInput, Redirect, SitePage, SiteView } from '#platform/http';
import { EMPTY, errorsIn, sitePath, type FormState } from '../../site-form.tsx';
import { failures } from '../contract.ts';
import { editProfile } from '../edit-profile.ts';
import type { Profile } from '../model.ts';
import { findProfileOfAccount } from '../store.ts';
import { OwnProfile } from './own-profile.tsx';
import { schoolListPages } from './school-lists.tsx';
import { draftOf, draftOfForm, readDraft, type Draft } from './read-draft.ts';

const PATH = '/account/profile';

/** 我的技能与意愿: what a learner or an expert can do and looks for, kept by the person alone, without a script. */
export const profilePages = (codes: CodeBook): SitePage[] => [
  { method: 'GET', path: PATH, right: 'profile.edit', render: (ctx, input) => show(codes, ctx, input) },
  { method: 'POST', path: PATH, right: 'profile.edit', render: (ctx, input) => save(codes, ctx, input) },
  ...schoolListPages,
];

const own = (ctx: Context): Promise<Profile | undefined> =>
  findProfileOfAccount(ctx.db, ctx.tenant.id, ctx.actor.accountId ?? '');

async function show(codes: CodeBook, ctx: Context, input: PageInput): Promise<SiteView> {
  const profile = await own(ctx);
  return view(codes, ctx, input, profile, profile && draftOf(profile), EMPTY.errors);
}

async function save(codes: CodeBook, ctx: Context, input: PageInput): Promise<SiteView | Redirect> {
  const profile = await own(ctx);
  if (profile === undefined) return show(codes, ctx, input);
  const draft = draftOfForm(input.form);
  const read = readDraft(draft, profile.kind, ctx.now, input.lang);
  if (read.errors.length > 0) return view(codes, ctx, input, profile, draft, read.errors);
  try {
    await editProfile(ctx, codes, profile.id, read.change);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return view(codes, ctx, input, profile, draft, errorsIn(failures, error, input.lang, 'skills'));
  }
  return { redirect: `${sitePath(input.lang, PATH)}?done=1` };
}

function view(
  codes: CodeBook,
  ctx: Context,
  { lang, query }: PageInput,
  profile: Profile | undefined,
  draft: Draft | undefined,
  errors: FormState['errors'],
): SiteView {
  return {
    ...(errors.length > 0 && { status: 422 }),
    title: lang === 'zh' ? '我的技能与意愿' : 'My skills and wishes',
    noIndex: true,
    element: (
      <OwnProfile
        lang={lang}
        codes={codes}
        home={ctx.tenant.division}
        profile={profile}
        draft={draft}
        errors={errors}
        saved={query['done'] === '1'}
      />
    ),
  };
}
