// What may become of an order, and by whom.
import { describe, expect, it, test } from 'vitest'
import {
  cancelOrder,
  checkOrder,
  isSensitive,
  movedOrder,
  openOrder,
  orderKinds,
  orderStates,
  orderTransitions,
  payeeOf,
  proposeOrder,
  recordPaperReceipt,
  rescheduleOrder,
} from '../../functions/fees/order.ts'
import { settledOrder } from '../../functions/fees/settlement.ts'
import { emptyHead } from '../../functions/kernel/event.ts'
import { act, asked, first, now, opened, paid, refusalOf, second, today } from './money-samples.ts'

const proposed = () => proposeOrder({ ...asked, kind: 'penal-fine' }, emptyHead, { actor: { ...first, subject: 'one' }, now }).order

describe('who collects (NQ 326 Art. 10)', () => {
  test.each([
    ['fee-advance', 'THADS'],
    ['request-charge', 'THADS'],
    ['appeal-advance', 'THADS'],
    ['court-fee', 'THADS'],
    ['copy-fee', 'COURT'],
    ['penal-fine', 'THADS'],
    ['recovery', 'THADS'],
    ['procedural-fine', 'TREASURY'],
  ] as const)('%s: %s', (kind, payee) => expect(payeeOf[kind]).toBe(payee))
})

test('an order that reveals a conviction or a sanction is sensitive, the others are not', () => {
  expect(orderKinds.filter(isSensitive)).toEqual(['penal-fine', 'recovery', 'procedural-fine'])
})

describe('states', () => {
  it.each(orderStates.flatMap(from => orderStates.map(to => [from, to] as const)))('%s → %s only where the table says so', (from, to) => {
    const attempt = () => movedOrder({ ...opened(), state: from }, to)
    expect(refusalOf(attempt)).toBe(orderTransitions[from].includes(to) ? 'taken' : 'order.not-possible-now')
  })

  it('a notice of the judge opens its order at once', () => {
    const change = openOrder(asked, emptyHead, act)
    expect([change.order.state, change.happening.event, change.order.openedAt]).toEqual(['open', 'order.opened', now])
  })

  it('nothing is owed of no amount', () => {
    expect(refusalOf(() => openOrder({ ...asked, amountVnd: 0 }, emptyHead, act))).toBe('order.amount-missing')
    expect(refusalOf(() => openOrder({ ...asked, amountVnd: 1.5 }, emptyHead, act))).toBe('money.fraction')
  })
})

describe('an entered order is checked by a second person', () => {
  const agrees = { agrees: true, reason: '' }
  it('opens by another officer', () => {
    const { order, happening } = checkOrder(proposed(), agrees, second, now)
    expect([order.state, order.checkedBy?.subject, happening.event]).toEqual(['open', 'two', 'order.opened'])
  })
  it('never by whoever entered it', () =>
    expect(refusalOf(() => checkOrder(proposed(), agrees, first, now))).toBe('order.same-person-may-not-check'))
  it('never twice', () => expect(refusalOf(() => checkOrder(opened(), agrees, second, now))).toBe('order.not-possible-now'))
  it('is rejected with a reason only', () => {
    expect(refusalOf(() => checkOrder(proposed(), { agrees: false, reason: ' ' }, second, now))).toBe('order.reason-missing')
    const { order, happening } = checkOrder(proposed(), { agrees: false, reason: 'sai số tiền' }, second, now)
    expect([order.state, happening.event]).toEqual(['cancelled', 'order.rejected'])
  })
})

describe('afterwards', () => {
  it('a settled order is not cancelled', () => {
    expect(refusalOf(() => cancelOrder(settledOrder(opened(), paid(), now).order, 'nhầm', act))).toBe('order.not-possible-now')
  })
  it('a cancelled order keeps its reason', () => {
    expect(cancelOrder(opened(), ' đơn được rút ', act).order.cancelled?.reason).toBe('đơn được rút')
    expect(refusalOf(() => cancelOrder(opened(), '', act))).toBe('order.reason-missing')
  })
  it('a new notice moves the days and nothing else', () => {
    const before = opened()
    expect(rescheduleOrder(before, { due: today, lastDay: today }, act).order).toEqual({ ...before, due: today, lastDay: today })
  })
  it('one receipt of the collector is recorded, once, and only of money that has come', () => {
    const paper = { symbol: 'BLTU/26E', number: '0001234', on: today }
    expect(refusalOf(() => recordPaperReceipt(opened(), paper, act))).toBe('order.not-paid')
    const { order } = recordPaperReceipt(settledOrder(opened(), paid(), now).order, paper, act)
    expect(order.paperReceipt).toEqual(paper)
    expect(refusalOf(() => recordPaperReceipt(order, paper, act))).toBe('order.receipt-already-recorded')
  })
  it('an event of an order names no person', () => {
    const { happening } = settledOrder(opened(), paid(), now)
    expect(JSON.stringify(happening.facts)).not.toMatch(/Nguyễn/)
  })
})
