import type { ReactNode } from 'react';
import { Actions, LinkButton, Notice, PageFrame, Prose, Tag } from '#design/site';
import { Failure, failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import type { CodeBook } from '#modules/codes';
import type { Context } from '#platform/context';
import type { Language, Redirect, SitePage, SiteView } from '#platform/http';
import { listFormerIdentities, type FormerIdentity } from '../entities.ts';
import { readOrganisation } from '../list-organisations.ts';
import { STATE_LABELS, type Organisation } from '../model.ts';
import { findOrganisation } from '../store.ts';
import { sitePath } from '../../site-form.tsx';
import { ProfileFacts, VerifiedMark } from './profile-facts.tsx';

export const profilePage = (book: CodeBook): SitePage => ({
  method: 'GET',
  path: '/organisations/:id',
  right: 'organisation.read',
  render: async (ctx, { lang, params }) => {
    const id = params['id'] ?? '';
    if (!isUuid(id)) throw failure('record.notFound');
    try {
      const organisation = await readOrganisation(ctx, id);
      const formers = await listFormerIdentities(ctx.db, ctx.tenant.id, id);
      return {
        title: organisation.name,
        noIndex: organisation.state !== 'verified',
        element: <Profile lang={lang} book={book} organisation={organisation} formers={formers} />,
      };
    } catch (error) {
      if (error instanceof Failure && error.code === 'organisation.over') return over(ctx, lang, id);
      throw error;
    }
  },
});

/** One that went on in another leads there; of one that ended its page says so. */
async function over(ctx: Context, lang: Language, id: string): Promise<SiteView | Redirect> {
  const organisation = (await findOrganisation(ctx.db, ctx.tenant.id, id))!;
  const { mergedInto, name, closedOn, closedReason } = organisation;
  const heir = mergedInto === null ? undefined : await findOrganisation(ctx.db, ctx.tenant.id, mergedInto);
  if (heir?.state === 'verified') return { redirect: sitePath(lang, `/organisations/${heir.id}`), permanent: true };
  const zh = lang === 'zh';
  return {
    status: 410,
    title: name,
    noIndex: true,
    element: (
      <PageFrame lang={lang} title={name} state={<Tag>{STATE_LABELS.closed[lang]}</Tag>}>
        <Notice lang={lang} tone="warning" title={zh ? `已于 ${closedOn} 终止` : `Closed on ${closedOn}`}>
          <p>{closedReason}</p>
        </Notice>
        <Actions>
          <LinkButton look="plain" href={sitePath(lang, '/organisations')}>
            {zh ? '查看机构名录' : 'See the directory'}
          </LinkButton>
          <LinkButton look="plain" href={sitePath(lang, `/organisations/${id}/objection`)}>
            {zh ? '信息有误' : 'This is wrong'}
          </LinkButton>
        </Actions>
      </PageFrame>
    ),
  };
}

interface ProfileProps {
  readonly lang: Language;
  readonly book: CodeBook;
  readonly organisation: Organisation;
  readonly formers: readonly FormerIdentity[];
}

function Profile({ lang, book, organisation, formers }: ProfileProps): ReactNode {
  const zh = lang === 'zh';
  const { id, name, state, introduction, stateReason } = organisation;
  return (
    <PageFrame
      lang={lang}
      title={name}
      state={<Tag tone={state === 'verified' ? 'success' : 'warning'}>{STATE_LABELS[state][lang]}</Tag>}
      crumbs={[
        { href: zh ? '/' : '/en', label: zh ? '首页' : 'Home' },
        { href: sitePath(lang, '/organisations'), label: zh ? '机构名录' : 'Organisations' },
        { label: name },
      ]}
      notice={
        state === 'verified' ? undefined : (
          <Notice lang={lang} tone="warning" title={STATE_LABELS[state][lang]}>
            {stateReason !== null && <p>{stateReason}</p>}
          </Notice>
        )
      }
    >
      <VerifiedMark lang={lang} organisation={organisation} />
      {introduction.trim() !== '' && (
        <Prose>
          {introduction
            .split(/\n+/)
            .filter((paragraph) => paragraph.trim() !== '')
            .map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
        </Prose>
      )}
      <ProfileFacts lang={lang} book={book} organisation={organisation} formers={formers} />
      {state === 'verified' && (
        <Actions>
          <LinkButton href={sitePath(lang, `/employers/${id}`)}>{zh ? '在招岗位与需求' : 'Open needs'}</LinkButton>
        </Actions>
      )}
    </PageFrame>
  );
}
