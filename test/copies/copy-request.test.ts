// A request for copies from its asking to its delivery: what each step needs, and what it refuses.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certifyCopies, checkCopies, recordDispatch, refuseCopies, sendBack, withdrawMade } from '../../functions/copies/copy-decision.ts'
import {
  atDesk,
  finishCopies,
  itemsAtMost,
  ownRequest,
  releaseCopies,
  requestStates,
  requestTransitions,
  withdrawRequest,
} from '../../functions/copies/copy-request.ts'
import { systemActor } from '../../functions/kernel/actor.ts'
import { Refusal } from '../../functions/kernel/refusal.ts'
import { certified, checked, clerk, company, given, item, judge, madeCopy, now, of, person, requested } from './samples.ts'

const act = { actor: systemActor('test'), now }
const codeOf = (ask: () => unknown): string => {
  try {
    ask()
    return 'taken'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('asking', () => {
  test('for what somebody of this standing may not have is refused at once', () => {
    expect(codeOf(() => of('anyone', 'judgment'))).toBe('copy.published-version-only')
    expect(codeOf(() => of('counsel', 'extract'))).toBe('copy.extract-for-parties')
    expect(codeOf(() => of('heir', 'document'))).toBe('copy.file-for-parties')
  })

  test('needs something, not too much of it, an address for the post, and the paper that shows the standing', () => {
    expect(codeOf(() => requested({ items: [] }))).toBe('copy.nothing-asked')
    expect(codeOf(() => requested({ items: Array.from({ length: itemsAtMost + 1 }, () => item('published-judgment')) }))).toBe(
      'copy.too-many',
    )
    expect(codeOf(() => requested({ delivery: 'post' }))).toBe('copy.address-missing')
    expect(codeOf(() => requested({ as: 'state-body' }))).toBe('copy.authority-missing')
  })

  test('is seen by its requester and by officers of its court only', () => {
    const request = requested()
    expect(codeOf(() => ownRequest(request, person('other', 'citizen')))).toBe('copy.missing')
    expect(codeOf(() => atDesk(request, person('far', 'clerk', 'NA-KV02')))).toBe('copy.missing')
    expect([ownRequest(request, company), atDesk(request, clerk)]).toEqual([request, request])
  })
})

describe('the quote', () => {
  test('is 1,500 đ for each A4 page of what is given and not free (NQ 326 Danh mục B.II.9)', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ pages: fc.integer({ min: 1, max: 400 }), isFree: fc.boolean(), gives: fc.boolean() }), {
          minLength: 1,
          maxLength: itemsAtMost,
        }),
        items => {
          fc.pre(items.some(({ gives }) => gives))
          const request = requested({ items: items.map(() => item('published-judgment')) })
          const found = items.map(each => given({ ...each, reason: each.gives ? '' : 'không đủ quyền' }))
          const pages = items.reduce((sum, each) => sum + (each.gives && !each.isFree ? each.pages : 0), 0)
          expect(checked(request, found).amountVnd).toBe(pages * 1500)
        },
      ),
    ))

  test('needs pages, a finding for each item, and a reason for what is not given', () => {
    const request = of('anyone', 'published-judgment', 'published-judgment')
    expect(codeOf(() => checked(request, [given(), given({ pages: 0 })]))).toBe('copy.pages-missing')
    expect(codeOf(() => checked(request, [given()]))).toBe('copy.item-unchecked')
    expect(codeOf(() => checked(request, [given(), given({ gives: false })]))).toBe('copy.reason-missing')
    expect(codeOf(() => checked(request, [given({ gives: false, reason: 'x' }), given({ gives: false, reason: 'x' })]))).toBe(
      'copy.nothing-given',
    )
  })
})

describe('certifying', () => {
  const ready = checked(of('anyone', 'published-judgment'), [given()])

  test('is another officer’s act than checking, on the version that they saw', () => {
    expect(codeOf(() => certifyCopies(ready, { version: ready.version, orderId: 'o1' }, clerk, now))).toBe(
      'copy.same-person-may-not-certify',
    )
    expect(codeOf(() => certifyCopies(ready, { version: 9, orderId: 'o1' }, judge, now))).toBe('copy.changed-meanwhile')
    expect(codeOf(() => certifyCopies(requested(), { version: 1, orderId: 'o1' }, judge, now))).toBe('copy.not-possible-now')
  })

  test('asks for the money, and names the order under which it will come', () => {
    const { request, happening } = certifyCopies(ready, { version: ready.version, orderId: 'o1' }, judge, now)
    expect(request).toMatchObject({ state: 'quoted', orderId: 'o1', amountVnd: 6000, certified: { by: { subject: 'judge' } } })
    expect(happening).toMatchObject({ event: 'copy.quoted', facts: { amountVnd: 6000, told: { about: { kind: 'copy', id: 'r1' } } } })
    expect(JSON.stringify(happening.facts)).not.toContain('Sông Lam')
  })

  test('has no step of payment for what costs nothing: extracts to parties, State bodies (NQ 326 Art. 11(2)(d))', () => {
    for (const request of [of('party', 'extract'), of('state-body', 'judgment')]) {
      const free = certified(checked(request, [given({ isFree: true })]))
      expect(free).toMatchObject({ state: 'released', amountVnd: 0, orderId: null })
    }
  })

  test('or sending back to the clerk, with a reason', () => {
    expect(codeOf(() => sendBack(ready, { version: ready.version, reason: ' ' }, judge, now))).toBe('copy.reason-missing')
    expect(sendBack(ready, { version: ready.version, reason: 'sai số trang' }, judge, now).request).toMatchObject({
      state: 'requested',
      checked: null,
    })
  })
})

describe('the way to the copies', () => {
  const quoted = certified(checked(of('anyone', 'published-judgment'), [given()]))

  test('opens with the money, once, however often it is told', () => {
    const released = releaseCopies(quoted, act)
    expect(released?.request.state).toBe('released')
    expect(released && releaseCopies(released.request, act)).toBeUndefined()
    const done = released && finishCopies(released.request, 1, act)
    expect(done?.request.state).toBe('ready')
    expect(done && finishCopies(done.request, 1, act)).toBeUndefined()
  })

  test('opens also for who has paid while withdrawing; who has the copies withdraws no more', () => {
    const { request: withdrawn } = withdrawRequest(quoted, company, now)
    expect(releaseCopies(withdrawn, act)?.request.state).toBe('released')
    const released = releaseCopies(quoted, act)
    expect(codeOf(() => released && withdrawRequest(released.request, company, now))).toBe('copy.not-possible-now')
  })

  test('is closed by a refusal with its reason', () => {
    expect(codeOf(() => refuseCopies(requested(), { version: 1, reason: '' }, clerk, now))).toBe('copy.reason-missing')
    expect(refuseCopies(requested(), { version: 1, reason: 'vụ án xử kín' }, clerk, now).request.state).toBe('refused')
    expect(codeOf(() => refuseCopies(quoted, { version: quoted.version, reason: 'x' }, clerk, now))).toBe('copy.not-possible-now')
  })
})

describe('delivery', () => {
  const readyBy = (delivery: 'digital' | 'post' | 'counter') => {
    const request = checked(requested({ delivery, address: 'Vinh' }), [given()])
    const released = releaseCopies(certified(request), act)
    const done = released && finishCopies(released.request, 1, act)
    if (done === undefined) throw new Error('not ready')
    return done.request
  }
  const send = (request: ReturnType<typeof readyBy>, how: 'posted' | 'delivered' | 'returned', reference = 'RR123456789VN') =>
    recordDispatch(request, { version: request.version, how, reference }, clerk, now).request

  test('by registered post is posted, comes back, is posted again and arrives, each with its number', () => {
    const posted = send(readyBy('post'), 'posted')
    const again = send(send(posted, 'returned'), 'posted')
    expect(send(again, 'delivered')).toMatchObject({ state: 'delivered', dispatches: [{ how: 'posted' }, {}, {}, { how: 'delivered' }] })
    expect(codeOf(() => send(readyBy('post'), 'posted', ' '))).toBe('copy.reference-missing')
  })

  test('at the counter is handed over; a digital copy needs none', () => {
    expect(send(readyBy('counter'), 'delivered', 'Hồ Văn Dũng').state).toBe('delivered')
    expect(codeOf(() => send(readyBy('counter'), 'posted'))).toBe('copy.not-possible-now')
    expect(codeOf(() => send(readyBy('digital'), 'delivered'))).toBe('copy.digital-needs-no-delivery')
  })
})

test('every state is reached from the first one, and only persons and money lead on', () => {
  const reached = new Set(['requested'])
  for (const state of requestStates) for (const next of requestTransitions[state]) reached.add(next)
  expect([...reached].sort()).toEqual([...requestStates].sort())
})

test('checking needs the version that the clerk saw', () => {
  const request = requested()
  expect(codeOf(() => checkCopies(request, { version: 7, note: '', items: [given()], feePerPageVnd: 1500 }, clerk, now))).toBe(
    'copy.changed-meanwhile',
  )
})

describe('a certified copy that an officer takes back', () => {
  const request = releaseCopies(certified(checked(requested(), [given()])), act)?.request ?? requested()
  const ask = (changes: { state?: 'valid' | 'withdrawn' | 'corrected'; reason?: string; version?: number } = {}) =>
    withdrawMade(
      request,
      { ...madeCopy(request.id), state: changes.state ?? 'valid' },
      { version: changes.version ?? request.version, reason: changes.reason ?? 'Cấp nhầm người.' },
      judge,
      now,
    )

  test('is withdrawn as of that day, under the officer’s name; the request stays as it was, and its holder is told', () => {
    const { made, request: after, happening } = ask()
    expect(made).toMatchObject({
      state: 'withdrawn',
      asOf: '2026-11-21',
      withdrawn: { by: { subject: 'judge' }, reason: 'Cấp nhầm người.' },
    })
    expect(after.state).toBe(request.state)
    expect(happening).toMatchObject({ event: 'copy.revoked', facts: { told: { recipients: [{ subject: 'company' }] } } })
    // The reason may name people: it stands with the copy, not in the journal that workers read.
    expect(JSON.stringify(happening.facts)).not.toContain('Cấp nhầm')
  })

  test('needs a reason and the version that the officer saw, and happens once; a corrected one can be withdrawn too', () => {
    expect(codeOf(() => ask({ reason: '  ' }))).toBe('copy.reason-missing')
    expect(codeOf(() => ask({ version: request.version + 1 }))).toBe('copy.changed-meanwhile')
    expect(codeOf(() => ask({ state: 'withdrawn' }))).toBe('copy.withdrawn-already')
    expect(codeOf(() => withdrawMade(request, undefined, { version: request.version, reason: 'x' }, judge, now))).toBe('copy.made-missing')
    expect(ask({ state: 'corrected' }).made.state).toBe('withdrawn')
  })
})
