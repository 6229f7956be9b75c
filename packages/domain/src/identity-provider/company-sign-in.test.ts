import { describe, expect, it } from '@jest/globals';
import { NewCompanySignIn } from './company-sign-in.ts';
import { NewIdentityProvider } from './identity-provider.ts';

describe('where to go on after signing in', () => {
  const accepts = (returnTo: string) => NewCompanySignIn.safeParse({ tenant: 'acme', returnTo }).success;

  it.each(['/acme', '/acme/register?phase=scale&x=a%20b#top', '/'])('is %s', (path) => {
    expect(accepts(path)).toBe(true);
  });

  it.each([
    ...['https://evil.example', '//evil.example', '/\\evil.example', '/acme\\..', '\\\\evil.example', 'acme', ''],
    ...['/\t/evil.example', '/\n/evil.example', '/ /evil.example', 'javascript:alert(1)'],
    ...['/api', '/api/auth/sign-out'],
  ])('is never %j', (path) => {
    expect(accepts(path)).toBe(false);
  });

  it('takes the short name as people write it', () => {
    expect(NewCompanySignIn.parse({ tenant: ' Acme ' })).toEqual({ tenant: 'acme' });
  });
});

describe('the address of a provider', () => {
  const issuerOf = (issuer: string) =>
    NewIdentityProvider.safeParse({ name: 'Acme', issuer, clientId: 'flightpath', isEnabled: true }).data?.issuer;

  it('is taken without the part under which it describes itself', () => {
    expect(issuerOf(' https://login.acme.example/realms/x/.well-known/openid-configuration ')).toBe(
      'https://login.acme.example/realms/x',
    );
  });

  it.each([
    'login.acme.example',
    'ftp://x.example',
    'https://user:pass@x.example',
    'https://x.example?a=b',
    'https://',
  ])('is not %s', (issuer) => {
    expect(issuerOf(issuer)).toBeUndefined();
  });
});
