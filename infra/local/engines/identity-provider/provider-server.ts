// The server of the stand-in: OpenID Connect by oidc-provider, and the sign-in page of one sign-in at a time.
import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import Provider, { errors } from 'oidc-provider'
import { readBody } from '../json-protocol.ts'
import { findByLogin, type Person } from './person.ts'
import { type Client, cookieNames, providerSettings } from './provider-settings.ts'
import { openProviderKeys, openProviderStore } from './provider-store.ts'
import { messagePage, signInPage, stylesheet } from './sign-in-page.ts'

export interface ProviderOptions extends Client {
  readonly directory: string
  readonly people: readonly Person[]
  /** Words for the roles, shown beside the names. */
  readonly roleNames?: Readonly<Record<string, string>>
  /** Any free port unless given. */
  readonly port?: number
}

export interface ProviderServer {
  readonly issuer: string
  setOutage(isOut: boolean): void
  stop(): Promise<void>
}

export async function startProvider(options: ProviderOptions): Promise<ProviderServer> {
  const { directory, people, roleNames = {}, port = 0 } = options
  mkdirSync(directory, { recursive: true })
  const keys = openProviderKeys(directory)
  const store = openProviderStore(directory)
  const names = cookieNames(directory)
  let isOut = false

  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The identity provider has no port.')
  const issuer = `http://127.0.0.1:${address.port}`
  const provider = new Provider(issuer, providerSettings(options, people, keys, store, names))
  const answerProtocol = provider.callback()

  // A browser follows the redirect back to the portal only if the form may lead there.
  const formTargets = ["'self'", ...options.redirectUris.map(uri => new URL(uri).origin)].join(' ')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'self'; form-action ${formTargets}; base-uri 'none'; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }

  function show(response: ServerResponse, status: number, html: string): void {
    response.writeHead(status, headers)
    response.end(html)
  }

  /** The page of one sign-in: shown on GET; a login or a cancellation on POST. */
  async function signIn(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const { params, uid } = await provider.interactionDetails(request, response)
    const action = `/sign-in/${uid}`
    if (path === `${action}/cancel` && request.method === 'POST') {
      const refusal = { error: 'access_denied', error_description: 'The person cancelled.' }
      return await provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false })
    }
    const again = params.prompt === 'login' || params.max_age !== undefined
    const shown = { action, people, roleNames, again }
    if (request.method !== 'POST') return show(response, 200, signInPage(shown))
    const typed = new URLSearchParams((await readBody(request)).toString()).get('login') ?? ''
    const person = findByLogin(people, typed)
    if (!person) return show(response, 422, signInPage({ ...shown, unknown: typed.slice(0, 60) }))
    const login = { accountId: person.subject, acr: `level-${person.level ?? 2}`, amr: ['otp'] }
    await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    try {
      if (isOut)
        return show(response, 503, messagePage('VNeID tạm ngừng', 'VNeID đang không phục vụ (bản trình diễn được đặt ở chế độ ngừng).'))
      if (path === '/sign-in.css') {
        response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
        return void response.end(stylesheet)
      }
      if (path.startsWith('/sign-in/')) return await signIn(request, response, path)
      // Each sign-in begins without memory of the last, so that the next person can be another.
      if (path === '/auth' || path.startsWith('/auth/')) withoutSession(request, names.session)
      await answerProtocol(request, response)
    } catch (error) {
      const expired = error instanceof errors.SessionNotFound
      const message = expired ? 'Lượt đăng nhập này đã hết hạn hoặc đã dùng xong.' : 'Có lỗi xảy ra.'
      if (response.headersSent) response.destroy()
      else show(response, expired ? 400 : 500, messagePage('Không đăng nhập được', message))
    }
  }

  return {
    issuer,
    setOutage(value) {
      isOut = value
    },
    async stop() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      store.close()
    },
  }
}

function withoutSession(request: IncomingMessage, name: string): void {
  const kept = (request.headers.cookie ?? '').split(/;\s*/).filter(cookie => !cookie.startsWith(name))
  request.headers.cookie = kept.join('; ')
}
