import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.ts';

const env = {
  API_DATABASE_URL: 'postgres://flightpath_api:secret-of-the-database@localhost/flightpath',
  AUTH_SECRET: 'a-secret-of-more-than-thirty-two-characters',
};

describe('the configuration', () => {
  it('has defaults for a first start', () => {
    expect(loadConfig({ ...env, PORT: '', WEB_DIR: '' })).toMatchObject({
      environment: 'development',
      host: '127.0.0.1',
      port: 3000,
      publicOrigin: 'http://localhost:3000',
      workerDatabaseUrl: null,
      webDir: null,
      trustedProxies: [],
    });
  });

  it('names every variable that is missing or wrong, and shows no value', () => {
    const wrong = { API_DATABASE_URL: 'mysql://root:hunter2@x/y', AUTH_SECRET: 'short-secret', PORT: 'http' };
    const read = () => loadConfig(wrong);
    expect(read).toThrow(/API_DATABASE_URL: .*\n {2}PORT: .*\n {2}AUTH_SECRET: /);
    expect(read).not.toThrow(/hunter2|short-secret/);
  });

  it('refuses production without an https origin', () => {
    const production = { ...env, NODE_ENV: 'production' };
    expect(() => loadConfig(production)).toThrow('PUBLIC_ORIGIN: In production it must be set');
    expect(() => loadConfig({ ...production, PUBLIC_ORIGIN: 'http://flightpath.example' })).toThrow('https://');
    expect(loadConfig({ ...production, PUBLIC_ORIGIN: 'https://flightpath.example' }).publicOrigin).toBe(
      'https://flightpath.example',
    );
  });

  it('refuses an origin with a path', () => {
    expect(() => loadConfig({ ...env, PUBLIC_ORIGIN: 'https://flightpath.example/app/' })).toThrow('without a path');
  });

  it('reads the proxies that may say where a request came from', () => {
    expect(loadConfig({ ...env, TRUSTED_PROXIES: '10.0.0.0/8, 127.0.0.1' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '127.0.0.1',
    ]);
  });

  it('limits requests generously, and by whole numbers from 1 on', () => {
    expect(loadConfig(env).rateLimits).toEqual({ perAddress: 3_000, perActor: 1_200, perTenant: 6_000 });
    const own = { REQUESTS_PER_ADDRESS: '9', REQUESTS_PER_ACTOR: '8', REQUESTS_PER_TENANT: '7' };
    expect(loadConfig({ ...env, ...own }).rateLimits).toEqual({ perAddress: 9, perActor: 8, perTenant: 7 });
    for (const none of ['0', '-1', '1.5', 'off', '2000000']) {
      expect(() => loadConfig({ ...env, REQUESTS_PER_ACTOR: none })).toThrow('REQUESTS_PER_ACTOR: ');
    }
  });

  it('serves metrics where it is asked to, on this machine alone unless it is told otherwise, and never beside the API', () => {
    expect(loadConfig(env).metrics).toBeNull();
    expect(loadConfig({ ...env, METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9_464 });
    const elsewhere = { ...env, METRICS_PORT: '9464', METRICS_HOST: '10.0.0.7' };
    expect(loadConfig(elsewhere).metrics).toEqual({ host: '10.0.0.7', port: 9_464 });
    expect(() => loadConfig({ ...env, METRICS_PORT: '3000' })).toThrow(
      'METRICS_PORT: It must be another port than PORT',
    );
  });

  it('sends mail only where it knows through which server and from whom', () => {
    expect(loadConfig(env).mail).toBeNull();
    const SMTP_URL = 'smtps://flightpath:hunter2@mail.example:465';
    const MAIL_FROM = 'Flightpath <no-reply@mail.example>';
    expect(loadConfig({ ...env, SMTP_URL, MAIL_FROM }).mail).toEqual({ smtpUrl: SMTP_URL, from: MAIL_FROM });
    expect(() => loadConfig({ ...env, SMTP_URL })).toThrow('MAIL_FROM: With SMTP_URL it must be set, too');
    expect(() => loadConfig({ ...env, SMTP_URL: 'https://hunter2@x', MAIL_FROM })).toThrow(/SMTP_URL: (?!.*hunter2)/);
    expect(() => loadConfig({ ...env, SMTP_URL, MAIL_FROM: 'A\r\nBcc: x@y.example' })).toThrow('MAIL_FROM: Expected');
  });
});
