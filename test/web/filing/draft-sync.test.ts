// A draft while it is typed: nothing that was typed is lost, whatever the line, another tab or a lost answer do.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { emptyPetition, type Petition } from '../../../functions/filings/petition-form.ts'
import { DraftSync, type SyncState } from '../../../web/src/scripts/filing/draft-sync.ts'
import { compared } from '../../../web/src/scripts/filing/kept-draft.ts'

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  })

/** The server as the API's doors describe it: a save over an older revision is refused. */
class Server {
  revision = 3
  petition: Petition = emptyPetition
  line: 'up' | 'down' | 'answers-lost' = 'up'
  saves = 0
  isSignedIn = true

  answer = async (_path: string, init: RequestInit): Promise<Response> => {
    if (this.line === 'down') throw new TypeError('no line')
    if (!this.isSignedIn) return json(401, { code: 'session.ended' })
    if (init.method !== 'PUT')
      return json(200, { id: 'd', revision: this.revision, petition: this.petition, updatedAt: '', petitionFile: {} })
    this.saves += 1
    const body: { revision: number; petition: Petition } = JSON.parse(String(init.body))
    if (body.revision !== this.revision) return json(409, { code: 'draft.changed-meanwhile', facts: {} })
    this.revision += 1
    this.petition = body.petition
    if (this.line === 'answers-lost') throw new TypeError('the answer is lost')
    return json(200, { revision: this.revision })
  }
}

const facts = (text: string): Petition => ({ ...emptyPetition, facts: text })

let server: Server
let states: SyncState[]
let sync: DraftSync

beforeEach(() => {
  vi.useFakeTimers()
  server = new Server()
  states = []
  vi.stubGlobal('addEventListener', () => undefined)
  vi.stubGlobal('document', { cookie: '' })
  vi.stubGlobal('fetch', server.answer)
  sync = new DraftSync({ id: 'd', revision: 3, petition: emptyPetition }, 'someone', state => states.push(state))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a change is sent a moment after the last keystroke, once', async () => {
  for (const text of ['M', 'Mộ', 'Một']) sync.change(facts(text))
  await vi.advanceTimersByTimeAsync(1500)
  expect(server.petition.facts).toBe('Một')
  expect(server.saves).toBe(1)
  expect(sync.state).toBe('saved')
})

test('whoever types without a pause is saved meanwhile', async () => {
  for (let second = 0; second < 12; second += 1) {
    sync.change(facts('x'.repeat(second + 1)))
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(server.saves).toBeGreaterThanOrEqual(1)
  await vi.advanceTimersByTimeAsync(3000)
  expect(server.petition.facts).toBe('x'.repeat(12))
})

test('without a line it says so, and sends everything when the line is back', async () => {
  server.line = 'down'
  sync.change(facts('không có mạng'))
  await vi.advanceTimersByTimeAsync(2000)
  expect(sync.state).toBe('offline')
  server.line = 'up'
  await vi.advanceTimersByTimeAsync(9000)
  expect(server.petition.facts).toBe('không có mạng')
  expect(sync.state).toBe('saved')
})

test('an answer that was lost is no conflict, and what was typed since goes on', async () => {
  server.line = 'answers-lost'
  sync.change(facts('một'))
  await vi.advanceTimersByTimeAsync(1500)
  server.line = 'up'
  sync.change(facts('một hai'))
  await vi.advanceTimersByTimeAsync(20_000)
  expect(states).not.toContain('changed-elsewhere')
  expect(server.petition.facts).toBe('một hai')
  expect(sync.state).toBe('saved')
})

test('a session that ended keeps what is typed and saves it after signing in', async () => {
  server.isSignedIn = false
  sync.change(facts('hết phiên'))
  await vi.advanceTimersByTimeAsync(2000)
  expect(sync.state).toBe('signed-out')
  server.isSignedIn = true
  sync.change(facts('hết phiên, gõ tiếp'))
  await vi.advanceTimersByTimeAsync(2000)
  expect(server.petition.facts).toBe('hết phiên, gõ tiếp')
})

describe('when another tab saved something else', () => {
  beforeEach(async () => {
    server.revision = 4
    server.petition = facts('bản kia')
    sync.change(facts('bản này'))
    await vi.advanceTimersByTimeAsync(1500)
  })

  test('the person is asked, and neither version is written over the other', async () => {
    expect(sync.state).toBe('changed-elsewhere')
    sync.change(facts('bản này, gõ tiếp'))
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.petition.facts).toBe('bản kia')
    expect(sync.petition.facts).toBe('bản này, gõ tiếp')
  })

  test('the other one can be used', async () => {
    await sync.useTheirs()
    expect(sync.petition.facts).toBe('bản kia')
    expect(sync.state).toBe('saved')
    sync.change(facts('viết tiếp trên bản kia'))
    await vi.advanceTimersByTimeAsync(1500)
    expect(server.petition.facts).toBe('viết tiếp trên bản kia')
  })

  test('this one can be kept', async () => {
    const keeping = sync.keepMine()
    await vi.advanceTimersByTimeAsync(2000)
    await keeping
    expect(server.petition.facts).toBe('bản này')
    expect(sync.state).toBe('saved')
  })
})

test('a page that comes back into sight takes what another tab saved, unless something is typed here', async () => {
  server.revision = 9
  server.petition = facts('từ thẻ khác')
  expect(await sync.refresh()).toBe(true)
  expect(sync.petition.facts).toBe('từ thẻ khác')
  server.revision = 10
  sync.change(facts('đang gõ'))
  expect(await sync.refresh()).toBe(false)
})

describe('what the device kept, beside the server', () => {
  const kept = { revision: 3, petition: facts('a'), confirmed: false, amends: undefined }
  test('is nothing new when the server has the same words, in whatever form of accents', () => {
    expect(compared({ ...kept, petition: facts('Hòa'.normalize('NFD')) }, { revision: 4, petition: facts('Hòa') })).toBe('nothing')
    expect(compared(undefined, { revision: 3, petition: facts('b') })).toBe('nothing')
    expect(compared({ ...kept, confirmed: true }, { revision: 4, petition: facts('b') })).toBe('nothing')
  })
  test('goes on when it was typed over the very revision', () => {
    expect(compared(kept, { revision: 3, petition: facts('b') })).toBe('unsent')
  })
  test('is one of two versions when the server has gone on too', () => {
    expect(compared(kept, { revision: 4, petition: facts('b') })).toBe('both-changed')
  })
})
