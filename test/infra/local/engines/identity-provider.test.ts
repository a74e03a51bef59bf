// VNeID's stand-in signs people in for an unmodified OpenID Connect client, and can be out.
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate'
import * as oidc from 'openid-client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createIdentityProvider, type IdentityProvider } from '../../../../infra/local/engines/identity-provider/identity-provider.ts'
import { type ScratchDirectory, scratchDirectory } from './scratch-directory.ts'

const redirectUri = 'http://localhost:8080/api/sign-in/callback'
const client = { clientId: 'portal', clientSecret: 'portal-secret', redirectUris: [redirectUri] }
const people = [
  {
    login: 'an',
    subject: 'vneid-1',
    role: 'citizen',
    name: 'Nguyễn Văn An',
    personalNumber: '040085001234',
    phone: '+84912345678',
    email: 'an@example.vn',
  },
  {
    login: 'songlam',
    subject: 'vneid-2',
    role: 'company',
    name: 'Hồ Văn Dũng',
    organisation: { name: 'Công ty <Sông Lam>', taxCode: '2900123456' },
  },
]

let scratch: ScratchDirectory
let provider: IdentityProvider
const start = (port?: number) =>
  createIdentityProvider({ ...client, directory: scratch.path, people, roleNames: { citizen: 'người dân' }, ...(port ? { port } : {}) })

beforeEach(async () => {
  scratch = scratchDirectory()
  provider = await start()
})
afterEach(async () => {
  vi.useRealTimers()
  await provider.stop()
  scratch.remove()
})

/** A browser as far as a sign-in needs one: cookies by path, redirects one by one. */
function browser() {
  const cookies = new Map<string, { value: string; path: string }>()
  return {
    cookies,
    async go(address: URL, form?: Record<string, string>): Promise<Response> {
      const cookie = [...cookies]
        .flatMap(([name, { value, path }]) => (address.pathname.startsWith(path) ? [`${name}=${value}`] : []))
        .join('; ')
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { cookie },
        ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
      })
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/'
        if (value === '') cookies.delete(name)
        else cookies.set(name, { value, path })
      }
      return response
    },
    /** Follows redirects until a page, or until the portal's address. */
    async open(address: URL, form?: Record<string, string>): Promise<{ address: URL; status: number; page: string }> {
      const response = await this.go(address, form)
      const location = response.headers.get('location')
      if (!location) return { address, status: response.status, page: await response.text() }
      const next = new URL(location, address)
      return next.href.startsWith(redirectUri) ? { address: next, status: response.status, page: '' } : await this.open(next)
    },
  }
}

const discover = () =>
  oidc.discovery(new URL(provider.issuer), client.clientId, client.clientSecret, undefined, { execute: [oidc.allowInsecureRequests] })

async function beginning(more: Record<string, string> = {}) {
  const configuration = await discover()
  const verifier = oidc.randomPKCECodeVerifier()
  const nonce = oidc.randomNonce()
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'state',
    nonce,
    ...more,
  })
  const finish = async (callback: URL) => {
    const checks = { pkceCodeVerifier: verifier, expectedState: 'state', expectedNonce: nonce, idTokenExpected: true }
    return (await oidc.authorizationCodeGrant(configuration, callback, checks)).claims()
  }
  return { address, finish }
}

describe('a sign-in', () => {
  it('tells the portal who the person is', async () => {
    const { address, finish } = await beginning()
    const visitor = browser()
    const page = await visitor.open(address)
    expect(page.status).toBe(200)
    const back = await visitor.open(page.address, { login: ' AN ' })
    expect(await finish(back.address)).toMatchObject({
      sub: 'vneid-1',
      full_name: 'Nguyễn Văn An',
      personal_number: '040085001234',
      phone_number: '+84912345678',
      email: 'an@example.vn',
      level: 2,
      auth_time: expect.any(Number),
    })
  })

  it('tells for whom a company acts', async () => {
    const { address, finish } = await beginning()
    const visitor = browser()
    const back = await visitor.open((await visitor.open(address)).address, { login: 'songlam' })
    expect(await finish(back.address)).toMatchObject({ organisation: { name: 'Công ty <Sông Lam>', tax_code: '2900123456' } })
  })

  it('in the same browser may be that of another person', async () => {
    const visitor = browser()
    const subjects: (string | undefined)[] = []
    for (const login of ['an', 'songlam', 'an']) {
      const { address, finish } = await beginning()
      const back = await visitor.open((await visitor.open(address)).address, { login })
      subjects.push((await finish(back.address))?.sub)
    }
    expect(subjects).toEqual(['vneid-1', 'vneid-2', 'vneid-1'])
  })

  it('that is cancelled comes back refused', async () => {
    const { address } = await beginning()
    const visitor = browser()
    const { address: page } = await visitor.open(address)
    const back = await visitor.open(new URL(`${page.pathname}/cancel`, page), {})
    expect(back.address.searchParams.get('error')).toBe('access_denied')
    expect(back.address.searchParams.get('state')).toBe('state')
  })

  it('asked for again says so, and is fresh', async () => {
    const { address, finish } = await beginning({ prompt: 'login', max_age: '0' })
    const visitor = browser()
    const before = Math.floor(Date.now() / 1000)
    const page = await visitor.open(address)
    expect(page.page).toContain('Xác thực lại')
    const claims = await finish((await visitor.open(page.address, { login: 'an' })).address)
    expect(claims?.auth_time).toBeGreaterThanOrEqual(before)
  })

  it('without proof of key or without asking is refused', async () => {
    const { address } = await beginning()
    address.searchParams.delete('code_challenge')
    address.searchParams.delete('code_challenge_method')
    expect((await browser().open(address)).address.searchParams.get('error')).toBe('invalid_request')
    const silent = await beginning({ prompt: 'none' })
    expect((await browser().open(silent.address)).address.searchParams.get('error')).toBe('login_required')
  })

  it('goes on after the provider was restarted', async () => {
    const { address, finish } = await beginning()
    const visitor = browser()
    const page = await visitor.open(address)
    await provider.stop()
    provider = await start(Number(new URL(provider.issuer).port))
    // The client's pool still holds a connection to the provider that stopped.
    await fetch(provider.issuer).catch(() => undefined)
    expect((await finish((await visitor.open(page.address, { login: 'an' })).address))?.sub).toBe('vneid-1')
  })

  it('cannot be finished by another browser', async () => {
    const { address } = await beginning()
    const page = await browser().open(address)
    const other = await browser().open(page.address, { login: 'an' })
    expect(other.status).toBe(400)
  })
})

describe('the sign-in page', () => {
  it('lists the people and nothing secret, in valid HTML', async () => {
    const { page } = await browser().open((await beginning()).address)
    expect(page).toContain('Nguyễn Văn An (an)<span>người dân')
    expect(page).toContain('Công ty &lt;Sông Lam&gt;')
    expect(page).not.toContain('040085001234')
    const validator = new HtmlValidate(
      new FileSystemConfigLoader({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] }),
    )
    const { results } = await validator.validateString(page)
    expect(results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`))).toEqual([])
  })

  it('says when no one has the login', async () => {
    const visitor = browser()
    const { address } = await visitor.open((await beginning()).address)
    const answer = await visitor.open(address, { login: '<nobody>' })
    expect(answer.status).toBe(422)
    expect(answer.page).toContain('Không có người nào có tên đăng nhập “&lt;nobody&gt;”')
  })

  it('lets its forms lead back to the portal and loads nothing foreign', async () => {
    const { address } = await beginning()
    const visitor = browser()
    const { address: page } = await visitor.open(address)
    const policy = (await visitor.go(page)).headers.get('content-security-policy')
    expect(policy).toContain("form-action 'self' http://localhost:8080")
    expect(policy).toContain("default-src 'none'")
  })
})

it('cookies have names that tell copies apart and are not those of a portal', async () => {
  const visitor = browser()
  await visitor.open((await beginning()).address)
  expect(visitor.cookies.size).toBeGreaterThan(0)
  for (const name of visitor.cookies.keys()) expect(name).toMatch(/^vneid-[0-9a-f]{8}-/)
})

it('dates what it says by the clock that it is given', async () => {
  const day = 86_400_000
  await provider.setClockOffset(40 * day)
  const { address, finish } = await beginning({ max_age: '0' })
  const visitor = browser()
  const back = await visitor.open((await visitor.open(address)).address, { login: 'an' })
  vi.setSystemTime(Date.now() + 40 * day)
  const claims = await finish(back.address)
  expect(Math.abs(Number(claims?.iat) * 1000 - Date.now())).toBeLessThan(60_000)
})

it('in an outage everything is answered with 503, and served again afterwards', async () => {
  await provider.setOutage(true)
  await expect(discover()).rejects.toThrow()
  expect((await fetch(`${provider.issuer}/auth`)).status).toBe(503)
  await provider.setOutage(false)
  expect((await discover()).serverMetadata().issuer).toBe(provider.issuer)
})
