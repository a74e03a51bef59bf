// The five outcomes of a request that a page must tell apart, over a real connection.
import { createServer, type IncomingMessage } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { api } from '../../web/src/scripts/kit/api.ts'

const answers = new Map<string, { status: number; type: string; body: string; correlationId?: string }>([
  ['/ok', { status: 200, type: 'application/json', body: '{"code":"NA-1"}' }],
  ['/empty', { status: 204, type: '', body: '' }],
  [
    '/refused',
    {
      status: 409,
      type: 'application/problem+json',
      body: '{"code":"filing.already-accepted","facts":{"count":2,"names":["a","b"],"odd":{"x":1}},"correlationId":"c-1"}',
    },
  ],
  ['/signed-out', { status: 401, type: 'application/problem+json', body: '{"code":"identity.session-ended"}' }],
  ['/fault', { status: 500, type: 'application/problem+json', body: '{"code":"fault.unexpected","correlationId":"c-2"}' }],
  ['/gateway', { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>', correlationId: 'c-3' }],
  ['/broken', { status: 200, type: 'application/json', body: '{"code":' }],
])
let lastHeaders: IncomingMessage['headers'] = {}
let lastBody = ''

const server = createServer(async (request, response) => {
  lastHeaders = request.headers
  lastBody = ''
  for await (const chunk of request) lastBody += String(chunk)
  const answer = answers.get(request.url ?? '')
  response.writeHead(answer?.status ?? 404, {
    ...(answer?.type ? { 'content-type': answer.type } : {}),
    ...(answer?.correlationId ? { 'x-correlation-id': answer.correlationId } : {}),
  })
  response.end(answer?.body ?? '')
})
let origin = ''

beforeAll(async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  origin = `http://127.0.0.1:${address.port}`
})
afterAll(() => server.close())

const asIs = (value: unknown) => value

describe('a request to the API', () => {
  it('gives the parsed answer', async () => {
    expect(await api(`${origin}/ok`, { parse: asIs })).toMatchObject({ ok: true, status: 200, data: { code: 'NA-1' } })
  })

  it('gives an answer without a body', async () => {
    expect(await api(`${origin}/empty`, { method: 'DELETE', parse: asIs })).toMatchObject({ ok: true, status: 204, data: undefined })
  })

  it('sends JSON with the header that only our own scripts can set', async () => {
    await api(`${origin}/ok`, { method: 'POST', body: { name: 'Vừ Bá Xò' }, parse: asIs })
    expect(lastHeaders).toMatchObject({ 'content-type': 'application/json', 'x-cua-cong': '1' })
    expect(JSON.parse(lastBody)).toEqual({ name: 'Vừ Bá Xò' })
  })

  it('gives a refusal with its code, its kind and the facts that words can hold', async () => {
    expect(await api(`${origin}/refused`, { parse: asIs })).toEqual({
      ok: false,
      reason: 'refused',
      problem: {
        status: 409,
        kind: 'conflict',
        code: 'filing.already-accepted',
        facts: { count: 2, names: ['a', 'b'] },
        correlationId: 'c-1',
      },
    })
  })

  it('tells an ended session from everything else, and forgets the mark that someone is signed in', async () => {
    const page = { cookie: 'signed-in=portal' }
    vi.stubGlobal('document', page)
    expect(await api(`${origin}/signed-out`, { parse: asIs })).toEqual({ ok: false, reason: 'signed-out' })
    expect(page.cookie).toMatch(/^signed-in=; .*Max-Age=0/)
    vi.unstubAllGlobals()
  })

  it.each([
    ['/fault', 'c-2'],
    ['/gateway', 'c-3'],
    ['/broken', '—'],
  ])('calls %s our fault and gives the number to report', async (path, correlationId) => {
    expect(await api(`${origin}${path}`, { parse: asIs })).toEqual({ ok: false, reason: 'unexpected', correlationId })
  })

  it('calls an answer that it cannot understand our fault', async () => {
    const parse = () => {
      throw new Error('not the shape that was promised')
    }
    expect(await api(`${origin}/ok`, { parse })).toMatchObject({ ok: false, reason: 'unexpected' })
  })

  it('says that nothing came back when the line is down', async () => {
    expect(await api('http://127.0.0.1:1/ok', { parse: asIs })).toEqual({ ok: false, reason: 'offline' })
  })
})
