// Why talking with a provider failed: for the log, for the admin who sets it up, and for whoever wanted to sign in.
import type { CompanySignInRefusal } from '@flightpath/domain';
import * as oidc from 'openid-client';
import { OutboundRefused } from '../outbound/public-address.ts';

/** What the provider answers where whoever it asked did not want to, or may not. */
const DECLINED = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);

/** What the network, or its name service, says. */
const NETWORK = /^(E[A-Z]+|UND_ERR_\w+|CERT_\w+|DEPTH_\w+|SELF_SIGNED\w*|UNABLE_TO_\w+|ERR_TLS_\w+)$/;
/** openid-client: the answer was none that the protocol knows, such as an error page. */
const NO_ANSWER = new Set(['OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']);

/** openid-client wraps what its way of fetching threw. */
const rootOf = (error: unknown): unknown =>
  error instanceof oidc.ClientError && error.code === undefined && error.cause ? error.cause : error;

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');
const nameOf = (error: unknown): string => String((error as { name?: unknown } | null)?.name ?? '');

const isTimeout = (error: unknown): boolean =>
  ['TimeoutError', 'AbortError'].includes(nameOf(error)) || ['OAUTH_TIMEOUT', 'OAUTH_ABORT'].includes(codeOf(error));

/** Whether the provider never gave an answer. */
const isAway = (error: unknown): boolean =>
  error instanceof OutboundRefused || isTimeout(error) || NETWORK.test(codeOf(error)) || NO_ANSWER.has(codeOf(error));

/** What the sign-in page tells. */
export function refusalOf(thrown: unknown): CompanySignInRefusal {
  const error = rootOf(thrown);
  if (error instanceof oidc.AuthorizationResponseError)
    return DECLINED.has(error.error) ? 'cancelled' : 'answer-refused';
  if (isAway(error)) return 'provider-away';
  const isOfProtocol = error instanceof oidc.ClientError || error instanceof oidc.ResponseBodyError;
  return isOfProtocol ? 'answer-refused' : 'unexpected';
}

/** A sentence for whoever sets the provider up. */
export function reasonOf(thrown: unknown): string {
  const error = rootOf(thrown);
  if (error instanceof OutboundRefused) return error.message;
  if (isTimeout(error)) return 'It did not answer in time.';
  if (NETWORK.test(codeOf(error))) return `It cannot be reached (${codeOf(error)}). Check the address.`;
  if (NO_ANSWER.has(codeOf(error))) {
    return 'It answers, but does not describe itself under /.well-known/openid-configuration. Check the address.';
  }
  if (codeOf(error) === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') {
    return 'It answers as another issuer than the address says. Copy the issuer as the provider writes it.';
  }
  return 'It does not describe itself as an OpenID Connect provider does.';
}

/** For the log: what went wrong, without the answer, in which names and codes stand. */
export function failureForLog(thrown: unknown) {
  const error = rootOf(thrown);
  return {
    reason: (error as Error | null)?.message ?? 'unknown',
    code: codeOf(error) || undefined,
    providerError: (error as { error?: unknown } | null)?.error,
  };
}
