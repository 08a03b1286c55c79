import { columnMove, type AccountMove } from '#platform/personal-data';

export const listingMoves: readonly AccountMove[] = [
  columnMove({
    key: 'listings',
    label: { zh: '经办的岗位', en: 'Listings' },
    table: 'listings.listing',
    column: 'created_by',
  }),
  columnMove({
    key: 'listingTemplates',
    label: { zh: '保存的供求模板', en: 'Listing templates' },
    table: 'listings.template',
    column: 'created_by',
  }),
  columnMove({
    key: 'listingExports',
    label: { zh: '导出的供求清单', en: 'Exported lists' },
    table: 'listings.export',
    column: 'account_id',
  }),
];
