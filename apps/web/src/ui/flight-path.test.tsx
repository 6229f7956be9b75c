import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { flightPoints, stops } from './flight-line.ts';
import { FlightPath } from './flight-path.tsx';

const stopLabels = ['Foundation', 'Execution', 'Scale', 'Innovation'];
const label = () => screen.getByRole('img').getAttribute('aria-label');

describe('FlightPath', () => {
  it('says where the initiative is', () => {
    render(<FlightPath at={1} stopLabels={stopLabels} />);
    expect(label()).toBe('Execution, stop 2 of 4');
  });

  it('says by which stops it came and how much of the next gate is met', () => {
    render(<FlightPath at={0} stopLabels={stopLabels} trail={[0, 1]} gate={{ met: 3, total: 11 }} />);
    expect(label()).toBe(
      'Foundation, stop 1 of 4; came by Foundation, Execution; 3 of 11 criteria of the next gate met',
    );
  });

  it('has no next gate at the last stop, and none without criteria', () => {
    const { rerender } = render(<FlightPath at={3} stopLabels={stopLabels} gate={{ met: 1, total: 3 }} />);
    expect(label()).toBe('Innovation, stop 4 of 4');
    rerender(<FlightPath at={2} stopLabels={stopLabels} gate={{ met: 0, total: 0 }} />);
    expect(label()).toBe('Scale, stop 3 of 4');
  });

  it('fills the ring by the share of criteria met', () => {
    const { container } = render(<FlightPath at={0} stopLabels={stopLabels} gate={{ met: 1, total: 4 }} />);
    const filled = container.querySelector('[stroke-dasharray]')?.getAttribute('stroke-dasharray')?.split(' ') ?? [];
    expect(Number(filled[0]) / Number(filled[1])).toBeCloseTo(0.25, 5);
  });

  it('names its stops in the header', () => {
    render(<FlightPath at={2} stopLabels={stopLabels} size="header" note="since 3 May" />);
    expect(screen.getByText('Innovation')).toBeTruthy();
    expect(screen.getByText('since 3 May').closest('li')?.textContent).toBe('Scalesince 3 May');
  });
});

describe('the line', () => {
  it('passes every stop and only rises', () => {
    const points = flightPoints(-1, 4);
    for (const stop of stops) {
      expect(Math.min(...points.map(({ x, y }) => Math.hypot(x - stop.x, y - stop.y)))).toBeCloseTo(0, 10);
    }
    for (const [index, point] of points.entries()) {
      const before = points[index - 1];
      if (before) expect([point.x > before.x, point.y < before.y]).toEqual([true, true]);
    }
  });
});
