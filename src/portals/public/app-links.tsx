import type { ReactNode } from 'react';
import type { Language } from '#platform/http';

/** What a phone needs to put the site on its home screen; React moves these into the head. */
export const AppLinks = ({ lang }: { readonly lang: Language }): ReactNode => (
  <>
    <link rel="manifest" href={lang === 'zh' ? '/manifest.webmanifest' : '/manifest.webmanifest?lang=en'} />
    <link rel="icon" type="image/svg+xml" href="/assets/icons/mark.svg" />
    <link rel="apple-touch-icon" href="/assets/icons/apple-180.png" />
  </>
);
