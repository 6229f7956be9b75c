import { createTheme, defaultVariantColorsResolver, type MantineColorsTuple } from '@mantine/core';
import { colors, fonts, rem, typeSizes } from './tokens.ts';

// Mantine derives states from ten shades per colour. Ours are read from the CSS variables, which know the scheme; the
// tuples only give the shades that components compute with (outlines, dark inputs).
const accent: MantineColorsTuple = [
  '#eef0fb',
  '#e9ecfa',
  '#cfd5f4',
  '#aab8ff',
  '#8394ea',
  '#5a6dd6',
  '#2b3fb8',
  '#202f92',
  '#1a2676',
  '#131c59',
];
const red: MantineColorsTuple = [
  '#fdf1ef',
  '#fbe5e1',
  '#f6c6bf',
  '#ff9d8f',
  '#ee6a59',
  '#cb3a2b',
  '#a32619',
  '#8a1f14',
  '#6f1810',
  '#52110b',
];
const gray: MantineColorsTuple = [
  '#faf9f6',
  '#f2f0eb',
  '#e9e7e1',
  '#e3e0d8',
  '#cbc9c4',
  '#7f8593',
  '#565d6d',
  '#3f4553',
  '#2a2f3b',
  '#161a24',
];
const dark: MantineColorsTuple = [
  '#ebe8e1',
  '#c9c9c8',
  '#a2a8b6',
  '#858c9c',
  '#6b7284',
  '#272c39',
  '#1d222f',
  '#171b26',
  '#0f121a',
  '#0a0d13',
];

/** Components take their colours from the tokens; `red` is for acts that destroy. */
export const theme = createTheme({
  colors: { accent, red, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 3 },
  black: colors.light.ink,
  fontFamily: fonts.interface,
  fontFamilyMonospace: fonts.mono,
  fontSizes: {
    xs: rem(typeSizes.label),
    sm: rem(typeSizes.body),
    md: rem(typeSizes.body),
    lg: rem(typeSizes.lead),
    xl: rem(typeSizes.title),
  },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  lineHeights: { xs: '1.35', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.3' },
  headings: {
    fontFamily: fonts.headline,
    fontWeight: '400',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--fp-size-headline)', lineHeight: '1.15' },
      h2: { fontSize: 'var(--fp-size-title)', lineHeight: '1.25' },
      h3: { fontSize: 'var(--fp-size-lead)', lineHeight: '1.4', fontWeight: '600' },
      h4: { fontSize: 'var(--fp-size-body)', lineHeight: '1.45', fontWeight: '600' },
      h5: { fontSize: 'var(--fp-size-body)', lineHeight: '1.45', fontWeight: '600' },
      h6: { fontSize: 'var(--fp-size-label)', lineHeight: '1.4', fontWeight: '600' },
    },
  },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(40) },
  radius: { xs: rem(2), sm: rem(4), md: rem(6), lg: rem(10), xl: rem(16) },
  defaultRadius: 'md',
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '96em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  variantColorResolver: (input) => {
    const name = input.color === 'red' ? 'red' : 'accent';
    const front = name === 'red' ? 'var(--fp-health-red)' : 'var(--fp-accent)';
    const soft = name === 'red' ? 'var(--fp-health-red-surface)' : 'var(--fp-accent-surface)';
    const strong = name === 'red' ? 'var(--fp-health-red)' : 'var(--fp-accent-hover)';
    const flat = { border: '1px solid transparent' };
    switch (input.variant) {
      case 'filled':
        return { background: front, hover: strong, color: 'var(--fp-on-accent)', ...flat };
      case 'light':
        return { background: soft, hover: soft, color: front, ...flat };
      case 'subtle':
        return { background: 'transparent', hover: soft, color: front, ...flat };
      case 'outline':
        return { background: 'transparent', hover: soft, color: front, border: `1px solid ${front}` };
      case 'default':
        return {
          background: 'var(--fp-surface)',
          hover: 'var(--fp-sunken)',
          color: 'var(--fp-ink)',
          border: '1px solid var(--fp-edge)',
        };
      default:
        return defaultVariantColorsResolver(input);
    }
  },
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } },
    Tooltip: { defaultProps: { openDelay: 200, multiline: true } },
    Modal: {
      defaultProps: {
        centered: true,
        closeButtonProps: { 'aria-label': 'Close' },
        overlayProps: { backgroundOpacity: 0.4 },
        radius: 'lg',
      },
    },
    Checkbox: { defaultProps: { iconColor: 'var(--fp-on-accent)' } },
    Radio: { defaultProps: { iconColor: 'var(--fp-on-accent)' } },
    Loader: { defaultProps: { type: 'dots' } },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } },
  },
});
