// What two officers agree on, through the stores and onto the books: money of several payments joined, a refund made elsewhere, a payout at the bank.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOrder } from '../../functions/fees/order.ts'
import type { BalanceMovement, PaymentFact, RefundFact } from '../../functions/fees/rail-fact.ts'
import { agreedFirst, proposeResolution } from '../../functions/fees/resolution.ts'
import type { Proposal } from '../../functions/fees/work-item.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import { emptyHead } from '../../functions/kernel/event.ts'
import { audit } from './books-audit.ts'
import { type BooksEngine, booksOf, startBooksEngine } from './books-engine.ts'
import { act, asked, first, now, second, today } from './money-samples.ts'

let engine: BooksEngine
const stores = async () => ({
  ...(await import('../../functions/fees/order-store.ts')),
  ...(await import('../../functions/fees/settlement-store.ts')),
  ...(await import('../../functions/fees/refund-booking-store.ts')),
  ...(await import('../../functions/fees/resolution-booking-store.ts')),
  ...(await import('../../functions/fees/line-booking-store.ts')),
  ...(await import('../../functions/fees/ledger-store.ts')),
  ...(await import('../../functions/fees/balance-store.ts')),
  ...(await import('../../functions/fees/work-item-store.ts')),
})
let s: Awaited<ReturnType<typeof stores>>

beforeAll(async () => {
  engine = await startBooksEngine()
  s = await stores()
}, 60_000)
afterAll(() => engine.stop())

const { book } = asked
const telling = { book, now }
const secondAct = { actor: actorRecord(second), now }
let made = 0
const order = async (amountVnd: number): Promise<string> => {
  made += 1
  const id = `order-${made}`
  await s.saveNewOrder(openOrder({ ...asked, id, code: `KN-${made}`, filing: null, amountVnd }, emptyHead, act))
  return id
}
const pay = async (orderId: string | undefined, amount: number, rail: 'card' | 'transfer' = 'transfer'): Promise<string> => {
  made += 1
  const factId = `${rail === 'card' ? 'pi' : 'bl'}_${made}`
  const about = orderId === undefined ? {} : { orderId }
  const fact: PaymentFact = { kind: 'payment', rail, factId, state: 'paid', amount, currency: 'vnd', at: now, rawSha256: '0', ...about }
  await s.bookPayment(fact, telling)
  return factId
}
const itemOf = async (id: string) => (await s.findWorkItem(id)) ?? expect.fail('no item')
const suspended = (factId: string) => itemOf(s.suspenseItemId(factId))
const proposedBy = async (id: string, proposal: Proposal) =>
  s.saveWorkItem(proposeResolution(await itemOf(id), proposal, 'đã gọi người nộp', first, now))

describe('two short transfers', () => {
  it('pay their order together, once, by two officers', async () => {
    const orderId = await order(2_500_000)
    const [left, right] = [await suspended(await pay(orderId, 1_500_000)), await suspended(await pay(orderId, 1_000_000))]
    const proposal = { what: 'apply', orderId, orderCode: 'KN-1', together: [right.id] } as const
    const item = await proposedBy(left.id, proposal)
    const { change, others } = await s.applying(item, proposal, secondAct)
    await s.saveWorkItem(change, others)
    expect(await s.findOrder(orderId)).toMatchObject({ state: 'settled', paidVnd: 2_500_000, settled: { rail: 'transfer', on: today } })
    for (const id of [left.id, right.id]) expect(await itemOf(id)).toMatchObject({ state: 'closed', remaining: 0, appliedTo: [orderId] })
    await expect(s.applying(item, proposal, secondAct)).rejects.toMatchObject({ code: 'work-item.not-possible-now' })
    expect(audit(await booksOf(engine))).toEqual([])
  })
  it('pay nothing when their sum is another, or when one of them is promised elsewhere', async () => {
    const orderId = await order(2_500_000)
    const [left, right] = [await suspended(await pay(orderId, 1_500_000)), await suspended(await pay(orderId, 1_000_001))]
    const proposal = { what: 'apply', orderId, orderCode: 'KN-1', together: [right.id] } as const
    await expect(s.applying(left, proposal, secondAct)).rejects.toMatchObject({ code: 'work-item.does-not-fit-order' })
    await proposedBy(right.id, { what: 'return', amount: 1, payTo: '' })
    await expect(s.applying(left, proposal, secondAct)).rejects.toMatchObject({ code: 'work-item.not-possible-now' })
  })
})

const refundAtRail = (factId: string, paymentId: string, amount: number, state: RefundFact['state'] = 'succeeded') =>
  s.bookRefundFact({ kind: 'refund', rail: 'card', factId, paymentId, amount, currency: 'vnd', state, at: now, rawSha256: '0' }, telling)
const elsewhereItem = async (factId: string) =>
  (await s.openWorkItems(book)).find(item => item.factId === factId && item.kind === 'refund-elsewhere') ?? expect.fail('no item')
const correct = async (factId: string) => {
  const item = await elsewhereItem(factId)
  const agreed = agreedFirst(item, { actor: actorRecord(first), now }) ?? expect.fail('nobody proposed')
  const { change, others } = await s.correcting(await s.saveWorkItem(agreed), secondAct)
  await s.saveWorkItem(change, others)
}

describe('a refund made at the card provider itself', () => {
  it('of a paid order is booked as its refund; when it fails later the money is there again and a person is told', async () => {
    const orderId = await order(2_500_000)
    const paymentId = await pay(orderId, 2_500_000, 'card')
    await refundAtRail('re_1', paymentId, 500_000)
    await correct('re_1')
    expect(await s.findOrder(orderId)).toMatchObject({ state: 'settled', refundedVnd: 500_000, refundingVnd: 500_000 })
    expect(await s.findHeard('re_1')).toMatchObject({ amount: 500_000, orderId })
    expect(audit(await booksOf(engine))).toEqual([])
    await refundAtRail('re_1', paymentId, 500_000)
    await refundAtRail('re_1', paymentId, 500_000, 'failed')
    expect(await s.findOrder(orderId)).toMatchObject({ state: 'settled', refundedVnd: 0 })
    expect((await s.openWorkItems(book)).filter(item => item.kind === 'refund-failed')).toHaveLength(1)
    expect(audit(await booksOf(engine))).toEqual([])
  })
  it('of money in suspense takes it out of suspense', async () => {
    const orderId = await order(2_500_000)
    await pay(orderId, 2_500_000)
    const paymentId = await pay(orderId, 2_500_000, 'card')
    await refundAtRail('re_2', paymentId, 2_500_000)
    await correct('re_2')
    expect(await suspended(paymentId)).toMatchObject({ state: 'closed', remaining: 0, closed: { how: 'returned' } })
    expect(await s.findOrder(orderId)).toMatchObject({ state: 'settled', refundedVnd: 0 })
    expect(audit(await booksOf(engine))).toEqual([])
  })
  it('that failed at once asks nobody, and one of a payment that nobody knows is not booked', async () => {
    await refundAtRail('re_3', 'pi_strange', 1_000, 'failed')
    expect((await s.openWorkItems(book)).some(item => item.factId === 're_3')).toBe(false)
    await refundAtRail('re_4', 'pi_strange', 1_000)
    await expect(correct('re_4')).rejects.toMatchObject({ code: 'work-item.payment-unknown' })
  })
})

describe('a card holder’s bank', () => {
  it('that only asks moves no money; a person is told, once', async () => {
    const paymentId = await pay(await order(2_500_000), 2_500_000, 'card')
    const dispute = {
      kind: 'dispute',
      rail: 'card',
      factId: 'du_1',
      paymentId,
      amount: 2_500_000,
      currency: 'vnd',
      at: now,
      rawSha256: '0',
    } as const
    for (const state of ['inquiry', 'inquiry', 'won'] as const) await s.bookDisputeFact({ ...dispute, state }, { orderId: null }, telling)
    expect((await s.openWorkItems(book)).filter(item => item.factId === 'du_1').map(item => item.reason)).toEqual(['dispute-inquiry'])
    expect(await s.findEntry('DISPUTE#du_1')).toBeUndefined()
    for (const state of ['open', 'won'] as const) await s.bookDisputeFact({ ...dispute, state }, { orderId: null }, telling)
    expect(await s.findEntry('DISPUTE_REVERSAL#du_1')).toBeDefined()
  })
})

describe('a payout of the card provider', () => {
  const movement = (type: BalanceMovement['type'], factId: string, settled: BalanceMovement['settled'], presented?: number) =>
    ({
      id: `txn_${factId}`,
      type,
      factId,
      settled,
      at: now,
      ...(presented === undefined ? {} : { presented: { amount: presented, currency: 'vnd' } }),
    }) as const
  const booking = { book, day: today, at: now, orderId: null }
  const line = (id: string, amount: number, content: string) =>
    ({
      ...{ id, book, account: '1', transactionId: id, bookedOn: today, amount, currency: 'vnd' },
      ...{ content, fileId: 'f', importedAt: now },
    }) as const
  const balance = async (account: string, currency: string) => {
    const { balances } = await s.balancesAt(book, today)
    const found = balances.find(each => each.account === account && each.currency === currency)
    return found ? found.debit - found.credit : 0
  }

  it('is matched by its id; what the bank gave less stands as a difference of the rate', async () => {
    const { conversionEntry, payoutEntry } = await import('../../functions/fees/provider-ledger.ts')
    const charge = movement('charge', 'pi_fx', { gross: 10_000, fee: 300, net: 9_700, currency: 'usd' }, 2_500_000)
    await s.bookOnce(conversionEntry(charge, undefined, booking) ?? expect.fail('no entry'))
    await s.bookOnce(payoutEntry(movement('payout', 'po_7', { gross: -9_700, fee: 0, net: -9_700, currency: 'usd' }), booking))
    expect(await balance('IN_TRANSIT', 'usd')).toBe(9_700)
    const before = await balance('BANK_CLEARING', 'vnd')
    expect(await s.bookLine(line('bl_po', 2_400_000, 'STRIPE PAYOUT po_7'), now)).toBe('news')
    expect(await s.bookLine(line('bl_po', 2_400_000, 'STRIPE PAYOUT po_7'), now)).toBe('news')
    expect(await balance('IN_TRANSIT', 'usd')).toBe(0)
    expect((await balance('BANK_CLEARING', 'vnd')) - before).toBe(2_400_000)
    // 97 of 100 dollars stand for 2,425,000 of 2,500,000 đồng; the three dollars of fee stay as they were.
    expect([await balance('FX', 'vnd'), await balance('FX', 'usd'), await balance('FX_DIFFERENCE', 'vnd')]).toEqual([75_000, -300, 25_000])
    // A second line that names the same payout is somebody's money all the same.
    expect(await s.bookLine(line('bl_po2', 2_400_000, 'STRIPE PAYOUT po_7'), now)).toBe('suspended')
  })
  it('without its id in the line is found by two officers', async () => {
    const { payoutEntry } = await import('../../functions/fees/provider-ledger.ts')
    await s.bookOnce(payoutEntry(movement('payout', 'po_8', { gross: -100, fee: 0, net: -100, currency: 'usd' }), booking))
    await s.bookLine(line('bl_8', 25_000, 'CREDIT TRANSFER 0099'), now)
    const { id } = await suspended('bl_8')
    await expect(s.payoutEntryFor(await itemOf(id), 'po_7', now)).rejects.toMatchObject({ code: 'work-item.payout-unknown' })
    const item = await proposedBy(id, { what: 'payout', payoutId: 'po_8' })
    const { change, others } = await s.matching(item, 'po_8', secondAct)
    await s.saveWorkItem(change, others)
    expect(await itemOf(id)).toMatchObject({ state: 'closed', closed: { how: 'matched' } })
    expect(await balance('IN_TRANSIT', 'usd')).toBe(0)
  })
})
