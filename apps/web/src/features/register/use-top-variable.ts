import { useLayoutEffect, useRef } from 'react';

/** Writes where the grid begins into `--register-top`, so that it ends with the window. */
export function useTopVariable() {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = body.current;
    if (!element) return;
    const measure = () => element.style.setProperty('--register-top', `${element.offsetTop}px`);
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, []);
  return body;
}
