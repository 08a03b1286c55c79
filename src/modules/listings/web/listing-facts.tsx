import type { ReactNode } from 'react';
import { factGroups, kindWords, type CodeName, type FactRow } from '#contracts/kinds';
import { Card, Facts } from '../../desk-parts.tsx';
import type { Schemas } from '../../api.ts';
import { KIND_LABELS } from '../model.ts';
import { wordsFor } from './words.ts';

type Listing = Schemas['Listing'];
type Talent = Extract<Listing, { type: 'talent' }>;
type Rows = readonly (readonly [name: string, value: ReactNode])[];

const labels = (values: readonly { readonly label: string }[]): string => values.map(({ label }) => label).join('、');
const dates = ({ validFrom, validUntil }: Listing): string =>
  validFrom === null && validUntil === null ? '' : `${validFrom ?? '即日'} 至 ${validUntil ?? '未定'}`;

/** A listing as it reads: the same order and words as on its public page. */
export function ListingFacts({ listing }: { readonly listing: Listing }): ReactNode {
  const its = kindWords(listing.type, listing.side);
  return (
    <>
      <Card title="概况">
        <Facts facts={[...commonRows(listing), ...(listing.type === 'talent' ? talentRows(listing) : [])]} />
      </Card>
      <Card title={its.description.zh}>
        <p className="desk-prose">{listing.description === '' ? '未填写' : listing.description}</p>
      </Card>
      {listing.type === 'talent' ? (
        <Card title={wordsFor(listing)('requirements')}>
          <p className="desk-prose">{listing.requirements === '' ? '未填写' : listing.requirements}</p>
        </Card>
      ) : (
        factGroups(listing.type, listing.side, listing.detail, 'zh').map(({ name, label, rows }) => (
          <Card key={name} title={label}>
            <Facts
              facts={rows.filter(isShort).map((row) => [rowName(row), <RowValue key={row.field.name} row={row} />])}
            />
            {rows
              .filter((row) => !isShort(row))
              .map((row) => (
                <section key={row.field.name} className="desk-long-fact">
                  <h3>{rowName(row)}</h3>
                  <p className="desk-prose">{row.text}</p>
                </section>
              ))}
          </Card>
        ))
      )}
      <Readings listing={listing} />
    </>
  );
}

const commonRows = (listing: Listing): Rows => {
  const its = kindWords(listing.type, listing.side);
  return [
    ['类别', its.name.zh],
    [its.party.zh, listing.employer.name],
    [its.place.zh, [listing.place.text, listing.place.address].filter(Boolean).join(' ')],
    ['行业', listing.industry && `${listing.industry.label}（${listing.industry.code}）`],
    ['有效期', dates(listing)],
    ['最近确认', listing.confirmedOn ?? '还没有确认过'],
    ['来源', listing.source === null ? '本单位填报' : listing.source.name],
  ];
};

const talentRows = (listing: Talent): Rows => [
  ['性质', KIND_LABELS[listing.kind].zh],
  [listing.side === 'need' ? '招聘人数' : '人数', listing.headcount === null ? null : `${listing.headcount} 人`],
  ['薪资', listing.pay.text],
  ['学历', listing.education.text],
  ['经验', listing.experience.text],
  ['职业', listing.occupation && `${listing.occupation.label}（${listing.occupation.code}）`],
  ['专业', labels(listing.majors)],
  ['技能', listing.skills.join('、')],
];

const isShort = ({ field }: FactRow): boolean => field.as !== 'longText';

const READERS = { tier: '按公开范围', members: '只给入驻单位', agreed: '不公开' } as const;

/** Reviewer and owner see everything, so it says what others do not. */
const rowName = ({ field, label }: FactRow): string =>
  field.visible === undefined || field.visible === 'public' ? label : `${label}（${READERS[field.visible]}）`;

function RowValue({ row: { field, value, text } }: { readonly row: FactRow }): ReactNode {
  if (field.set === undefined || !Array.isArray(value)) return text;
  return (value as readonly CodeName[]).map(({ code, label }) => <div key={code}>{`${label}（${code}）`}</div>);
}

/** Above this nobody needs to look at the reading again. */
const SURE = 0.9;

/** How sure the reading of an imported text was, and what it assumed. */
function Readings({ listing }: { readonly listing: Listing }): ReactNode {
  const notes = Object.entries(listing.readings).filter(([, note]) => note.zh !== undefined || note.confidence < SURE);
  if (notes.length === 0) return null;
  const label = wordsFor(listing);
  return (
    <Card title="由原文读出的内容">
      <ul>
        {notes.map(([field, note]) => (
          <li key={field}>
            {`${label(field)}：把握 ${Math.round(note.confidence * 100)}%${note.zh === undefined ? '' : `，${note.zh}`}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
