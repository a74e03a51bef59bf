import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { deedAt, freshDirectory, synthesizeFixture } from './fixture/start-fixture.ts'

const assembly = synthesizeFixture()
const directory = freshDirectory()
afterAll(() => {
  rmSync(assembly, { recursive: true })
  rmSync(directory, { recursive: true, force: true })
})

async function start(): Promise<{ child: ChildProcess; origin: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./fixture/run.ts', import.meta.url)), assembly, directory], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /^ready (\S+)/.exec(line)?.[1]
    if (origin !== undefined) return { child, origin }
  }
  throw new Error('the reader ended before it was ready')
}

function kill(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  child.kill('SIGKILL')
  return ended
}

describe('after kill -9 at any moment', () => {
  it('every answered write is there, and what was to follow from it follows after the restart', async () => {
    const answered: number[] = []
    for (let round = 0; round < 3; round += 1) {
      const { child, origin } = await start()
      const writing = (async () => {
        for (let index = 0; ; index += 1) {
          const number = round * 1_000 + index
          const { status } = await deedAt(origin, 'transact', {
            pk: `n${number}`,
            subject: 'storm',
            sequence: number,
            text: `storm${number}`,
          })
          if (status === 200) answered.push(number)
        }
      })().catch(() => undefined)
      await expect.poll(() => answered.filter(number => number >= round * 1_000).length, { timeout: 20_000 }).toBeGreaterThan(5 + round * 7)
      await kill(child)
      await writing
    }
    const { child, origin } = await start()
    const idle = await fetch(`${origin}/_local/idle?timeout=30000`)
    expect(await idle.json()).toEqual({ idle: true })
    for (const number of answered) {
      expect(await deedAt(origin, 'get', { pk: `n${number}`, sk: 'note' })).toMatchObject({ value: { pk: { S: `n${number}` } } })
      expect((await deedAt(origin, 'get', { pk: `text#storm${number}`, sk: 'seen' })).value, `followed from ${number}`).not.toBeNull()
    }
    await kill(child)
  })
})
