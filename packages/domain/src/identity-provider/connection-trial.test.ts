import { describe, expect, it } from '@jest/globals';
import { connectionTrial, failedTrial, type ProviderDescription } from './connection-trial.ts';

const WHOLE: ProviderDescription = {
  issuer: 'https://login.acme.example',
  authorization_endpoint: 'https://login.acme.example/authorize',
  token_endpoint: 'https://login.acme.example/token',
  jwks_uri: 'https://login.acme.example/keys',
  response_types_supported: ['code', 'id_token'],
  grant_types_supported: ['authorization_code'],
  code_challenge_methods_supported: ['plain', 'S256'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
  scopes_supported: ['openid', 'email'],
};

const notFine = (changes: Partial<ProviderDescription>) => {
  const { canWork, findings } = connectionTrial({ ...WHOLE, ...changes });
  return { canWork, states: findings.filter(({ state }) => state !== 'fine').map(({ state }) => state) };
};

describe('what a provider says of itself', () => {
  it('is enough where everything is there', () => {
    const { canWork, findings } = connectionTrial(WHOLE);
    expect(canWork).toBe(true);
    expect(findings[0]?.text).toBe('It answers, as https://login.acme.example.');
    expect(findings.every(({ state }) => state === 'fine')).toBe(true);
  });

  it.each<Partial<ProviderDescription>>([
    { authorization_endpoint: undefined },
    { jwks_uri: undefined },
    { response_types_supported: ['id_token'] },
    { response_types_supported: undefined },
    { grant_types_supported: ['implicit'] },
    { code_challenge_methods_supported: ['plain'] },
    { token_endpoint_auth_methods_supported: ['private_key_jwt'] },
  ])('is not enough with %j', (changes) => {
    expect(notFine(changes)).toEqual({ canWork: false, states: ['wrong'] });
  });

  it.each<Partial<ProviderDescription>>([
    { code_challenge_methods_supported: undefined },
    { scopes_supported: ['openid'] },
  ])('leaves a doubt with %j', (changes) => {
    expect(notFine(changes)).toEqual({ canWork: true, states: ['doubtful'] });
  });

  it.each<Partial<ProviderDescription>>([
    { grant_types_supported: undefined },
    { token_endpoint_auth_methods_supported: undefined },
    { scopes_supported: undefined },
  ])('may leave out what has a default: %j', (changes) => {
    expect(notFine(changes)).toEqual({ canWork: true, states: [] });
  });

  it('is nothing where it did not answer', () => {
    expect(failedTrial('It did not answer.')).toEqual({
      canWork: false,
      findings: [{ state: 'wrong', text: 'It did not answer.' }],
    });
  });
});
