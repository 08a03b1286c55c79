import { LEVEL_LABELS, type Decider } from '../model.ts';

/** Rights of the table, as people call those who hold them. */
const RIGHT_WORDS: Readonly<Record<string, string>> = {
  'organisation.vet': '有机构核验权限的经办人',
  'organisation.vetOffice': '平台管理员',
  'organisation.govern': '办理机构变更的经办人',
  'listing.review': '有供求审核权限的经办人',
  'feedback.answer': '有意见答复权限的经办人',
};

export const rightWords = (right: string): string => RIGHT_WORDS[right] ?? right;

export const deciderWords = ({ right, level, organisationId }: Decider, organisation?: string): string =>
  organisationId === null
    ? `${rightWords(right)}，${LEVEL_LABELS[level].zh}`
    : `${rightWords(right)}，限${organisation ?? '指定机构'}`;
