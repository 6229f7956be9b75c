// Talks OpenID Connect with the providers of organisations: what they say of themselves, sending somebody there, and what
// their answer is worth. The protocol is openid-client's; where requests may go is ours (outbound/).
import { type ConnectionTrial, connectionTrial, failedTrial } from '@flightpath/domain';
import * as oidc from 'openid-client';
import { type SecretBox, secretBox } from '../auth/secret-box.ts';
import type { Config } from '../config.ts';
import { createGuardedFetch, type Resolve } from '../outbound/guarded-fetch.ts';
import { OutboundRefused, type OutboundRules, refuseForm } from '../outbound/public-address.ts';
import { reasonOf } from './provider-failure.ts';
import { type Vouched, vouchedBy } from './vouched.ts';

export interface KnownProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** What must be remembered of somebody who was sent to the provider, until they are back. */
export interface SentAway {
  state: string;
  nonce: string;
  codeVerifier: string;
}

export interface ProviderClient {
  /** Where the provider sends members of the organisation back to. */
  redirectUri(slug: string): string;
  /** Throws OutboundRefused for an issuer that would never be asked. */
  refuseIssuer(issuer: string): void;
  /** Whether the provider can work here. Never throws. */
  tryConnection(issuer: string): Promise<ConnectionTrial>;
  /** The address to send the browser to. Throws where the provider does not answer as one. */
  begin(provider: KnownProvider, slug: string): Promise<SentAway & { url: string }>;
  /**
   * Who the provider vouches for in its answer, which stands in `url`. Throws unless everything holds: state, issuer, PKCE,
   * and signature, audience, nonce and times of the ID token.
   */
  finish(provider: KnownProvider, url: URL, sent: SentAway): Promise<Vouched>;
  /** Keeps client secrets; their owner is the tenant's id. */
  secrets: SecretBox;
}

/**
 * Each organisation has an address of its own to come back to: the answer of one provider, sent to where another's is
 * expected, is then refused whatever it says (RFC 9700, section 4.4.2).
 */
const CALLBACK = '/api/auth/provider/callback';
const SCOPE = 'openid email profile';
const PATIENCE_SECONDS = 8;

export function createProviderClient(
  config: Pick<Config, 'environment' | 'authSecret' | 'publicOrigin' | 'privateProviderHosts'>,
  resolve?: Resolve,
): ProviderClient {
  const rules: OutboundRules = {
    allowsLoopback: config.environment !== 'production',
    privateHosts: config.privateProviderHosts,
  };
  const guardedFetch = createGuardedFetch(rules, resolve) as oidc.CustomFetch;
  const redirectUri = (slug: string) => `${config.publicOrigin}${CALLBACK}/${slug}`;

  async function discover(issuer: string): Promise<oidc.ServerMetadata> {
    const found = await oidc.discovery(new URL(issuer), 'any', undefined, oidc.None(), {
      [oidc.customFetch]: guardedFetch,
      timeout: PATIENCE_SECONDS,
      // What http may be asked is decided by the guard.
      execute: [oidc.allowInsecureRequests],
    });
    const described = found.serverMetadata();
    // The library lets addresses pass that stand for many organisations at once: anybody of any of them could come in.
    if (new URL(described.issuer).href === new URL(issuer).href) return described;
    throw new OutboundRefused(`It answers as another issuer: ${described.issuer}.`);
  }

  async function configure({ issuer, clientId, clientSecret }: KnownProvider): Promise<oidc.Configuration> {
    const described = await discover(issuer);
    const methods = described.token_endpoint_auth_methods_supported;
    const isPosted = methods !== undefined && !methods.includes('client_secret_basic');
    const authentication = isPosted ? oidc.ClientSecretPost(clientSecret) : oidc.ClientSecretBasic(clientSecret);
    const configuration = new oidc.Configuration(described, clientId, clientSecret, authentication);
    configuration[oidc.customFetch] = guardedFetch;
    configuration.timeout = PATIENCE_SECONDS;
    oidc.allowInsecureRequests(configuration);
    // TLS to the provider vouches for the token already; its signature does, whatever stands in between.
    oidc.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  return {
    redirectUri,
    secrets: secretBox(config.authSecret, 'client secrets of identity providers'),
    refuseIssuer: (issuer) => refuseForm(new URL(issuer), rules),
    tryConnection: (issuer) => discover(issuer).then(connectionTrial, (error) => failedTrial(reasonOf(error))),
    async begin(provider, slug) {
      const configuration = await configure(provider);
      const sent = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        codeVerifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri(slug),
        scope: SCOPE,
        state: sent.state,
        nonce: sent.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(sent.codeVerifier),
        code_challenge_method: 'S256',
      });
      // The browser goes there: an address of another kind could be a script.
      refuseForm(url, rules);
      return { ...sent, url: url.href };
    },
    async finish(provider, url, { state, nonce, codeVerifier }) {
      const configuration = await configure(provider);
      const tokens = await oidc.authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      return vouchedBy(configuration, tokens);
    },
  };
}
