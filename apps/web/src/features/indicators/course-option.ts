import type { EChartsCoreOption } from 'echarts/core';
import type { Course } from './course.ts';

export interface CourseColors {
  ink: string;
  muted: string;
  rule: string;
  paper: string;
  accent: string;
}

/** The chart of one indicator: what was measured against the steady course from baseline to target. */
export function courseOption(
  course: Course,
  colors: CourseColors,
  value: (value: number) => string,
): EChartsCoreOption {
  const { baseline, target, actual, targetLevel } = course;
  const last = actual.at(-1);
  const label = { fontFamily: 'inherit', fontSize: 12 };
  return {
    animation: false,
    grid: { top: 20, right: 84, bottom: 24, left: 44 },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colors.ink,
      borderWidth: 0,
      textStyle: { color: colors.paper, ...label },
      valueFormatter: (number: unknown) => value(Number(number)),
    },
    xAxis: {
      type: 'time',
      splitNumber: 4,
      axisLine: { lineStyle: { color: colors.rule } },
      axisTick: { show: false },
      axisLabel: { color: colors.muted, hideOverlap: true, ...label },
    },
    yAxis: {
      type: 'value',
      scale: true,
      splitNumber: 3,
      axisLabel: { color: colors.muted, ...label },
      splitLine: { lineStyle: { color: colors.rule } },
    },
    series: [
      {
        name: 'Expected',
        type: 'line',
        symbol: 'circle',
        symbolSize: 5,
        itemStyle: { color: colors.muted },
        lineStyle: { type: [3, 4], width: 1.5, color: colors.muted },
        data: baseline && target ? [pair(baseline), pair(target)] : [],
        endLabel: {
          show: target !== null,
          formatter: () => `Target ${value(target?.value ?? 0)}`,
          color: colors.muted,
          ...label,
        },
        // Without dates there is no course, but the level to reach is known.
        ...(target === null && targetLevel !== null
          ? {
              markLine: {
                silent: true,
                symbol: 'none',
                lineStyle: { type: [3, 4], color: colors.muted },
                label: { formatter: `Target ${value(targetLevel)}`, color: colors.muted, ...label },
                data: [{ yAxis: targetLevel }],
              },
            }
          : {}),
      },
      {
        name: 'Measured',
        type: 'line',
        symbol: 'circle',
        symbolSize: 7,
        itemStyle: { color: colors.accent },
        lineStyle: { width: 2.5, color: colors.accent },
        data: actual.map(pair),
        endLabel: {
          show: last !== undefined,
          formatter: () => value(last?.value ?? 0),
          color: colors.accent,
          fontWeight: 600,
          backgroundColor: colors.paper,
          padding: [1, 3],
          ...label,
        },
        labelLayout: { moveOverlap: 'shiftY' },
      },
    ],
  };
}

const pair = ({ date, value }: { date: string; value: number }): [string, number] => [date, value];
