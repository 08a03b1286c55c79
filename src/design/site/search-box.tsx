import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import type { Choice } from './controls.tsx';
import { say } from './words.ts';

interface SearchBoxProps {
  readonly lang: Lang;
  readonly action: string;
  /** Name of the box for screen readers: "搜索岗位、项目和服务". */
  readonly label: string;
  readonly placeholder?: string | undefined;
  readonly text?: string | undefined;
  readonly scope?: { readonly name: string; readonly choices: readonly Choice[]; readonly chosen?: string | undefined };
  /** Filters that a new search keeps. */
  readonly kept?: readonly (readonly [name: string, value: string])[] | undefined;
  readonly often?: readonly { readonly href: string; readonly label: string }[] | undefined;
  readonly big?: boolean | undefined;
  /** Where a script may ask what somebody is about to type. */
  readonly suggest?: string | undefined;
}

export function SearchBox(props: SearchBoxProps): ReactNode {
  const { lang, action, label, placeholder, text, scope, kept = [], often = [], big, suggest } = props;
  return (
    <div className={big === true ? 'search search-big' : 'search'}>
      <form action={action} method="get" role="search">
        {kept.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="search-row">
          {scope !== undefined && (
            <select
              className="search-scope"
              name={scope.name}
              defaultValue={scope.chosen}
              aria-label={say(lang, 'searchIn')}
            >
              {scope.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </select>
          )}
          <input
            className="search-text"
            type="search"
            name="q"
            defaultValue={text}
            placeholder={placeholder}
            aria-label={label}
            enterKeyHint="search"
            autoComplete="off"
            data-suggest={suggest}
          />
          <button className="search-go" type="submit">
            <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
              <circle cx="8.5" cy="8.5" r="5.5" />
              <path d="M12.8 12.8 18 18" />
            </svg>
            <span>{say(lang, 'search')}</span>
          </button>
        </div>
      </form>
      {often.length > 0 && (
        <ul className="search-often">
          <li>{say(lang, 'often')}</li>
          {often.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
