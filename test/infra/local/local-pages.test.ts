import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningFixture, startFixture, synthesizeFixture } from './fixture/start-fixture.ts'

const assembly = synthesizeFixture()
let fixture: RunningFixture
beforeAll(async () => {
  fixture = await startFixture(assembly, undefined, { redeliverAfterSeconds: 1 })
})
afterAll(async () => {
  await fixture.stop()
  rmSync(assembly, { recursive: true })
})
const at = (path: string, init: RequestInit = {}) => fetch(`${fixture.local.origin}/_local${path}`, init)

describe('/_local', () => {
  it('shows the system at work to a person', async () => {
    await fixture.deed('journal', { subject: 'page', sequence: 1, text: '<script>' })
    await fixture.deed('readJournal', { subject: 'page' })
    expect(await (await at('/idle?timeout=10000')).json()).toEqual({ idle: true })
    const page = await (await at('')).text()
    for (const shown of ['Everything rests', 'NotesApi', 'dynamodb:GetItem', 'set aside', 'EveryNight', '&lt;script&gt;'])
      expect(page).toContain(shown)
    expect(page).not.toContain('<script')
  })

  it('tells a test that something is still under way', async () => {
    const slow = fixture.deed('slow')
    await expect.poll(async () => (await (await at('/state')).json()).idle).toBe(false)
    const answer = await at('/idle?timeout=100')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ idle: false, busy: [expect.stringContaining('NotesApi')] })
    await slow
  })

  it('lists the files of the buckets, each to be fetched but not to be run', async () => {
    await fixture.deed('upload', { key: 'in/đơn.html', body: '<script>' })
    expect(await (await at('/files')).text()).toContain('in/đơn.html')
    const file = await at(`/files/fixturedata-files8e6940b8/${encodeURIComponent('in/đơn.html')}`)
    expect([file.headers.get('content-disposition'), await file.text()]).toEqual(['attachment', '<script>'])
  })

  it('injects a fault once, which the SDK survives', async () => {
    await at('/faults', {
      method: 'POST',
      body: JSON.stringify({ service: 'dynamodb', operation: 'PutItem', error: 'ThrottlingException', times: 1 }),
    })
    const { status, value } = await fixture.deed('put', { pk: 'throttled' })
    expect({ status, attempts: Object(value).$metadata.attempts }).toEqual({ status: 200, attempts: 2 })
  })

  it('fires a schedule when asked', async () => {
    expect((await at('/schedules/EveryNight90ACBEDC', { method: 'POST' })).status).toBe(200)
    expect(await fixture.local.status.untilIdle(10_000)).toBe(true)
    expect(await fixture.deed('get', { pk: 'clock#night', sk: 'seen' })).toMatchObject({ value: { sk: { S: 'seen' } } })
  })

  it('moves dead letters back to where they failed', async () => {
    const { queues } = fixture.local.engines
    const dead = 'FixtureWorkers-WorkDead88716165'
    queues.sendMessage('FixtureWorkers-WorkBF636A8B', JSON.stringify({ text: 'bad' }))
    expect(await fixture.local.status.untilIdle(10_000)).toBe(true)
    expect(queues.peek(dead)).toHaveLength(1)
    expect(await (await at(`/redrive/${dead}`, { method: 'POST' })).json()).toEqual({ moved: 1 })
    expect(await fixture.local.status.untilIdle(10_000)).toBe(true)
    expect(await fixture.deed('get', { pk: 'text#bad', sk: 'seen' })).toMatchObject({ value: { seen: { N: '4' } } })
  })

  it('changes nothing for pages of other sites, and knows no other pages', async () => {
    expect((await at('/clock', { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' }, body: '{"offsetMs":1}' })).status).toBe(403)
    expect((await at('/nothing')).status).toBe(404)
    expect((await at('/mails/none')).status).toBe(404)
    expect(await (await at('/people')).json()).toEqual([])
    expect(await (await at('/mails')).json()).toEqual([])
  })
})
