import type { ReactNode } from 'react';
import { Card, Facts } from '../../desk-parts.tsx';
import type { Schemas } from '../../api.ts';
import { KIND_LABELS } from '../model.ts';
import { fieldWords } from './words.ts';

type Listing = Schemas['Listing'];

const labels = (values: readonly { readonly label: string }[]): string => values.map(({ label }) => label).join('、');
const dates = ({ validFrom, validUntil }: Listing): string =>
  validFrom === null && validUntil === null ? '' : `${validFrom ?? '即日'} 至 ${validUntil ?? '未定'}`;

/** A listing as it reads: the same order and words as on its public page. */
export function ListingFacts({ listing }: { readonly listing: Listing }): ReactNode {
  return (
    <>
      <Card title="基本情况">
        <Facts
          facts={[
            ['单位', listing.employer.name],
            ['性质', KIND_LABELS[listing.kind].zh],
            ['招聘人数', listing.headcount === null ? null : `${listing.headcount} 人`],
            ['薪资', listing.pay.text],
            ['工作地点', [listing.place.text, listing.place.address].filter(Boolean).join(' ')],
            ['学历', listing.education.text],
            ['经验', listing.experience.text],
            ['职业', listing.occupation && `${listing.occupation.label}（${listing.occupation.code}）`],
            ['行业', listing.industry && `${listing.industry.label}（${listing.industry.code}）`],
            ['专业', labels(listing.majors)],
            ['技能', listing.skills.join('、')],
            ['招聘期限', dates(listing)],
            ['最近确认', listing.confirmedOn ?? '还没有确认过'],
            ['来源', listing.source === null ? '本单位填报' : listing.source.name],
          ]}
        />
      </Card>
      <Card title="工作内容">
        <p className="desk-prose">{listing.description === '' ? '未填写' : listing.description}</p>
      </Card>
      <Card title="任职要求">
        <p className="desk-prose">{listing.requirements === '' ? '未填写' : listing.requirements}</p>
      </Card>
      <Readings listing={listing} />
    </>
  );
}

/** Above this nobody needs to look at the reading again. */
const SURE = 0.9;

/** How sure the reading of an imported text was, and what it assumed. */
function Readings({ listing }: { readonly listing: Listing }): ReactNode {
  const notes = Object.entries(listing.readings).filter(([, note]) => note.zh !== undefined || note.confidence < SURE);
  if (notes.length === 0) return null;
  return (
    <Card title="由原文读出的内容">
      <ul>
        {notes.map(([field, note]) => (
          <li key={field}>
            {`${fieldWords(field)}：把握 ${Math.round(note.confidence * 100)}%${note.zh === undefined ? '' : `，${note.zh}`}`}
          </li>
        ))}
      </ul>
    </Card>
  );
}
