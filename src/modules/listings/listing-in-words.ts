import { fieldsOf, kindWords, labelOf, valueText } from '#contracts/kinds';
import { KIND_LABELS, type KindListing, type Listing, type TalentListing } from './model.ts';

type Line = readonly [label: string, value: string];

/** What will be public, as somebody reads it who has to decide; what is not stated is left out. */
export function listingInWords(listing: Listing): Line[] {
  const words = kindWords(listing.type, listing.side);
  const lines: readonly Line[] = [
    [words.title.zh, listing.title],
    [words.party.zh, listing.employerName],
    ...(listing.type === 'talent' ? talentLines(listing) : kindLines(listing)),
    [words.place.zh, [listing.placeText, listing.address].filter(Boolean).join(' ')],
    [words.description.zh, listing.description],
    ...(listing.type === 'talent' ? ([['任职要求', listing.requirements]] as const) : []),
    [words.until.zh, listing.validUntil ?? ''],
  ];
  return lines.filter(([, value]) => value !== '');
}

const talentLines = (listing: TalentListing): Line[] => [
  ['类型', KIND_LABELS[listing.kind].zh],
  ['人数', listing.headcount === null ? '' : `${listing.headcount} 人`],
  ['薪资', listing.payText],
  ['学历', listing.educationText],
  ['经验', listing.experienceText],
];

/** Codes of official lists are left out: their names are not at hand here. */
const kindLines = ({ type, side, detail }: KindListing): Line[] =>
  fieldsOf(type, side)
    .filter(({ as }) => as !== 'codes')
    .map((field): Line => [labelOf(field, side).zh, valueText(field, detail[field.name], 'zh') ?? '']);
