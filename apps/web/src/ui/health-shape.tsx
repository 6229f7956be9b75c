/** What is judged or said of an initiative's health, in the order of growing trouble. */
export type HealthTone = 'on-track' | 'at-risk' | 'off-track' | 'unknown';

export const healthWords: Record<HealthTone, string> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  unknown: 'Not known',
};

/** The token name of a tone (`--fp-health-green`). */
export const healthToken: Record<HealthTone, 'green' | 'amber' | 'red' | 'unknown'> = {
  'on-track': 'green',
  'at-risk': 'amber',
  'off-track': 'red',
  unknown: 'unknown',
};

/** Circle, triangle, square, hollow circle: health can be told without its colour. */
export function HealthShape({ tone, size = 10 }: { tone: HealthTone; size?: number }) {
  const color = `var(--fp-health-${healthToken[tone]}-shape)`;
  return (
    <svg width={size} height={size} viewBox="0 0 10 10" aria-hidden="true" focusable="false" data-shape={tone}>
      {tone === 'on-track' && <circle cx="5" cy="5" r="4.5" fill={color} />}
      {tone === 'at-risk' && <path d="M5 0.4 9.8 9.4 H0.2 Z" fill={color} />}
      {tone === 'off-track' && <rect x="0.6" y="0.6" width="8.8" height="8.8" fill={color} />}
      {tone === 'unknown' && <circle cx="5" cy="5" r="3.9" fill="none" stroke={color} strokeWidth="1.6" />}
    </svg>
  );
}
