import type { ReactNode } from 'react';

type Look = 'primary' | 'plain' | 'danger';

interface ButtonProps {
  readonly look?: Look | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formAction?: string | undefined;
  /** For a button that leaves the form without checking it. */
  readonly formNoValidate?: boolean | undefined;
  readonly children: ReactNode;
}

export function Button({ look = 'primary', children, ...rest }: ButtonProps): ReactNode {
  return (
    <button type="submit" className={`button button-${look}`} {...rest}>
      {children}
    </button>
  );
}

interface LinkButtonProps {
  readonly look?: Look | undefined;
  readonly href: string;
  readonly children: ReactNode;
}

export function LinkButton({ look = 'primary', href, children }: LinkButtonProps): ReactNode {
  return (
    <a className={`button button-${look}`} href={href}>
      {children}
    </a>
  );
}

/** Buttons of one decision side by side; on a phone one below the other. */
export function Actions({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="actions">{children}</div>;
}
