import type { AnchorHTMLAttributes } from 'react';
import { AppLink } from './app-link.tsx';

export interface MaybeLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  /** Left out where there is nothing to open: the same words then stand without a link. */
  href?: string | undefined;
}

/** A link where it leads somewhere, plain words where it does not. */
export function MaybeLink({ href, children, className, ...rest }: MaybeLinkProps) {
  if (href === undefined) return <span className={className}>{children}</span>;
  return (
    <AppLink href={href} className={className} {...rest}>
      {children}
    </AppLink>
  );
}
