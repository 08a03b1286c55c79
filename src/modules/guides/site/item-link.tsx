import type { ReactNode } from 'react';
import type { Language } from '#platform/http';
import { sitePath } from '../../site-form.tsx';

/** Paths that are the same in both languages: the workbench, the interface, the feed, and what names its language itself. */
const SINGLE = /^\/(app|api|en)(\/|$)|^\/feed\./;

export const hrefOf = (lang: Language, to: string): string =>
  SINGLE.test(to) ? to : sitePath(lang, to as `/${string}`);

interface ItemLinkProps {
  readonly lang: Language;
  readonly to: string;
  readonly children: ReactNode;
}

export const ItemLink = ({ lang, to, children }: ItemLinkProps): ReactNode => <a href={hrefOf(lang, to)}>{children}</a>;
