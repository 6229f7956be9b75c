import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Course } from './course.ts';
import { type CourseColors, courseOption } from './course-option.ts';
import classes from './indicators.module.css';

export interface CourseChartProps {
  course: Course;
  /** What the picture says; the table beside it holds the numbers. */
  sentence: string;
  value: (value: number) => string;
}

/** Draws the course once the chart library has come; until then, and without it, the sentence and the table stand alone. */
export function CourseChart({ course, sentence, value }: CourseChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme has other colours in the same variables.
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    let isGone = false;
    let stop: (() => void) | undefined;
    import('./chart-library.ts').then(({ drawChart }) => {
      if (isGone) return;
      stop = drawChart(element, courseOption(course, colorsOf(element), value));
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [course, value, scheme]);

  return <div ref={box} className={classes.chart} role="img" aria-label={sentence} />;
}

function colorsOf(element: HTMLElement): CourseColors {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--fp-${name}`).trim();
  return {
    ink: token('ink'),
    muted: token('muted'),
    rule: token('rule'),
    paper: token('paper'),
    accent: token('accent'),
  };
}
