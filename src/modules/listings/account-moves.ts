import { columnMove, type AccountMove } from '#platform/personal-data';

export const listingMoves: readonly AccountMove[] = [
  columnMove({
    key: 'listings',
    label: { zh: '经办的岗位', en: 'Listings' },
    table: 'listings.listing',
    column: 'created_by',
  }),
];
