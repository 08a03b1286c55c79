import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { count, say } from './words.ts';

export interface FacetOption {
  readonly label: string;
  readonly count: number;
  /** The same search with this option turned round. */
  readonly href: string;
  readonly chosen?: boolean | undefined;
}

export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly options: readonly FacetOption[];
  readonly open?: boolean | undefined;
}

interface FacetListProps {
  readonly lang: Lang;
  readonly facets: readonly Facet[];
  readonly clearHref?: string | undefined;
  /** What is chosen is shown elsewhere on the page. */
  readonly chipless?: boolean | undefined;
  /** Further ways to narrow, below the facets. */
  readonly children?: ReactNode;
}

const shownAtFirst = 7;

/** Filters as plain links with live counts. A phone hides them behind one switch, a wide screen always shows them. */
export function FacetList({ lang, facets, clearHref, chipless, children }: FacetListProps): ReactNode {
  const chosen = facets.flatMap((facet) => facet.options.filter((option) => option.chosen === true));
  const label = chosen.length === 0 ? say(lang, 'filters') : say(lang, 'filtersChosen', chosen.length);
  return (
    <div className="filters">
      <details className="switch">
        <summary>{label}</summary>
      </details>
      <nav className="facets" aria-label={say(lang, 'filters')}>
        {chosen.length > 0 && chipless !== true && (
          <div className="facets-chosen">
            <ul>
              {chosen.map((option) => (
                <li key={option.href}>
                  <a className="chip" href={option.href} rel="nofollow">
                    {option.label}
                    <span className="unseen">{say(lang, 'chosen')}</span>
                    <span aria-hidden="true"> ×</span>
                  </a>
                </li>
              ))}
            </ul>
            {clearHref !== undefined && <a href={clearHref}>{say(lang, 'clearAll')}</a>}
          </div>
        )}
        {facets.map((facet) => (
          <FacetGroup key={facet.id} lang={lang} facet={facet} />
        ))}
        {children}
      </nav>
    </div>
  );
}

function FacetGroup({ lang, facet }: { readonly lang: Lang; readonly facet: Facet }): ReactNode {
  const first = facet.options.filter((option, index) => index < shownAtFirst || option.chosen === true);
  const rest = facet.options.filter((option) => !first.includes(option));
  return (
    <details className="facet" open={facet.open !== false}>
      <summary>{facet.label}</summary>
      <FacetOptions lang={lang} options={first} />
      {rest.length > 0 && (
        <details className="facet-more">
          <summary>
            {say(lang, 'more')}
            <span className="unseen"> {facet.label}</span>
          </summary>
          <FacetOptions lang={lang} options={rest} />
        </details>
      )}
    </details>
  );
}

function FacetOptions({ lang, options }: { readonly lang: Lang; readonly options: readonly FacetOption[] }): ReactNode {
  return (
    <ul>
      {options.map((option) => (
        <li key={option.href}>
          <a href={option.href} rel="nofollow" aria-current={option.chosen === true ? 'true' : undefined}>
            <span>{option.label}</span>
            <span className="facet-count">{count(lang, option.count)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
