// One e-mail per event and address: sent at most once, and settled the same whatever order and however often the news come.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../functions/kernel/actor.ts'
import {
  afterNews,
  afterRedelivery,
  afterRelease,
  afterSilence,
  claimTimesOutAfterSeconds,
  type Mailing,
  type Outcome,
  outcomeOfEvent,
  outcomes,
  resolve,
  stateOf,
  waitsFor,
} from '../../functions/notices/mailing.ts'

const start = Date.parse('2026-11-21T02:00:00.000Z')
const later = (seconds: number): string => new Date(start + seconds * 1000).toISOString()

const claimed: Mailing = {
  id: 'digest',
  channel: 'email',
  event: 'filing.accepted',
  about: { kind: 'filing', id: 'f1' },
  code: 'NA-00000000000',
  courtCode: 'NA-KV01',
  recipient: 'person-1',
  to: 'an@thu.vn',
  outcome: 'claimed',
  claimedAt: later(0),
  version: 1,
}

const hearing = (news: readonly Outcome[]): Mailing =>
  news.reduce<Mailing>((mailing, outcome) => afterNews(mailing, outcome) ?? mailing, claimed)

const told = ['sent', 'delivered', 'bounced-for-now', 'bounced-for-good', 'complained'] as const

describe('the provider’s events', () => {
  it('lead to one end in every order, however often each is told', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...told), { minLength: 1 }), fc.array(fc.nat()), (facts, picks) => {
        const shuffled = [...picks.flatMap(pick => facts[pick % facts.length] ?? []), ...facts]
        expect(hearing(shuffled).outcome).toBe(hearing(facts).outcome)
      }),
    )
  })

  it('a late delivery does not hide a complaint or a bounce for good', () => {
    expect(stateOf(hearing(['complained', 'delivered']))).toBe('complained')
    expect(stateOf(hearing(['bounced-for-good', 'delivered']))).toBe('bounced')
  })

  it('an absence note does not undo a delivery', () => {
    expect(stateOf(hearing(['delivered', 'bounced-for-now']))).toBe('delivered')
    expect(stateOf(hearing(['bounced-for-now', 'delivered']))).toBe('delivered')
  })

  it('an e-mail of unknown outcome becomes known when the provider speaks', () => {
    expect(stateOf(hearing(['unknown', 'sent']))).toBe('sent')
    expect(stateOf(hearing(['unknown', 'delivered']))).toBe('delivered')
  })

  it('news that are heard again change nothing, not even the version', () => {
    for (const outcome of outcomes) {
      const once = hearing([outcome])
      expect(afterNews(once, once.outcome)).toBeUndefined()
    }
  })

  it.each([
    [{ eventType: 'Send' }, 'sent'],
    [{ eventType: 'Delivery' }, 'delivered'],
    [{ eventType: 'Bounce', bounceType: 'Permanent' }, 'bounced-for-good'],
    [{ eventType: 'Bounce', bounceType: 'Transient' }, 'bounced-for-now'],
    [{ eventType: 'Complaint' }, 'complained'],
    [{ eventType: 'Reject' }, 'failed'],
    [{ eventType: 'DeliveryDelay' }, undefined],
    [{ eventType: 'Open' }, undefined],
  ])('%j means %s', (event, outcome) => {
    expect(outcomeOfEvent(event)).toBe(outcome)
  })
})

describe('the same message again', () => {
  it('is not sent by a second worker while the first is at it', () => {
    expect(afterRedelivery(claimed, later(claimTimesOutAfterSeconds))).toBeUndefined()
  })

  it('becomes unknown when the first worker was stopped between claim and answer', () => {
    expect(afterRedelivery(claimed, later(claimTimesOutAfterSeconds + 1))?.outcome).toBe('unknown')
  })

  it('is claimed anew when the provider had not taken it', () => {
    const released = afterRelease(claimed)
    expect(released && afterRedelivery(released, later(180))).toMatchObject({ outcome: 'claimed', claimedAt: later(180) })
  })

  it.each(outcomes.filter(outcome => outcome !== 'claimed' && outcome !== 'released'))('is left alone when it is %s', outcome => {
    expect(afterRedelivery({ ...claimed, outcome }, later(100_000))).toBeUndefined()
  })

  it('is not given back once something was heard of it', () => {
    expect(afterRelease(hearing(['delivered']))).toBeUndefined()
  })
})

/** A table with conditional puts, a provider, and a worker that may be stopped at any step. */
const world = () => {
  const state: { mailing: Mailing | undefined; mails: number; now: number } = { mailing: undefined, mails: 0, now: 0 }
  const change = (rule: (mailing: Mailing) => Mailing | undefined): Mailing | undefined => {
    const changed = state.mailing && rule(state.mailing)
    if (changed) state.mailing = changed
    return changed
  }
  const deliver = (answer: 'sent' | 'failed' | 'not-now' | 'unknown', stoppedAfter: 'nothing' | 'claim' | 'send'): void => {
    const now = later(state.now)
    const isFirst = state.mailing === undefined
    if (isFirst) state.mailing = { ...claimed, claimedAt: now }
    const isOurs = isFirst || change(mailing => afterRedelivery(mailing, now))?.outcome === 'claimed'
    if (!isOurs || stoppedAfter === 'claim') return
    if (answer === 'sent' || answer === 'unknown') state.mails += 1
    if (stoppedAfter === 'send') return
    if (answer === 'not-now') change(afterRelease)
    else change(mailing => afterNews(mailing, answer))
  }
  return { state, deliver, settle: () => change(mailing => afterSilence(mailing, later(state.now))) }
}

const delivery = fc.record({
  kind: fc.constant('deliver' as const),
  answer: fc.constantFrom('sent', 'failed', 'not-now', 'unknown'),
  stopped: fc.constantFrom('nothing', 'nothing', 'claim', 'send'),
})
const passing = fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 0, max: 200_000 }) })

describe('however a message is delivered, repeated, delayed, and its worker stopped', () => {
  it('at most one e-mail goes out, and in the end somebody knows what became of it or a clerk is told', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(delivery, passing), { maxLength: 20 }), steps => {
        const { state, deliver, settle } = world()
        for (const step of steps) {
          if (step.kind === 'deliver') deliver(step.answer, step.stopped)
          else {
            state.now += step.seconds
            settle()
          }
          expect(state.mails).toBeLessThanOrEqual(1)
        }
        if (state.mailing === undefined) return
        state.now += 90_000
        settle()
        expect(waitsFor(state.mailing)).toBe('clerk')
        if (state.mailing.outcome === 'failed') expect(state.mails).toBe(0)
      }),
      { numRuns: 500 },
    )
  })
})

describe('time', () => {
  it.each<[Outcome, number, Outcome | undefined]>([
    ['claimed', 14 * 60, undefined],
    ['claimed', 15 * 60, 'unknown'],
    ['sent', 23 * 3600, undefined],
    ['sent', 24 * 3600, 'unknown'],
    ['released', 24 * 3600, 'failed'],
    ['delivered', 1_000_000, undefined],
  ])('%s for %i seconds becomes %s', (outcome, seconds, expected) => {
    expect(afterSilence({ ...claimed, outcome }, later(seconds))?.outcome).toBe(expected)
  })
})

const clerk = (courtCode: string): Actor => ({
  subject: 'clerk-1',
  subjects: ['clerk-1'],
  fullName: 'Thư Ký Thử',
  role: 'clerk',
  courtCode,
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: later(0),
})

describe('a clerk', () => {
  const how = { how: 'told-by-phone', note: '' }
  const unknown = hearing(['unknown'])

  it('resolves an e-mail of unknown outcome, and it leaves the list for good', () => {
    const resolved = resolve(unknown, how, clerk('NA-KV01'), later(1000))
    expect(waitsFor(unknown)).toBe('clerk')
    expect(waitsFor(resolved)).toBe('nobody')
    expect(waitsFor(afterNews(resolved, 'bounced-for-good') ?? resolved)).toBe('nobody')
  })

  it('cannot touch one of another court', () => {
    expect(() => resolve(unknown, how, clerk('NA-KV02'), later(1000))).toThrow('notice.unknown')
    expect(() => resolve(undefined, how, clerk('NA-KV01'), later(1000))).toThrow('notice.unknown')
  })

  it.each<Outcome>(['claimed', 'sent', 'delivered'])('has nothing to resolve while it is %s', outcome => {
    expect(() => resolve(hearing([outcome]), how, clerk('NA-KV01'), later(1000))).toThrow('notice.not-unresolved')
  })
})
