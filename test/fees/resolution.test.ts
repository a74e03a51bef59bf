// What officers do with money that nobody could apply: two of them, always; the portal proposes, and decides nothing.
import { describe, expect, it } from 'vitest'
import {
  agreedFirst,
  applied,
  corrected,
  declineProposal,
  explain,
  matched,
  mayPropose,
  proposalToDecide,
  proposeResolution,
  returned,
} from '../../functions/fees/resolution.ts'
import { openWorkItem, type WorkItem } from '../../functions/fees/work-item.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { emptyHead } from '../../functions/kernel/event.ts'
import { act, first, now, refusalOf, second } from './money-samples.ts'

const item = (more: Partial<WorkItem> = {}): WorkItem => ({
  ...openWorkItem(
    {
      ...{ id: 'w', kind: 'suspense', reason: 'duplicate', book: 'thads-NA', rail: 'card', factId: 'pi_2' },
      ...{ orderId: 'order-1', attemptId: null, amount: 3_000_000, currency: 'vnd', note: '' },
    },
    emptyHead,
    act,
  ).item,
  ...more,
})

/** Money that names no order: nobody knows yet whose it is. */
const unknown = () => item({ reason: 'no-reference', orderId: null, state: 'open', proposal: null })

describe('a work item', () => {
  it.each([
    ['duplicate', 'return'],
    ['wrong-amount', 'return'],
    ['wrong-currency', 'return'],
    ['order-closed', 'return'],
    ['no-reference', undefined],
    ['order-unknown', undefined],
    ['other-book', undefined],
  ] as const)('for money that is %s has the portal’s proposal: %s', (reason, what) => {
    const opened = openWorkItem({ ...item(), kind: 'suspense', reason }, emptyHead, act)
    expect(opened.item.proposal?.what).toBe(what)
    expect([opened.item.state, opened.happening.facts.proposed]).toEqual([what ? 'proposed' : 'open', what])
    if (what) expect(opened.item.proposal).toMatchObject({ amount: 3_000_000, payTo: '', by: { role: 'system' }, agreed: null })
  })
  it('that the portal proposed on needs two different officers all the same', () => {
    const once = agreedFirst(item(), { actor: actorRecord(first), now })?.item ?? item()
    expect([once.state, once.remaining, once.proposal?.agreed?.subject]).toEqual(['proposed', 3_000_000, first.subject])
    expect(refusalOf(() => proposalToDecide(once, first))).toBe('work-item.same-person-may-not-approve')
    expect(agreedFirst(once, { actor: actorRecord(second), now })).toBeUndefined()
    expect(proposalToDecide(once, second).what).toBe('return')
    expect(mayPropose(item())).toBe(true)
    expect(refusalOf(() => proposeResolution(once, { what: 'return', amount: 1, payTo: '' }, 'khác', second, now))).toBe(
      'work-item.not-possible-now',
    )
  })
  it('about a refund made elsewhere is booked by two officers, or explained where the payment was none of ours', () => {
    const elsewhere = openWorkItem({ ...item(), kind: 'refund-elsewhere', reason: 'refund-elsewhere' }, emptyHead, act).item
    expect(elsewhere.proposal?.what).toBe('correct')
    const done = corrected(agreedFirst(elsewhere, { actor: actorRecord(first), now })?.item ?? elsewhere, 'r', act).item
    expect([done.state, done.closed?.how, done.refundIds]).toEqual(['closed', 'corrected', ['r']])
    expect(explain(elsewhere, 'không phải khoản của cổng', first, now).item.state).toBe('closed')
    expect(refusalOf(() => proposeResolution(elsewhere, { what: 'return', amount: 1, payTo: '' }, 'x', first, now))).toBe(
      'work-item.holds-no-money',
    )
  })
  it('that turns out to be a payout gives all of it to the way between provider and bank', () => {
    expect(matched(unknown(), 'po_1', act).item).toMatchObject({ state: 'closed', remaining: 0, closed: { how: 'matched' } })
  })
  const proposed = (what: 'apply' | 'return') =>
    proposeResolution(
      item(),
      what === 'apply' ? { what, orderId: 'order-2', orderCode: 'KN-1', together: [] } : { what, amount: 500_000, payTo: '' },
      'nhầm khoản',
      first,
      now,
    ).item
  it('that holds money is worked off by two people', () => {
    expect(refusalOf(() => proposalToDecide(proposed('apply'), first))).toBe('work-item.same-person-may-not-approve')
    expect(proposalToDecide(proposed('apply'), second).what).toBe('apply')
    expect(refusalOf(() => proposalToDecide(unknown(), second))).toBe('work-item.nothing-proposed')
    expect(declineProposal(proposed('apply'), 'không đúng', act).item).toMatchObject({ state: 'open', proposal: null })
  })
  it('keeps what was not given away', () => {
    const rest = applied(proposed('apply'), { id: 'order-2', amountVnd: 2_500_000 }, act).item
    expect([rest.state, rest.remaining, rest.appliedTo]).toEqual(['open', 500_000, ['order-2']])
    const again = proposeResolution(rest, { what: 'return', amount: 500_000, payTo: '' }, 'phần dư', first, now).item
    expect(returned(again, { id: 'r', amount: 500_000 }, act).item).toMatchObject({ state: 'closed', remaining: 0, refundIds: ['r'] })
  })
  it('never gives more than it holds', () => {
    expect(refusalOf(() => proposeResolution(item(), { what: 'return', amount: 3_000_001, payTo: '' }, 'x', first, now))).toBe(
      'work-item.more-than-there-is',
    )
    expect(refusalOf(() => returned(proposed('return'), { id: 'r', amount: 3_000_001 }, act))).toBe('work-item.more-than-there-is')
  })
  it('with money is never explained away; one without is', () => {
    expect(refusalOf(() => explain(item(), 'ok', first, now))).toBe('work-item.money-must-move')
    const misfit = item({ kind: 'reconciliation', reason: 'missing-there', state: 'open', proposal: null, remaining: 0 })
    expect(explain(misfit, 'đã hỏi ngân hàng', first, now).item.state).toBe('closed')
    expect(refusalOf(() => explain(misfit, '', first, now))).toBe('work-item.reason-missing')
    expect(
      refusalOf(() => proposeResolution(misfit, { what: 'apply', orderId: 'o', orderCode: 'KN-1', together: [] }, 'x', first, now)),
    ).toBe('work-item.holds-no-money')
  })
})
