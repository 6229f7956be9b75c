import type { WriteStream } from 'node:tty';

const WIDTH = 30;

export type Progress = (done: number, total: number, step: string) => void;

/** A bar that moves in place on a terminal; elsewhere one line per step, so that logs stay readable. */
export function progressBar(out: Pick<WriteStream, 'write' | 'isTTY'>): { show: Progress; end: () => void } {
  let lastStep = '';
  return {
    show(done, total, step) {
      if (out.isTTY) {
        const filled = Math.round((WIDTH * done) / Math.max(1, total));
        const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
        out.write(`\r\u001b[K${bar} ${done}/${total} ${step}`);
      } else if (step !== lastStep) out.write(`${step}\n`);
      lastStep = step;
    },
    end() {
      if (out.isTTY && lastStep !== '') out.write('\n');
    },
  };
}
