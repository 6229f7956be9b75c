import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NotFoundPage } from '../ui/not-found-page.tsx';
import { PlainFrame } from '../ui/plain-frame.tsx';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Root,
  notFoundComponent: NotFoundOutside,
});

function Root() {
  const router = useRouter();
  useEffect(
    () =>
      // After a route change the headline takes the focus: screen readers say it, and Tab goes on from there.
      router.subscribe('onRendered', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.querySelector('h1')?.focus({ preventScroll: true });
      }),
    [router],
  );
  return <Outlet />;
}

function NotFoundOutside() {
  return (
    <PlainFrame>
      <NotFoundPage />
    </PlainFrame>
  );
}
