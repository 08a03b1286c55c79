import type { ReactNode } from 'react';
import type { Lang, Tone } from '#design/tokens';
import { Link } from './link.tsx';
import { StatusTag } from './status-tag.tsx';
import { say } from './words.ts';

export interface State {
  readonly text: string;
  readonly tone: Tone;
}

interface PageHeaderProps {
  readonly lang: Lang;
  readonly title: string;
  readonly crumbs?: readonly { readonly label: string; readonly href?: string | undefined }[] | undefined;
  readonly state?: State | undefined;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ lang, title, crumbs, state, lead, actions }: PageHeaderProps): ReactNode {
  return (
    <div className="wb-head">
      {crumbs !== undefined && crumbs.length > 0 && (
        <nav aria-label={say(lang, 'crumbs')} className="wb-crumbs">
          <ol>
            {crumbs.map(({ label, href }) => (
              <li key={label}>
                {href === undefined ? <span aria-current="page">{label}</span> : <Link href={href}>{label}</Link>}
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="wb-head-row">
        <h1>{title}</h1>
        {state !== undefined && <StatusTag tone={state.tone}>{state.text}</StatusTag>}
        {lead !== undefined && <p className="wb-lead">{lead}</p>}
        {actions !== undefined && <div className="wb-head-actions">{actions}</div>}
      </div>
    </div>
  );
}
