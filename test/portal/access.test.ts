// Every route × every role, over the wire: what the table of contents says is what the portal does, and it fails closed.
import { beforeAll, describe, expect, inject, test } from 'vitest'
import people from '../../demonstration/people.json' with { type: 'json' }
import { PortalClient, PortalRefusal } from '../../demonstration/portal-client.ts'
import type { Actor, Role } from '../../functions/kernel/actor.ts'
import { roles } from '../../functions/kernel/actor.ts'
import { type Route, routes } from '../../functions/routes.ts'

const { origin } = inject('portal')
const clients = new Map<Role | 'nobody', PortalClient>([['nobody', new PortalClient(origin)]])

const actorOf = (role: Role): Actor => ({
  subject: 's',
  subjects: ['s'],
  fullName: 'A',
  role,
  courtCode: 'NA-KV01',
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: '',
})

beforeAll(async () => {
  await Promise.all(
    roles.map(async role => {
      const client = new PortalClient(origin)
      await client.signIn(people.find(person => person.role === role)?.login ?? '')
      clients.set(role, client)
    }),
  )
})

/** A call with made-up ids and an empty body: it can be let through, but it can do no harm. */
const knock = async (client: PortalClient | undefined, route: Route): Promise<PortalRefusal | undefined> => {
  const path = route.path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000')
  try {
    await client?.call(route.method, path, route.method === 'GET' || route.method === 'DELETE' ? undefined : {})
    return undefined
  } catch (error) {
    if (error instanceof PortalRefusal) return error
    throw error
  }
}

const harmless = Object.entries(routes).filter(([name]) => !['beginSignIn', 'finishSignIn', 'endSession'].includes(name))

describe.each(harmless)('%s', (_, route) => {
  const outside = (['nobody', ...roles] as const).filter(role => !route.mayCall(role === 'nobody' ? undefined : actorOf(role)))
  const inside = (['nobody', ...roles] as const).filter(role => !outside.includes(role))

  test('keeps out who may not call it', async () => {
    const answers = await Promise.all(outside.map(async role => [role, (await knock(clients.get(role), route))?.message]))
    expect(answers).toEqual(outside.map(role => [role, role === 'nobody' ? '401 request.sign-in-needed' : '404 request.not-allowed']))
  })

  test('lets the others through to the story, which answers or refuses, and never fails', async () => {
    const answers = await Promise.all(inside.map(async role => await knock(clients.get(role), route)))
    expect(answers.filter(refusal => refusal && (refusal.status >= 500 || refusal.code.startsWith('request.not-allowed')))).toEqual([])
  })
})

describe('requests that are not what they seem', () => {
  test('a write without the header that other sites cannot set is refused', async () => {
    const answer = await fetch(`${origin}/api/drafts`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'request.forged' }])
  })

  test('a write from another origin is refused', async () => {
    const headers = { 'content-type': 'application/json', 'x-cua-cong': '1', origin: 'https://evil.example' }
    const answer = await fetch(`${origin}/api/drafts`, { method: 'POST', body: '{}', headers })
    expect([answer.status, await answer.json()]).toMatchObject([404, { code: 'request.forged' }])
  })

  test('a body that is not JSON is refused as such', async () => {
    const client = clients.get('citizen')
    await expect(client?.call('PUT', '/api/profile')).rejects.toMatchObject({ status: 422, code: 'request.not-json' })
  })

  test('an unknown address of the API answers as the API does', async () => {
    const answer = await fetch(`${origin}/api/nothing-here`)
    expect(answer.status).toBe(404)
  })
})
