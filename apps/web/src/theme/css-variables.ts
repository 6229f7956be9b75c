import type { CSSVariablesResolver } from '@mantine/core';
import { colors, fonts, rem, type Scheme, typeSizes } from './tokens.ts';

const [smallest, largest] = typeSizes.headline;

/**
 * Mantine declares its semantic variables per scheme, so they are overridden per scheme too: one set without a scheme
 * would lose to `:root[data-mantine-color-scheme='light']`.
 */
const semantic: Record<string, string> = {
  '--mantine-color-body': 'var(--fp-paper)',
  '--mantine-color-text': 'var(--fp-ink)',
  '--mantine-color-bright': 'var(--fp-ink)',
  '--mantine-color-dimmed': 'var(--fp-muted)',
  '--mantine-color-placeholder': 'var(--fp-muted)',
  '--mantine-color-anchor': 'var(--fp-accent)',
  '--mantine-color-error': 'var(--fp-health-red)',
  '--mantine-color-success': 'var(--fp-health-green)',
  '--mantine-color-default': 'var(--fp-surface)',
  '--mantine-color-default-hover': 'var(--fp-sunken)',
  '--mantine-color-default-color': 'var(--fp-ink)',
  '--mantine-color-default-border': 'var(--fp-rule)',
  '--mantine-color-disabled': 'var(--fp-sunken)',
  '--mantine-color-disabled-color': 'var(--fp-muted)',
  '--mantine-color-disabled-border': 'var(--fp-rule)',
  '--mantine-primary-color-contrast': 'var(--fp-on-accent)',
  '--mantine-color-accent-text': 'var(--fp-accent)',
  '--mantine-color-accent-filled': 'var(--fp-accent)',
  '--mantine-color-accent-filled-hover': 'var(--fp-accent-hover)',
  '--mantine-color-accent-light': 'var(--fp-accent-surface)',
  '--mantine-color-accent-light-hover': 'var(--fp-accent-surface)',
  '--mantine-color-accent-light-color': 'var(--fp-accent)',
  '--mantine-color-red-text': 'var(--fp-health-red)',
  '--mantine-color-red-filled': 'var(--fp-health-red)',
  '--mantine-color-red-light': 'var(--fp-health-red-surface)',
  '--mantine-color-red-light-color': 'var(--fp-health-red)',
};

/** Writes the tokens as `--fp-*` and points Mantine's own variables at them. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--fp-font-headline': fonts.headline,
    '--fp-size-label': rem(typeSizes.label),
    '--fp-size-body': rem(typeSizes.body),
    '--fp-size-lead': rem(typeSizes.lead),
    '--fp-size-title': rem(typeSizes.title),
    '--fp-size-headline': `clamp(${rem(smallest)}, 1.1rem + 2.4vw, ${rem(largest)})`,
  },
  light: { ...semantic, ...tokenVariables('light') },
  dark: { ...semantic, ...tokenVariables('dark') },
});

function tokenVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(Object.entries(colors[scheme]).map(([token, color]) => [`--fp-${token}`, color]));
}
