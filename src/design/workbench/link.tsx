import { createContext, createElement, useContext } from 'react';
import type { ComponentType, ReactNode } from 'react';

export interface LinkProps {
  readonly href: string;
  readonly className?: string | undefined;
  readonly title?: string | undefined;
  readonly 'aria-current'?: 'page' | 'step' | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly onClick?: (() => void) | undefined;
  readonly children: ReactNode;
}

const PlainLink: ComponentType<LinkProps> = ({ children, ...rest }) => <a {...rest}>{children}</a>;

const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink);

/** The workbench's router gives its own link here, so that the parts need not know which router it is. */
export const LinkProvider = LinkContext.Provider;

export const Link = (props: LinkProps): ReactNode => createElement(useContext(LinkContext), props);
