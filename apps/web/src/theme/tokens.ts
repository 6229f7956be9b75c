/**
 * The colours of the product, as data: the theme writes them into CSS variables (`--fp-ink`), and a test computes the
 * contrast of every declared pair. Light is paper and ink; dark is deep ink and paper-coloured type. Both are designed,
 * neither is derived from the other. One family of ink blue carries action and phases; only health has other hues.
 */
export type Scheme = 'light' | 'dark';

export type ColorToken = keyof typeof light;

const light = {
  paper: '#faf9f6',
  surface: '#ffffff',
  sunken: '#f2f0eb',
  ink: '#161a24',
  muted: '#565d6d',
  rule: '#e3e0d8',
  edge: '#7f8593',
  accent: '#2b3fb8',
  'accent-hover': '#202f92',
  'on-accent': '#ffffff',
  'accent-surface': '#e9ecfa',
  'health-green': '#1c6640',
  'health-green-surface': '#e3f1e7',
  'health-green-shape': '#2b8a58',
  'health-amber': '#7f4d00',
  'health-amber-surface': '#fbeed0',
  'health-amber-shape': '#b57307',
  'health-red': '#a32619',
  'health-red-surface': '#fbe5e1',
  'health-red-shape': '#cb3a2b',
  'health-unknown': '#535a69',
  'health-unknown-surface': '#ecebe7',
  'health-unknown-shape': '#767d8c',
  'phase-1': '#8290b6',
  'phase-2': '#5f70a3',
  'phase-3': '#3e5190',
  'phase-4': '#1f3070',
  'phase-surface': '#e8ebf3',
};

const dark: Record<ColorToken, string> = {
  paper: '#0f121a',
  surface: '#171b26',
  sunken: '#0a0d13',
  ink: '#ebe8e1',
  muted: '#a2a8b6',
  rule: '#272c39',
  edge: '#6b7284',
  accent: '#aab8ff',
  'accent-hover': '#c5ceff',
  'on-accent': '#10142b',
  'accent-surface': '#1f2645',
  'health-green': '#85d4a5',
  'health-green-surface': '#14291f',
  'health-green-shape': '#4fb37d',
  'health-amber': '#eebd5f',
  'health-amber-surface': '#2e2413',
  'health-amber-shape': '#d99a2b',
  'health-red': '#ff9d8f',
  'health-red-surface': '#381a18',
  'health-red-shape': '#ee6a59',
  'health-unknown': '#b0b5c1',
  'health-unknown-surface': '#232834',
  'health-unknown-shape': '#858c9c',
  'phase-1': '#66759f',
  'phase-2': '#8796c2',
  'phase-3': '#adbae1',
  'phase-4': '#d9e1fa',
  'phase-surface': '#1c2231',
};

export const colors: Record<Scheme, Record<ColorToken, string>> = { light, dark };

/** Five sizes (px at the default root size). `headline` grows with the window between its two bounds. */
export const typeSizes = { label: 12, body: 14, lead: 16, title: 22, headline: [28, 40] } as const;

export const fonts = {
  interface: "'Inter Variable', system-ui, sans-serif",
  headline: "'Newsreader Variable', Georgia, serif",
  mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
} as const;

export const rem = (px: number): string => `${px / 16}rem`;
