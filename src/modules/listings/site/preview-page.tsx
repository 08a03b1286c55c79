import { failure } from '#kernel/errors';
import { isUuid } from '#kernel/ids';
import { Notice } from '#design/site';
import type { Context } from '#platform/context';
import type { PageInput, SiteView } from '#platform/http';
import type { ListingParts } from '../parts.ts';
import { publicListing } from '../projection.ts';
import { agentOf } from '../read-listing.ts';
import { maySeeInside } from '../rules.ts';
import { findListing } from '../store.ts';
import { ListingView } from './listing-page.tsx';

/** 预览: the public page of something that is perhaps not public, for whoever sees it from inside; for others it is not there. */
export async function showPreview(parts: ListingParts, ctx: Context, input: PageInput): Promise<SiteView> {
  const id = input.params['id'] ?? '';
  const found = isUuid(id) ? await findListing(ctx.db, ctx.tenant.id, id) : undefined;
  if (found === undefined || !maySeeInside(ctx.actor, found)) throw failure('record.notFound');
  const zh = input.lang === 'zh';
  const shown = publicListing(found, parts.codes);
  return {
    title: `${zh ? '预览：' : 'Preview: '}${found.title}`,
    noIndex: true,
    element: (
      <>
        <aside aria-label={zh ? '关于这一页' : 'About this page'}>
          <Notice lang={input.lang} tone="info" title={zh ? '这是预览' : 'This is a preview'}>
            <p>
              {zh
                ? '公众看到的就是这样；现在只有您和能办理它的人看得到这一页。'
                : 'This is what the public will see. For now only you and those who handle it can open this page.'}
            </p>
          </Notice>
        </aside>
        <ListingView
          parts={parts}
          ctx={ctx}
          input={input}
          read={{ open: shown, agent: await agentOf(ctx, found), listing: shown }}
          similar={[]}
        />
      </>
    ),
  };
}
