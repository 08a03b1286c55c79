import type { ReactNode } from 'react';
import type { Lang } from '#design/tokens';
import { say } from './words.ts';

type NoticeTone = 'info' | 'success' | 'warning' | 'danger';

interface NoticeProps {
  readonly lang: Lang;
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  /** It answers what the reader has just done, so a screen reader reads it at once. */
  readonly live?: boolean | undefined;
  readonly children?: ReactNode;
}

const signs: Readonly<Record<NoticeTone, string>> = {
  info: 'M12 10.5v7M12 6.6v.1',
  success: 'M6.5 12.5l4 4 7.5-8.5',
  warning: 'M12 6v7M12 17.2v.1',
  danger: 'M7.5 7.5l9 9M16.5 7.5l-9 9',
};

export function Notice({ lang, tone, title, live, children }: NoticeProps): ReactNode {
  return (
    <div className={`notice tone-${tone}`} role={live === true ? (tone === 'danger' ? 'alert' : 'status') : undefined}>
      <svg className="notice-sign" viewBox="0 0 24 24" width="24" height="24" role="img" aria-label={say(lang, tone)}>
        <circle cx="12" cy="12" r="12" />
        <path d={signs[tone]} />
      </svg>
      <div>
        {title !== undefined && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

interface EmptyStateProps {
  readonly title: string;
  /** What one can do now: widen the search, subscribe, post a need. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: EmptyStateProps): ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
