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

const timesSeen = async (pk: string): Promise<number> => {
  const { value } = await fixture.deed('get', { pk, sk: 'seen' })
  return value !== null && typeof value === 'object' && 'seen' in value ? Number(Object.values(value.seen ?? {})[0]) : 0
}
const rested = async () => expect(await fixture.local.status.untilIdle(20_000), fixture.local.status.busy().join('; ')).toBe(true)
const messagesIn = (name: string) => fixture.local.status.queues().find(queue => queue.name.startsWith(name))

describe('records of a stream', () => {
  it('reach the function in order, once each when it succeeds', async () => {
    for (let sequence = 1; sequence <= 25; sequence += 1)
      await fixture.deed('journal', { subject: 'ordered', sequence, text: `o${sequence}` })
    await rested()
    for (let sequence = 1; sequence <= 25; sequence += 1) expect(await timesSeen(`text#o${sequence}`)).toBe(1)
  })

  it('that fail for good are set aside alone, and those after them go on', async () => {
    await fixture.deed('journal', { subject: 'poisoned', sequence: 1, text: 'before' })
    await fixture.deed('journal', { subject: 'poisoned', sequence: 2, text: 'poison' })
    await fixture.deed('journal', { subject: 'poisoned', sequence: 3, text: 'after' })
    await rested()
    expect(await timesSeen('text#before')).toBe(1)
    expect(await timesSeen('text#after')).toBe(1)
    expect(messagesIn('FixtureWorkers-WorkDead')).toMatchObject({ visible: 1 })
    const [letter] = fixture.local.engines.queues.peek(messagesIn('FixtureWorkers-WorkDead')?.name ?? '')
    expect(JSON.stringify(letter)).toContain('RetryAttemptsExhausted')
  })
})

describe('messages of a queue', () => {
  it('that a function names as failed come back, and end in the dead letters; the rest of their batch does not', async () => {
    const { queues } = fixture.local.engines
    const work = messagesIn('FixtureWorkers-WorkBF')?.name ?? ''
    const before = messagesIn('FixtureWorkers-WorkDead')?.visible ?? 0
    for (const text of ['bad', 'good']) queues.sendMessage(work, JSON.stringify({ text }))
    await rested()
    expect(await timesSeen('text#good')).toBe(1)
    expect(await timesSeen('text#bad')).toBe(2)
    expect(messagesIn('FixtureWorkers-WorkDead')?.visible).toBe(before + 1)
  })
})

describe('what one service tells another', () => {
  it('a stored object is told to the queue of its prefix, scanned, tagged, and its verdict routed by a rule', async () => {
    await fixture.deed('upload', { key: 'in/clean', body: 'clean' })
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')
    await fixture.deed('upload', { key: 'in/infected', body: eicar })
    await rested()
    expect(await timesSeen('object#in/clean')).toBe(1)
    expect(await timesSeen('verdict#in/clean#NO_THREATS_FOUND')).toBe(1)
    expect(await timesSeen('verdict#in/infected#THREATS_FOUND')).toBe(1)
    const tagged = await fixture.local.engines.storage.getObject('fixturedata-files8e6940b8', 'in/infected')
    tagged?.stream.destroy()
    expect(tagged?.tags).toEqual({ GuardDutyMalwareScanStatus: 'THREATS_FOUND' })
  })

  it('a message to a topic reaches its queue without the envelope', async () => {
    fixture.local.engines.queues.publish('FixtureWorkers-TopicBFC7AF6E', JSON.stringify({ text: 'published' }))
    await rested()
    expect(await timesSeen('text#published')).toBe(1)
  })
})

describe('a schedule', () => {
  it('fires when the shifted clock passes its hour, once for any number of missed days, and gives its input', async () => {
    const { origin } = fixture.local
    const move = (offsetMs: number) => fetch(`${origin}/_local/clock`, { method: 'POST', body: JSON.stringify({ offsetMs }) })
    await move(3 * 86_400_000)
    await rested()
    const { value } = await fixture.deed('get', { pk: 'clock#night', sk: 'seen' })
    const at = value !== null && typeof value === 'object' && 'at' in value ? String(Object.values(value.at ?? {})[0]) : ''
    expect(Date.parse(at) - Date.now()).toBeGreaterThan(2.9 * 86_400_000)
    const clockwork = fixture.local.status.functions.pools.find(pool => pool.definition.logicalId.startsWith('Clockwork'))
    expect(clockwork?.figures.invocations).toBe(1)
    await move(0)
  })
})
