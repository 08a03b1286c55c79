import type { ReactNode } from 'react';
import { count } from '#design/site';
import type { Language } from '#platform/http';
import type { SearchPlace } from '../supply.ts';

interface SearchPlacesProps {
  readonly lang: Language;
  readonly places: readonly SearchPlace[];
  /** Address of the place one is in. */
  readonly current: string;
}

/** 供求、专家、成果、基地: the same words in every place that has something for them. */
export function SearchPlaces({ lang, places, current }: SearchPlacesProps): ReactNode {
  const found = places.filter((place) => place.count > 0 || place.href === current);
  if (found.length < 2) return null;
  return (
    <nav className="places" aria-label={lang === 'zh' ? '在哪里找' : 'Where to look'}>
      <ul>
        {found.map((place) => (
          <li key={place.label}>
            <a href={place.href} aria-current={place.href === current ? 'true' : undefined}>
              {place.label} <span className="tabs-count">{count(lang, place.count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
