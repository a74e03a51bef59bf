// VNeID as an OpenID Connect provider: authorization code with PKCE, claims mapped to a person. Nothing of its tokens leaves this file.
import * as oidc from 'openid-client'
import * as z from 'zod/mini'
import { readSecret } from '../platform/secret.ts'
import { settings } from '../platform/settings.ts'
import type { Flow } from './identity-store.ts'
import type { Person } from './person.ts'

const { IDENTITY_ISSUER, IDENTITY_CLIENT_ID, SECRET_IDENTITY_CLIENT, PORTAL_ORIGIN } = settings(
  'IDENTITY_ISSUER',
  'IDENTITY_CLIENT_ID',
  'SECRET_IDENTITY_CLIENT',
  'PORTAL_ORIGIN',
)

const redirectUri = `${PORTAL_ORIGIN}/api/sign-in/callback`
/** The provider answers within this time or counts as down; the person is then offered the one-time code. */
const patienceSeconds = 5

/** Names of claims as agreed with the provider (they are known only after the agreement; change them here). */
const claimsSchema = z.object({
  sub: z.string(),
  full_name: z.string(),
  personal_number: z.optional(z.string()),
  phone_number: z.optional(z.string()),
  email: z.optional(z.string()),
  organisation: z.optional(z.object({ name: z.string(), tax_code: z.string() })),
  auth_time: z.optional(z.number()),
})

/** So long is the provider believed to be up: a person is sent to it only if it answered this recently. */
const believedForMilliseconds = 20_000

let known: { answer: Promise<oidc.Configuration>; askedAt: number } | undefined

const discover = async (): Promise<oidc.Configuration> =>
  oidc.discovery(new URL(IDENTITY_ISSUER), IDENTITY_CLIENT_ID, await readSecret(SECRET_IDENTITY_CLIENT), undefined, {
    timeout: patienceSeconds,
    // Plain HTTP only to this very machine; a provider elsewhere must speak TLS.
    ...(new URL(IDENTITY_ISSUER).hostname === '127.0.0.1' ? { execute: [oidc.allowInsecureRequests] } : {}),
  })

const configuration = (): Promise<oidc.Configuration> => {
  if (known && Date.now() - known.askedAt < believedForMilliseconds) return known.answer
  const answer = discover()
  known = { answer, askedAt: Date.now() }
  // A provider that was down is asked again by the next person.
  answer.catch(() => {
    known = undefined
  })
  return answer
}

/** Where to send the person to prove who they are. Throws when the provider is down. */
export const signInAddress = async (flow: Flow): Promise<URL> =>
  oidc.buildAuthorizationUrl(await configuration(), {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(flow.verifier),
    code_challenge_method: 'S256',
    state: flow.id,
    nonce: flow.nonce,
    ...(flow.again ? { prompt: 'login', max_age: '0' } : {}),
  })

export const newFlow = (id: string, returnTo: string, again: boolean): Flow => ({
  id,
  verifier: oidc.randomPKCECodeVerifier(),
  nonce: oidc.randomNonce(),
  returnTo,
  again,
})

/** Trades the code for the person's claims. Throws on any mismatch of state, nonce or verifier. */
export const personFromCallback = async (flow: Flow, query: string): Promise<Omit<Person, 'language' | 'boundSubjects' | 'boundTo'>> => {
  const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(`${redirectUri}?${query}`), {
    pkceCodeVerifier: flow.verifier,
    expectedState: flow.id,
    expectedNonce: flow.nonce,
    idTokenExpected: true,
  })
  const claims = claimsSchema.parse(tokens.claims())
  return {
    subject: claims.sub,
    fullName: claims.full_name.normalize('NFC'),
    assurance: 'eid',
    ...(claims.email ? { email: claims.email } : {}),
    ...(claims.phone_number ? { phone: claims.phone_number } : {}),
    ...(claims.personal_number ? { personalNumber: claims.personal_number } : {}),
    ...(claims.organisation ? { organisation: { name: claims.organisation.name, taxCode: claims.organisation.tax_code } } : {}),
  }
}
