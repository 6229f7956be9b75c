import { useRouter } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';

export interface AppLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
}

/**
 * A link by its address, query included: presentational pieces need not know the route tree, and every number stays
 * a real link that opens in a new tab. Without a router around it (tests) it is a plain anchor.
 */
export function AppLink({ href, onClick, ...rest }: AppLinkProps) {
  const router = useRouter({ warn: false });

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event);
    const isPlain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!router || event.defaultPrevented || !isPlain || rest.target) return;
    event.preventDefault();
    router.navigate({ href });
  }

  function preload() {
    if (!router) return;
    const url = new URL(href, window.location.origin);
    const search = router.options.parseSearch?.(url.search);
    // A preload that fails is not an error: the click will tell.
    router.preloadRoute({ to: url.pathname, search } as never).catch(() => undefined);
  }

  return <a href={href} onClick={follow} onMouseEnter={preload} onFocus={preload} {...rest} />;
}
