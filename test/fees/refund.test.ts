// Money goes back by two people or by a judge, never more than there is; a failure comes back to people.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideRefund,
  doneRefund,
  executedByHand,
  failedRefund,
  goesBackOnItsRail,
  paidFrom,
  type Refund,
  refundable,
  refundByDecision,
  refundedOrder,
  refundOfUnapplied,
  released,
  reserved,
  unrefundedOrder,
} from '../../functions/fees/refund.ts'
import { settledOrder } from '../../functions/fees/settlement.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { emptyHead } from '../../functions/kernel/event.ts'
import { act, first, now, opened, paid, refusalOf, second, today } from './money-samples.ts'

const order = settledOrder(opened(), paid(), now).order
const decision = { number: '12/2026/QĐST-DS', signedOn: today, text: 'đình chỉ' }
const byDecision = (amountVnd = 1_000_000, approved = false): Refund =>
  refundByDecision(order, { id: 'r', amountVnd, decision, from: 'FEE_HELD', payTo: '', approved }, emptyHead, {
    actor: actorRecord(first),
    now,
  }).refund
const unapplied = (payTo = ''): Refund =>
  refundOfUnapplied(
    { workItemId: 'w', book: 'thads-NA', orderId: null, rail: 'card', factId: 'pi_2', currency: 'vnd' },
    { id: 'r', amount: 2_500_000, payTo, proposedBy: actorRecord(first) },
    emptyHead,
    { actor: actorRecord(second), now },
  ).refund
const execution = { how: 'transfer', reference: 'UNC 7', paidOn: today } as const

describe('by the court’s decision', () => {
  it('given by the judge it is approved; entered from paper a second officer compares it', () => {
    expect([byDecision(1, true).state, byDecision().state]).toEqual(['approved', 'proposed'])
    expect(refusalOf(() => decideRefund(byDecision(), { agrees: true, reason: '' }, first, now))).toBe('refund.same-person-may-not-approve')
    expect(decideRefund(byDecision(), { agrees: true, reason: '' }, second, now).refund.state).toBe('approved')
    expect(refusalOf(() => decideRefund(byDecision(), { agrees: false, reason: '' }, second, now))).toBe('refund.reason-missing')
    expect(decideRefund(byDecision(), { agrees: false, reason: 'sai số' }, second, now).refund.state).toBe('rejected')
  })
  it('names its decision', () => {
    const nameless = { id: 'r', amountVnd: 1, decision: { ...decision, number: ' ' }, from: 'FEE_HELD', payTo: '', approved: true } as const
    expect(refusalOf(() => refundByDecision(order, nameless, emptyHead, act))).toBe('refund.decision-number-missing')
  })
  it('leaves by the collector’s own payment, never by the rail that brought it', () => expect(goesBackOnItsRail(byDecision())).toBe(false))
})

describe('of one order', () => {
  it('several refunds at once never reserve more than was paid', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_500_000 }), { maxLength: 12 }), asked => {
        let now = order
        for (const amount of asked) {
          const before = refundable(now)
          const taken = refusalOf(() => {
            now = reserved(now, amount)
          })
          expect(taken).toBe(amount <= before ? 'taken' : 'refund.more-than-paid')
          expect(now.refundingVnd).toBeLessThanOrEqual(now.paidVnd)
        }
      }),
    )
  })
  it('a rejected one is free again', () => expect(refundable(released(reserved(order, 400), 400))).toBe(2_500_000))
  it('nothing goes back of what was not paid', () => expect(refusalOf(() => reserved(opened(), 1))).toBe('refund.nothing-paid'))
  it('is refunded when all has gone, and settled again when some came back', () => {
    const whole = byDecision(2_500_000, true)
    const gone = refundedOrder(order, whole, act).order
    expect([gone.state, gone.refundedVnd]).toEqual(['refunded', 2_500_000])
    const back = unrefundedOrder(gone, whole, act)
    expect([back.order.state, back.order.refundedVnd, back.happening.event]).toEqual(['settled', 0, 'order.refund-failed'])
    expect(refundedOrder(order, byDecision(1, true), act).order.state).toBe('settled')
  })
})

describe('of money that was never applied', () => {
  it('goes back on its rail unless an account is named', () => {
    expect([goesBackOnItsRail(unapplied()), goesBackOnItsRail(unapplied('970436 1'))]).toEqual([true, false])
    expect(refusalOf(() => executedByHand(unapplied(), execution, act))).toBe('refund.goes-on-its-rail')
  })
  it('that failed on its rail is paid out by hand', () => {
    const failed = failedRefund(unapplied(), act).refund
    const done = executedByHand(failed, execution, act).refund
    expect([failed.state, failed.round, done.state, paidFrom(done, 'transfer')]).toEqual(['failed', 2, 'done', 'BANK_CLEARING'])
    expect(refusalOf(() => executedByHand(failed, { ...execution, reference: ' ' }, act))).toBe('refund.reference-missing')
  })
  it('that was done may fail later, once for each time that it left', () => {
    const done = doneRefund(unapplied(), { how: 'own-rail', reference: 're_1', paidOn: today }, act).refund
    expect(failedRefund(done, act).refund.state).toBe('failed')
    expect(refusalOf(() => failedRefund(failedRefund(done, act).refund, act))).toBe('refund.not-possible-now')
  })
})
