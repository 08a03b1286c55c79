import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { LinkProps } from '#design/workbench';

const BASE = '/app';

/** Addresses of the workbench are the router's; all others leave it for the site. */
export function RoutedLink({ href, children, ...rest }: LinkProps): ReactNode {
  const path = href.slice(BASE.length);
  const isOwn = href.startsWith(BASE) && (path === '' || path.startsWith('/') || path.startsWith('?'));
  if (!isOwn)
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  return (
    <Link to={path === '' ? '/' : path} {...rest}>
      {children}
    </Link>
  );
}
