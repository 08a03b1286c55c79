import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { LinkProps } from '#design/workbench';

const BASE = '/app';

/** Addresses of the workbench are the router's; all others leave it for the site. */
export function RoutedLink({ href, children, ...rest }: LinkProps): ReactNode {
  const { pathname } = useLocation();
  const path = href.slice(BASE.length);
  const isOwn = href.startsWith(BASE) && (path === '' || path.startsWith('/') || path.startsWith('?'));
  if (!isOwn)
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  const to = path === '' ? '/' : path;
  return (
    // Another filter of the same page leaves the eye where it is.
    <Link to={to} preventScrollReset={to.split('?')[0] === pathname} {...rest}>
      {children}
    </Link>
  );
}
