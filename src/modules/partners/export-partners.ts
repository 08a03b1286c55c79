import type { Context } from '#platform/context';
import { exportList, type ListExport } from '#platform/exports';
import { STATE_LABELS } from '#contracts/organisations';
import { MATCH_LABELS, STANDING_LABELS } from './model.ts';
import { listPartners, type ListedPartner, type PartnerListQuery } from './list-partners.ts';

type Export = ListExport<ListedPartner, string>;

/** As the list shows them, and the remark. */
const COLUMNS: Export['columns'] = {
  name: ['单位', ({ organisation }) => organisation?.name ?? ''],
  code: ['信用代码', ({ organisation }) => organisation?.creditCode ?? ''],
  state: ['平台状态', ({ organisation }) => STATE_LABELS[organisation?.state ?? 'closed'].zh],
  forms: ['合作', ({ forms, majorsText }) => [forms, majorsText].filter(Boolean).join('；')],
  dates: ['起止', ({ startedOn, endsOn }) => `${startedOn ?? ''} 至 ${endsOn ?? '长期'}`],
  agreement: [
    '协议',
    ({ agreementNo, standing }) =>
      [agreementNo, standing === null ? '' : STANDING_LABELS[standing]].filter(Boolean).join('；'),
  ],
  match: ['单位对应', ({ match }) => (match === null ? '' : MATCH_LABELS[match])],
  contact: ['联系人', ({ contactName, contactPhone }) => [contactName, contactPhone].filter(Boolean).join(' ')],
  source: ['来源', ({ sourceName, confirmedOn }) => `${sourceName} ${confirmedOn}`],
  note: ['备注', ({ note }) => note],
};

type Wanted = Omit<PartnerListQuery, 'limit' | 'cursor'> &
  Pick<Export, 'format' | 'purpose'> & { readonly columns?: string | undefined };

export const exportPartners = (ctx: Context, { format, purpose, columns, ...filter }: Wanted) =>
  exportList(ctx, {
    title: '合作单位台账',
    kind: 'partners',
    format,
    purpose,
    filter,
    columns: COLUMNS,
    wanted: columns,
    read: (page) => listPartners(ctx, { ...filter, ...page }),
  });
