import encodeQR from 'qr';
import classes from './account.module.css';

/** Modules around the picture that stay white, as the standard asks. */
const QUIET = 4;

/** A QR code, dark on white in both schemes: many apps read no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  return (
    <svg
      className={classes.qr}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path className={classes.qrGround} d={`M0 0h${rows.length}v${rows.length}H0z`} />
      <path
        className={classes.qrInk}
        d={rows.map((row, y) => row.map((isDark, x) => moduleAt(isDark, x, y)).join('')).join('')}
      />
    </svg>
  );
}

const moduleAt = (isDark: boolean, x: number, y: number): string => (isDark ? `M${x} ${y}h1v1h-1z` : '');
