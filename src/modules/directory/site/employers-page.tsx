import { DataTable, EmptyState, PageFrame, Pagination, Tag, count } from '#design/site';
import { civilDate } from '#kernel/time';
import type { Context } from '#platform/context';
import type { PageInput, SiteView } from '#platform/http';
import { listEmployers } from '#modules/listings';
import { at, dateText, employerHref, searchHref } from '#sites/listings';
import { absolute, asOf, firstOf } from './kit.ts';

const PER_PAGE = 50;

/** Who needs or offers something now. */
export async function showEmployers(ctx: Context, input: PageInput): Promise<SiteView> {
  const { lang } = input;
  const zh = lang === 'zh';
  const cursor = firstOf(input.query['cursor']) || undefined;
  const page = await listEmployers(ctx, { limit: PER_PAGE, cursor });
  const today = civilDate(ctx.now);
  const path = at(lang, '/employers');
  const title = zh ? '正在发布供求的单位' : 'Who publishes now';
  return {
    title,
    canonical: absolute(input, path),
    noIndex: cursor !== undefined,
    element: (
      <PageFrame
        lang={lang}
        title={title}
        crumbs={[{ label: zh ? '首页' : 'Home', href: at(lang, '/') }, { label: title }]}
        lead={
          <p>
            {zh
              ? `按已发布的条数排列，含转载信息中尚未入驻的单位。${asOf(lang, ctx.now)}。`
              : `By number of published listings, unclaimed ones included. ${asOf(lang, ctx.now)}.`}
          </p>
        }
      >
        {page.total === 0 ? (
          <EmptyState title={zh ? '还没有单位发布供求' : 'Nobody has published anything yet'} />
        ) : (
          <>
            <DataTable
              caption={zh ? '单位与已发布的供求' : 'Organisations and what they publish'}
              rows={page.items}
              rowKey={({ organisationId, name }) => `${organisationId ?? ''}${name}`}
              columns={[
                {
                  key: 'name',
                  title: zh ? '单位' : 'Organisation',
                  cell: ({ organisationId, name }) => (
                    <a
                      href={
                        organisationId === null ? searchHref(lang, { q: name }) : employerHref(lang, organisationId)
                      }
                    >
                      {name}
                    </a>
                  ),
                },
                {
                  key: 'standing',
                  title: zh ? '身份' : 'Standing',
                  cell: ({ organisationId }) =>
                    organisationId === null ? (
                      <Tag>{zh ? '转载 · 未认领' : 'Reposted, unclaimed'}</Tag>
                    ) : (
                      <Tag tone="success">{zh ? '已核验' : 'Verified'}</Tag>
                    ),
                },
                {
                  key: 'listings',
                  title: zh ? '供求（条）' : 'Listings',
                  numeric: true,
                  cell: ({ listings }) => count(lang, listings),
                },
                {
                  key: 'confirmed',
                  title: zh ? '最近确认' : 'Last confirmed',
                  cell: ({ confirmedOn }) => (confirmedOn === null ? '—' : dateText({ lang, today }, confirmedOn)),
                },
              ]}
            />
            <Pagination
              lang={lang}
              total={page.total}
              nextHref={page.nextCursor === null ? undefined : `${path}?cursor=${page.nextCursor}`}
              firstHref={cursor === undefined ? undefined : path}
            />
          </>
        )}
      </PageFrame>
    ),
  };
}
