import type { AriaAttributes, MouseEvent, ReactNode } from 'react';
import { Link } from './link.tsx';

interface ButtonProps extends Pick<
  AriaAttributes,
  'aria-label' | 'aria-expanded' | 'aria-controls' | 'aria-describedby' | 'aria-pressed' | 'aria-haspopup'
> {
  /** primary: the one act of this place; link and text: quiet acts beside others. */
  readonly type?: 'primary' | 'default' | 'link' | 'text' | undefined;
  readonly danger?: boolean | undefined;
  readonly size?: 'small' | 'middle' | undefined;
  readonly htmlType?: 'button' | 'submit' | 'reset' | undefined;
  readonly disabled?: boolean | undefined;
  /** The act runs: the button keeps the focus and takes no second click. */
  readonly loading?: boolean | undefined;
  /** Leads somewhere instead of acting. */
  readonly href?: string | undefined;
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly className?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly onClick?: ((event: MouseEvent<HTMLElement>) => unknown) | undefined;
  readonly children?: ReactNode;
}

const LOOKS = { primary: 'primary', default: 'plain', link: 'quiet', text: 'quiet' } as const;

export function Button(props: ButtonProps): ReactNode {
  const { type = 'default', danger, size, htmlType = 'button', loading = false, href, className, ...rest } = props;
  const look = [
    'wb-button',
    `wb-button-${LOOKS[type]}`,
    danger === true && 'wb-button-danger',
    size === 'small' && 'wb-button-small',
    loading && 'wb-button-busy',
    className,
  ]
    .filter(Boolean)
    .join(' ');
  if (href !== undefined) {
    return (
      <Link href={href} className={look} aria-label={rest['aria-label']}>
        {rest.children}
      </Link>
    );
  }
  const { onClick, children, ...attributes } = rest;
  return (
    <button
      type={htmlType}
      className={look}
      aria-busy={loading || undefined}
      aria-disabled={loading || undefined}
      {...attributes}
      onClick={(event) => {
        if (loading) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {loading && <span className="wb-spinner" aria-hidden="true" />}
      {children}
    </button>
  );
}
