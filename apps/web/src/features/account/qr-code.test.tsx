import { expect, it } from '@jest/globals';
import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import decodeQR from 'qr/decode.js';
import { QrCode } from './qr-code.tsx';

const URI = 'otpauth://totp/Flightpath:ann%40acme.example?secret=JBSWY3DPEHPK3PXP&issuer=Flightpath&digits=6&period=30';
/** Pixels of a module, as a camera would see it. */
const SCALE = 4;

it('is a picture that reads as its text', () => {
  render(
    <MantineProvider env="test">
      <QrCode text={URI} label="QR code" />
    </MantineProvider>,
  );
  const picture = screen.getByRole('img', { name: 'QR code' });
  const size = Number(picture.getAttribute('viewBox')?.split(' ')[2]) * SCALE;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  const [, ink] = [...picture.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '');
  for (const [, x, y] of (ink ?? '').matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < SCALE; row += 1) {
      const from = ((Number(y) * SCALE + row) * size + Number(x) * SCALE) * 4;
      for (let at = from; at < from + SCALE * 4; at += 4) data.fill(0, at, at + 3);
    }
  }
  expect(decodeQR({ width: size, height: size, data })).toBe(URI);
});
