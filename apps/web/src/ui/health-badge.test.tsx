import { describe, expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { HealthBadge, HealthPair } from './health-badge.tsx';
import { type HealthTone, healthWords } from './health-shape.tsx';
import { SeverityMark } from './severity-mark.tsx';

const show = (children: ReactNode) => render(<MantineProvider env="test">{children}</MantineProvider>);
const tones = Object.keys(healthWords) as HealthTone[];

describe('health is never colour alone', () => {
  it.each(tones)('%s has a word', (tone) => {
    show(<HealthBadge tone={tone} />);
    expect(screen.getByText(healthWords[tone])).toBeTruthy();
  });

  it('and every tone has another shape', () => {
    const drawings = tones.map((tone) => {
      const { container, unmount } = show(<HealthBadge tone={tone} />);
      const shape = container.querySelector('svg');
      // Colour taken away, the drawings must still differ.
      const drawing = shape?.innerHTML.replaceAll(/var\([^)]*\)/g, '');
      unmount();
      return drawing;
    });
    expect(new Set(drawings).size).toBe(tones.length);
  });
});

describe('HealthPair', () => {
  it('shows what is said only where it differs from what is found', () => {
    const { container, rerender } = show(<HealthPair assessed="off-track" stated="on-track" />);
    expect(container.textContent).toContain('Off track');
    expect(container.textContent).toContain('says  on track');
    for (const stated of ['off-track', null] as const) {
      rerender(
        <MantineProvider env="test">
          <HealthPair assessed="off-track" stated={stated} />
        </MantineProvider>,
      );
      expect(container.textContent).not.toContain('says');
    }
  });
});

describe('SeverityMark', () => {
  it('is named also where the word is not shown', () => {
    show(<SeverityMark severity="critical" />);
    expect(screen.getByText('Critical')).toBeTruthy();
  });
});
