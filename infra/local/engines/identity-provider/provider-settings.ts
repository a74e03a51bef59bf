// How the stand-in of the identity provider is set up: code with PKCE for one confidential client, claims in the ID token.
import { createHash } from 'node:crypto'
import type { Configuration } from 'oidc-provider'
import { claimNames, claimsOf, type Person } from './person.ts'
import type { ProviderKeys, ProviderStore } from './provider-store.ts'
import { messagePage } from './sign-in-page.ts'

const minute = 60
const hour = 60 * minute
const scopes = ['openid', 'profile']

export interface Client {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
}

/** Browsers keep cookies by host, not by port: the names tell two copies on one machine apart, and both from the portal. */
export function cookieNames(directory: string): { session: string; interaction: string; resume: string } {
  const copy = createHash('sha256').update(directory).digest('hex').slice(0, 8)
  return { session: `vneid-${copy}-session`, interaction: `vneid-${copy}-sign-in`, resume: `vneid-${copy}-resume` }
}

export function providerSettings(
  client: Client,
  people: readonly Person[],
  keys: ProviderKeys,
  store: ProviderStore,
  names: ReturnType<typeof cookieNames>,
): Configuration {
  return {
    adapter: store.adapter,
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [...client.redirectUris],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'ES256',
        require_auth_time: true,
      },
    ],
    jwks: { keys: keys.jwks.keys.map(key => ({ ...key, kty: 'EC' })) },
    cookies: { keys: [...keys.cookieKeys], names },
    scopes,
    claims: { openid: ['sub'], profile: claimNames },
    // The portal reads the person from the ID token; by the letter of OpenID Connect they would be at the userinfo endpoint only.
    conformIdTokenClaims: false,
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    ttl: { Interaction: hour, Session: hour, Grant: hour, AccessToken: 10 * minute, AuthorizationCode: minute, IdToken: hour },
    findAccount: (_, subject) => {
      const person = people.find(one => one.subject === subject)
      return person && { accountId: subject, claims: () => claimsOf(person) }
    },
    // The portal is the only client and people are asked nothing more: what it asks for is granted.
    async loadExistingGrant(context) {
      const { client: asking, session, provider, account } = context.oidc
      if (!asking || !session || !account) return undefined
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: account.accountId })
      grant.addOIDCScope(scopes.join(' '))
      await grant.save()
      return grant
    },
    renderError(context, out) {
      context.type = 'html'
      context.body = messagePage('Không đăng nhập được', `Yêu cầu đăng nhập không dùng được nữa (${out.error}).`)
    },
  }
}
