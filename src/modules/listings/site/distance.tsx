import type { ReactNode } from 'react';
import { Button } from '#design/site';
import { ancestorsOf, type CodeBook } from '#modules/codes';
import { findOrganisation } from '#modules/organisations';
import type { Context } from '#platform/context';
import type { Language } from '#platform/http';
import type { ListingSearch } from '../contract.ts';
import { at } from './addresses.ts';
import { keptOf } from './kept-fields.ts';

/** Where somebody who has not said it is: the county of the organisation that they act for. */
export async function usualPlace({ codes }: { readonly codes: CodeBook }, ctx: Context): Promise<string | undefined> {
  const { organisationId } = ctx.actor;
  if (organisationId === undefined) return undefined;
  const division = (await findOrganisation(ctx.db, ctx.tenant.id, organisationId))?.division?.slice(0, 6);
  return division !== undefined && codes.distances.knows(division) ? division : undefined;
}

/** "约 32 公里（区县中心直线）"; what names no place says so. */
export function distanceText(lang: Language, near: string, kilometres: number | null): string {
  const zh = lang === 'zh';
  if (kilometres === null) return zh ? '地点不限或未写明，距离不详' : 'No place stated, distance unknown';
  if (kilometres === 0) {
    if (near.length === 4) return zh ? '同一市' : 'Same city';
    return zh ? '同一区县' : 'Same county';
  }
  return zh ? `约 ${kilometres} 公里（区县中心直线）` : `about ${kilometres} km (between county centres)`;
}

export const RADII = ['5', '10', '20', '30', '50', '100', '200', '500'] as const;

/** "距双台子区 30 公里以内"; undefined where distance narrows nothing. */
export function withinText(lang: Language, codes: CodeBook, { near, within }: ListingSearch): string | undefined {
  if (near === undefined || within === undefined) return undefined;
  const place = codes.label('division', near);
  return lang === 'zh' ? `距${place} ${within} 公里以内` : `Within ${within} km of ${place}`;
}

export interface NearFormProps {
  readonly lang: Language;
  readonly codes: CodeBook;
  readonly search: ListingSearch;
  /** Division of the region. */
  readonly home: string;
  /** Chosen where nothing was said. */
  readonly usual: string | undefined;
  /** There may be two on one page. */
  readonly id: string;
}

/** From where, and how far at most; a form of its own that keeps everything else. */
export function NearForm({ lang, codes, search, home, usual, id }: NearFormProps): ReactNode {
  const zh = lang === 'zh';
  const chosen = search.near ?? usual;
  const groups = placesToChoose(codes, home, chosen);
  return (
    <form method="get" action={at(lang, '/listings')} className="near-form">
      {keptOf(search, ['near', 'within']).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={`${id}-from`}>{zh ? '从哪里算起' : 'From'}</label>
      <select id={`${id}-from`} name="near" className="control control-select" defaultValue={chosen ?? ''}>
        <option value="">{zh ? '请选区县' : 'Choose a county'}</option>
        {groups.map(({ name, places }) => (
          <optgroup key={name} label={name}>
            {places.map((place) => (
              <option key={place.code} value={place.code}>
                {place.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label htmlFor={`${id}-within`}>{zh ? '多远以内' : 'Within'}</label>
      <select id={`${id}-within`} name="within" className="control control-select" defaultValue={search.within ?? ''}>
        <option value="">{zh ? '不限' : 'Any distance'}</option>
        {[...new Set([...RADII, ...(search.within === undefined ? [] : [search.within])])]
          .toSorted((a, b) => Number(a) - Number(b))
          .map((radius) => (
            <option key={radius} value={radius}>
              {zh ? `${radius} 公里` : `${radius} km`}
            </option>
          ))}
      </select>
      <Button look="plain">{zh ? '应用' : 'Apply'}</Button>
      <p className="near-note">
        {zh
          ? '区县中心点之间的直线距离，仅供参考，不是路程。'
          : 'A straight line between county centres, for orientation only; not the way by road.'}
      </p>
    </form>
  );
}

interface Choices {
  readonly name: string;
  readonly places: readonly { readonly code: string; readonly name: string }[];
}

/** The counties of the province, those of the own city first; what was chosen elsewhere is there, too. */
function placesToChoose({ index, label, distances }: CodeBook, home: string, chosen: string | undefined): Choices[] {
  const province = home.slice(0, 2);
  const groups = new Map<string, { code: string; name: string }[]>([[home.slice(0, 4), []]]);
  for (const { code, name } of index('division').rows) {
    const wanted = code.length === 6 && (code.startsWith(province) || code === chosen);
    if (!wanted || !distances.knows(code)) continue;
    const city = code.slice(0, 4);
    groups.set(city, [...(groups.get(city) ?? []), { code, name }]);
  }
  if (chosen !== undefined && chosen.length === 4)
    groups.set(chosen, [{ code: chosen, name: label('division', chosen) }, ...(groups.get(chosen) ?? [])]);
  return [...groups]
    .filter(([, places]) => places.length > 0)
    .map(([city, places]) => ({ name: cityName(label, city), places }));
}

const cityName = (label: CodeBook['label'], city: string): string => {
  const [province = city] = ancestorsOf('division', city);
  const [own, above] = [label('division', city), label('division', province)];
  return own === above ? own : `${above} ${own}`;
};
