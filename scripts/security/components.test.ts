// The list of components (SBOM) is written by npm from the lock file; here is what makes it worth handing out.
// Not with `--omit=dev`: npm then leaves out what a development package asks for, too, such as zod and react.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

interface Component {
  /** `pkg:npm/%40scope/name@1.0.0` */
  purl: string;
  properties?: { name: string; value: string }[];
}
const [npm = '', ...asked] = (read('package.json').scripts.sbom as string).split(' ');
const options = { cwd: root, maxBuffer: 50_000_000, shell: process.platform === 'win32' };
const { components } = JSON.parse(execFileSync(npm, asked, { ...options, encoding: 'utf8' })) as {
  components: Component[];
};
const nameOf = ({ purl }: Component): string => decodeURIComponent(purl.replace('pkg:npm/', ''));

describe('the list of components', () => {
  it('names every package of the lock file in its version, and nothing else', () => {
    const { packages } = read('package-lock.json') as {
      packages: Record<string, { version: string; name?: string; link?: boolean }>;
    };
    const locked = Object.entries(packages)
      .filter(([path, { link }]) => path.includes('node_modules/') && !link)
      .map(([path, { version, name }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`);
    const foreign = components.map(nameOf).filter((name) => !name.startsWith('@flightpath/'));
    expect(foreign.sort()).toEqual([...new Set(locked)].sort());
  });

  it('says of each whether it is only for developing', () => {
    const isForDeveloping = ({ properties = [] }: Component) =>
      properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
    const needed = components.filter((one) => !isForDeveloping(one)).map(nameOf);
    expect(needed).toEqual(
      expect.arrayContaining([expect.stringMatching(/^fastify@/), expect.stringMatching(/^react@/)]),
    );
    expect(needed.filter((name) => /^(jest|vite|mocha|@biomejs\/biome)@/.test(name))).toEqual([]);
  });
});
