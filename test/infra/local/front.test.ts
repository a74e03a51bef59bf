import { rmSync } from 'node:fs'
import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pathMatcher } from '../../../infra/local/http/path-pattern.ts'
import { type RunningFixture, startFixture, synthesizeFixture } from './fixture/start-fixture.ts'

const assembly = synthesizeFixture()
const long = 'Tòa án nhân dân. '.repeat(200)
let fixture: RunningFixture
beforeAll(async () => {
  fixture = await startFixture(assembly)
  const { storage } = fixture.local.engines
  const put = (key: string, body: string, type: string) =>
    storage.putObject('fixturedata-sitee53d7754', key, body, { headers: { 'content-type': type } })
  await put('index.html', 'home', 'text/html; charset=utf-8')
  await put('guide/index.html', long, 'text/html; charset=utf-8')
  await put('photo.png', long, 'image/png')
  await put('404.html', 'not here', 'text/html; charset=utf-8')
})
afterAll(async () => {
  await fixture.stop()
  rmSync(assembly, { recursive: true })
})

const at = (path: string, init: RequestInit = {}) => fetch(fixture.local.origin + path, { redirect: 'manual', ...init })

/** The bytes on the wire, which fetch would decode. */
const raw = (path: string, headers: Record<string, string>): Promise<{ headers: Record<string, unknown>; body: Buffer }> =>
  new Promise((resolve, reject) => {
    get(fixture.local.origin + path, { headers }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }))
    }).on('error', reject)
  })

describe('the front answers as the distribution', () => {
  it.each([
    ['/', 'home'],
    ['/guide', long],
    ['/guide/', long],
  ])('%s is a file of the bucket', async (path, text) => {
    const answer = await at(path)
    expect([answer.status, await answer.text()]).toEqual([200, text])
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('a missing file is the error page with its own status', async () => {
    const answer = await at('/nowhere')
    expect([answer.status, await answer.text()]).toEqual([404, 'not here'])
  })

  it('an edge function may answer by itself', async () => {
    const answer = await at('/old')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/new'])
  })

  it('HEAD has the headers and no body', async () => {
    const answer = await at('/guide', { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
    expect(Number(answer.headers.get('content-length'))).toBe(Buffer.byteLength(long))
  })

  it('a method that the behaviour does not allow is refused', async () => {
    expect((await at('/guide', { method: 'POST', body: 'x' })).status).toBe(403)
    expect((await at('/api/echo/1', { method: 'DELETE' })).status).toBe(200)
  })

  it('what the viewer has is not sent again', async () => {
    const tag = (await at('/guide')).headers.get('etag') ?? ''
    const again = await at('/guide', { headers: { 'if-none-match': tag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('a part of a file can be asked for', async () => {
    const answer = await at('/photo.png', { headers: { range: 'bytes=0-3' } })
    expect([answer.status, await answer.text()]).toEqual([206, Buffer.from(long).subarray(0, 4).toString()])
  })

  it('text is compressed as the viewer accepts it, other types and the API are not', async () => {
    const brotli = await raw('/guide', { 'accept-encoding': 'gzip, br' })
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', etag: expect.stringMatching(/^W\//) })
    expect(brotliDecompressSync(brotli.body).toString()).toBe(long)
    const gzip = await raw('/guide', { 'accept-encoding': 'gzip' })
    expect(gunzipSync(gzip.body).toString()).toBe(long)
    for (const path of ['/photo.png', '/', `/api/echo/1?${'x'.repeat(2_000)}`]) {
      expect((await raw(path, { 'accept-encoding': 'br' })).headers, path).not.toHaveProperty('content-encoding')
    }
  })

  it('every answer carries the headers of the policy, with addresses of this machine in the place of those of AWS', async () => {
    for (const path of ['/', '/nowhere', '/api/echo/1']) {
      const { headers } = await at(path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('permissions-policy')).toBe('camera=()')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
      expect(headers.get('content-security-policy')).toBe(
        `default-src 'self'; connect-src 'self' ${fixture.local.root.addresses.s3} https://issuer.example`,
      )
    }
  })
})

describe('the API behind the front', () => {
  it('gets the request as CloudFront passes it on: decoded path, cookies apart, the secret, the viewer in a header', async () => {
    const answer = await at('/api/echo/x%20%C4%91?q=%20', { headers: { cookie: 'a=b; c=d', 'x-own': 'v' } })
    expect(await answer.json()).toMatchObject({
      rawPath: '/api/echo/x đ',
      rawQueryString: 'q=%20',
      cookies: ['a=b', 'c=d'],
      headers: {
        'x-own': 'v',
        'x-origin-secret': expect.stringMatching(/^[A-Za-z0-9]{32}$/),
        'x-forwarded-for': expect.stringMatching(/^(127\.0\.0\.1|::1), 130\.176\.0\.1$/),
        host: expect.stringMatching(/\.execute-api\.ap-southeast-1\.amazonaws\.com$/),
      },
      pathParameters: { id: 'x đ' },
      stageVariables: { colour: 'blue' },
    })
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/'])
  })

  it('answers bytes as bytes', async () => {
    const answer = await at('/api/echo/1?binary')
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array([0, 255, 128]))
  })

  it('answers 404 in JSON where it has no route', async () => {
    const answer = await at('/api/none')
    expect([answer.status, await answer.json()]).toEqual([404, { message: 'Not Found' }])
  })

  it('is shut to an address that asks too often, while others of its pages stay open', async () => {
    for (let count = 0; count < 10; count += 1) expect((await at('/api/echo/limited')).status).toBe(200)
    expect((await at('/api/echo/limited')).status).toBe(404)
    expect((await at('/api/echo/other')).status).toBe(200)
  })
})

describe('a path pattern', () => {
  it.each([
    ['/api/*', '/api/x/y', true],
    ['/api/*', '/api', false],
    ['api/*', '/api/x', true],
    ['*.jpg', '/a/b.jpg', true],
    ['/a?c', '/abc', true],
    ['/a?c', '/ac', false],
    ['/A/*', '/a/x', false],
    ['/a.b', '/axb', false],
  ])('%s for %s: %s', (pattern, path, expected) => {
    expect(pathMatcher(pattern)(path)).toBe(expected)
  })
})
