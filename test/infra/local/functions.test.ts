import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningFixture, startFixture, synthesizeFixture } from './fixture/start-fixture.ts'

const assembly = synthesizeFixture()
let fixture: RunningFixture
beforeAll(async () => {
  fixture = await startFixture(assembly)
})
afterAll(async () => {
  await fixture.stop()
  rmSync(assembly, { recursive: true })
})

const failed = { status: 500, value: { message: 'Internal Server Error' } }
const notes = () => {
  const pool = fixture.local.status.functions.pools.find(each => each.definition.logicalId.startsWith('NotesApi'))
  if (pool === undefined) throw new Error('the fixture has a notes function')
  return pool
}

describe('a function', () => {
  it('keeps its process between calls', async () => {
    const first = Number((await fixture.deed('calls')).value)
    expect((await fixture.deed('calls')).value).toBe(first + 1)
  })

  it('that throws fails this one call', async () => {
    expect(await fixture.deed('throw')).toEqual(failed)
    expect(notes().figures.lastError).toBe('TypeError: asked to')
    expect(await fixture.deed('calls')).toMatchObject({ status: 200 })
  })

  it('that outlives its time is ended, and the next call gets a new process', async () => {
    expect(await fixture.deed('slow')).toEqual(failed)
    expect(notes().figures.lastError).toMatch(/Sandbox.Timedout: .* Task timed out after 2.00 seconds/)
    expect((await fixture.deed('calls')).value).toBe(1)
  })

  it('that crashes fails this one call, and the next call gets a new process', async () => {
    expect(await fixture.deed('crash')).toEqual(failed)
    expect(notes().figures.lastError).toMatch(/Runtime.ExitError: .* exit status 3/)
    expect((await fixture.deed('calls')).value).toBe(1)
  })

  it.runIf(process.platform === 'linux')('that takes more memory than it has is ended, buffers included', async () => {
    expect(await fixture.deed('hoard')).toEqual(failed)
    expect(notes().figures.lastError).toMatch(/Runtime.OutOfMemory: .* of 256 MB/)
  })

  it('serves requests that come together in processes of their own', async () => {
    const answers = await Promise.all(Array.from({ length: 3 }, () => fixture.deed('bySort', { sk: 'none' })))
    expect(answers.every(answer => answer.status === 200)).toBe(true)
    expect(notes().processes).toBeGreaterThan(1)
  })

  it('sees the environment of Lambda, its own variables, and nothing of the reader', async () => {
    const { value } = await fixture.deed('environment')
    expect(value).toMatchObject({
      AWS_REGION: 'ap-southeast-1',
      AWS_LAMBDA_FUNCTION_NAME: notes().definition.name,
      NOTES_TABLE: expect.stringContaining('Notes'),
      ISSUER: 'https://issuer.example',
    })
    expect(Object.keys(value ?? {}).filter(name => /local|vitest|npm|portal/i.test(name))).toEqual([])
  })

  it('finds its lines in a log of its own, with the request that they belong to', async () => {
    await fixture.deed('calls')
    // The log is written beside the answer.
    await expect
      .poll(
        () => {
          const text = readFileSync(join(fixture.directory, 'logs', `${notes().definition.name}.log`), 'utf8')
          const lines = text
            .trim()
            .split('\n')
            .map(line => JSON.parse(line))
          const called = lines.findLast(line => line.stream === 'stdout' && line.text.endsWith('/api/do/calls'))
          return called !== undefined && lines.some(line => line.requestId === called.requestId && line.record?.type === 'REPORT')
        },
        { timeout: 10_000 },
      )
      .toBe(true)
  })
})

describe('a shifted clock', () => {
  it('is seen by running and new processes, in every way to ask for the time', async () => {
    const day = 86_400_000
    const shift = (offsetMs: number) =>
      fetch(`${fixture.local.origin}/_local/clock`, { method: 'POST', body: JSON.stringify({ offsetMs }) })
    await shift(30 * day)
    for (const renew of [false, true]) {
      if (renew) await fixture.deed('crash')
      const { value } = await fixture.deed('date')
      const { now, date, called, fixed, isDate } = Object(value)
      for (const seen of [now, Date.parse(date), Date.parse(called)]) expect(Math.abs(seen - Date.now() - 30 * day)).toBeLessThan(10_000)
      expect({ fixed, isDate }).toEqual({ fixed: '1970-01-01T00:00:00.000Z', isDate: true })
    }
    expect(await fixture.deed('put', { pk: 'later' }), 'signed with the shifted time').toMatchObject({ status: 200 })
    expect(await fixture.deed('upload', { key: 'in/later', body: 'x' }), 'signed with the shifted time').toMatchObject({ status: 200 })
    await shift(0)
  })
})
