// A storm over the stores of the money: every message several times and in any order, two payers, two tabs, officers at the same moment, while the
// database conflicts, throttles and loses answers. An in-memory account of what was paid says what must have become of it.
import type { Attempt } from '../../functions/fees/attempt.ts'
import type { OfficialReceipt } from '../../functions/fees/official-receipt.ts'
import type { Order } from '../../functions/fees/order.ts'
import type { PaymentFact, Rail } from '../../functions/fees/rail-fact.ts'
import { randomFrom } from '../prove/battered-portal.ts'
import { audit, factsOf, ordersOf } from './books-audit.ts'
import { type BooksEngine, booksOf } from './books-engine.ts'
import { type Outside, unexpected } from './books-expectations.ts'
import { act, asked, first, second, today } from './money-samples.ts'
import { refundThirds } from './refund-rush.ts'

export interface BooksStorm {
  orders: number
  seed: number
  lanes: number
  /** One in so many calls to the database goes wrong. */
  faultEvery: number
}

export interface BooksStormReport {
  orders: number
  settled: number
  payments: number
  suspended: number
  receipts: number
  refunds: number
  /** What the books say that they must not, and what they do not say. */
  faults: string[]
}

const at = act.now
const series = { id: 's~2026', book: 'thads-NA', kind: 'receipt', form: 'F', symbol: 'S', year: 2026 } as const

/** Loaded when the environment points at the database. */
const stores = async () => ({
  ...(await import('../../functions/fees/order-store.ts')),
  ...(await import('../../functions/fees/settlement-store.ts')),
  ...(await import('../../functions/fees/refund-booking-store.ts')),
  ...(await import('../../functions/fees/receipt-store.ts')),
  ...(await import('../../functions/fees/work-item-store.ts')),
  ...(await import('../../functions/fees/refund-store.ts')),
  ...(await import('../../functions/fees/order.ts')),
  ...(await import('../../functions/fees/refund.ts')),
  ...(await import('../../functions/fees/work-item.ts')),
  ...(await import('../../functions/fees/resolution.ts')),
  ...(await import('../../functions/fees/official-receipt.ts')),
  ...(await import('../../functions/platform/table.ts')),
})
export type Stores = Awaited<ReturnType<typeof stores>>

const rails: readonly Rail[] = ['card', 'transfer', 'counter']

export class Storm {
  private readonly dice: () => number
  private readonly outside: Outside[] = []
  private readonly strangers: PaymentFact[] = []
  private payments = 0

  private readonly engine: BooksEngine
  private readonly s: Stores
  private readonly asked: BooksStorm

  private constructor(engine: BooksEngine, s: Stores, asked: BooksStorm) {
    this.engine = engine
    this.s = s
    this.asked = asked
    this.dice = randomFrom(asked.seed)
  }

  static async blow(engine: BooksEngine, asked: BooksStorm): Promise<BooksStormReport> {
    return new Storm(engine, await stores(), asked).run()
  }

  private one<T>(of: readonly T[]): T {
    const chosen = of[Math.floor(this.dice() * of.length)]
    if (chosen === undefined) throw new Error('nothing to choose from')
    return chosen
  }

  private fact(orderId: string | undefined, more: Partial<PaymentFact>): PaymentFact {
    this.payments += 1
    const named = orderId === undefined ? {} : { orderId, attemptId: `${orderId}-a` }
    return {
      kind: 'payment',
      rail: this.one(rails),
      factId: `f${this.payments}`,
      amount: 1,
      currency: 'vnd',
      at,
      rawSha256: '0',
      state: 'paid',
      ...named,
      ...more,
    }
  }

  private paymentsOf(orderId: string, amountVnd: number): PaymentFact[] {
    const roll = this.dice()
    const right = () => this.fact(orderId, { amount: amountVnd })
    if (roll < 0.6) return [right()]
    if (roll < 0.75) return [right(), right()]
    if (roll < 0.8) return [this.fact(orderId, { amount: amountVnd + 1 }), right()]
    if (roll < 0.85) return [this.fact(orderId, { amount: amountVnd, currency: 'usd' })]
    if (roll < 0.9) return [right(), right(), this.fact(orderId, { amount: 1 })]
    return []
  }

  private async prepare(): Promise<void> {
    for (let index = 0; index < this.asked.orders; index += 1) {
      const id = `o${index}`
      const amountVnd = 20_000 + Math.floor(this.dice() * 5_000_000)
      const { order, happening } = this.s.openOrder(
        { ...asked, id, code: `KN-${id}`, amountVnd, filing: null },
        { sequence: 0, hash: '' },
        act,
      )
      await this.s.saveNewOrder({ order, happening })
      const attempt: Attempt = {
        ...{ id: `${id}-a`, version: 1, orderId: id, rail: 'card', state: 'open', amountVnd, createdAt: at, expiresAt: at },
        ...{ card: null, transfer: null },
      }
      await this.s.transact(this.s.newAttemptWrites(attempt))
      this.outside.push({ orderId: id, amountVnd, payments: this.paymentsOf(id, amountVnd), isCancelled: this.dice() < 0.05 })
    }
    for (let index = 0; index < Math.ceil(this.asked.orders / 25); index += 1)
      this.strangers.push(this.fact(undefined, { amount: 777 }), this.fact(`nobody${index}`, { amount: 888 }))
  }

  /** Every message of every payment, some of them of an earlier state, each one to three times. */
  private messages(): (() => Promise<void>)[] {
    const { bookPayment } = this.s
    const facts = [...this.outside.flatMap(each => each.payments), ...this.strangers]
    const told = facts.flatMap(fact => {
      const early: PaymentFact[] = this.dice() < 0.2 ? [{ ...fact, state: this.one(['open', 'processing', 'expired']) }] : []
      return [...early, ...Array.from({ length: 1 + Math.floor(this.dice() * 2) }, () => fact)]
    })
    return told.flatMap((fact, index) => {
      const event = this.dice() < 0.9 ? { event: { eventId: `evt_${index}`, type: 'told' } } : {}
      const deliver = async () => void (await bookPayment(fact, { book: 'thads-NA', now: at, ...event }))
      return Array.from({ length: 1 + Math.floor(this.dice() * 3) }, () => deliver)
    })
  }

  private cancellations(): (() => Promise<void>)[] {
    return this.outside
      .filter(each => each.isCancelled)
      .map(each => async () => {
        const order = await this.s.findOrder(each.orderId)
        if (order?.state !== 'open') return
        await this.s.trySaveOrder(this.s.cancelOrder(order, 'rút đơn', act))
      })
  }

  private shuffled<T>(of: readonly T[]): T[] {
    return of
      .map(each => ({ each, at: this.dice() }))
      .sort((left, right) => left.at - right.at)
      .map(({ each }) => each)
  }

  /** As a queue does: what fails comes again. */
  private async deliver(work: readonly (() => Promise<void>)[]): Promise<void> {
    const waiting = this.shuffled(work)
    const lane = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (this.dice() * this.asked.faultEvery < 1) this.strike()
        try {
          await next()
        } catch (error) {
          if (error instanceof Error && error.name === 'Refusal') continue
          waiting.unshift(next)
        }
      }
    }
    await Promise.all(Array.from({ length: this.asked.lanes }, lane))
    this.engine.faults.clear()
  }

  /** Conflicts that are retried and conflicts that outlast the retries; answers lost after the commit; requests lost before it. */
  private strike(): void {
    const error = this.one(['TransactionConflict', 'TransactionConflict', 'AnswerLost', 'RequestLost', 'InternalServerError'] as const)
    const times = error === 'TransactionConflict' ? this.one([1, 3, 8]) : this.one([1, 4])
    this.engine.faults.inject({ operation: 'TransactWriteItems', error, times })
  }

  private async receipts(): Promise<void> {
    const { issueReceipt, replaceReceipt, findOfficialReceipt, cancelReceipt } = this.s
    const paper = (order: Order, number: number): Pick<OfficialReceipt, 'statement' | 'keyId' | 'signature' | 'issuedAt'> => ({
      statement: {
        ...{ v: 2, what: 'receipt', form: 'F', symbol: 'S', number: String(number), book: order.book, collector: 'C', payer: 'P' },
        ...{ amountVnd: order.paidVnd, amountInWords: '', paidFor: order.kind, basis: '', article: '', courtCode: '', caseName: '' },
        ...{ orderCode: order.code, rail: 'card', paidOn: today, issuedAt: at },
      },
      ...{ keyId: 'k', signature: 's', issuedAt: at },
    })
    const settled = ordersOf(await booksOf(this.engine)).filter(order => order.state === 'settled')
    const issue = settled.flatMap(({ id }) =>
      Array.from({ length: 2 }, () => async () => void (await issueReceipt(id, series, async (order, number) => paper(order, number)))),
    )
    await this.deliver(issue)
    const cancel = Array.from({ length: Math.ceil(settled.length / 10) }, (_, index) => async () => {
      const receipt = await findOfficialReceipt(series.id, index * 7 + 1)
      if (receipt === undefined) return
      const write = index % 2 === 0 ? async (order: Order, number: number) => paper(order, number) : undefined
      await replaceReceipt(receipt, replacedBy => cancelReceipt(receipt, { reason: 'sai tên', replacedBy }, first, at), write)
    })
    await this.deliver([...cancel, ...cancel])
  }

  /** Two officers give suspense back; the rail says done, failed, or done and later failed, in any order. */
  private async giveBack(): Promise<void> {
    const {
      openWorkItems,
      saveWorkItem,
      proposeResolution,
      returned,
      refundOfUnapplied,
      openedRefundWrites,
      bookRefundFact,
      getBookWorkItem,
    } = this.s
    const items = (await openWorkItems('thads-NA')).filter(item => item.kind === 'suspense' && item.rail === 'card')
    const work = items.map(({ id, factId, currency }) => async () => {
      const found = (await openWorkItems('thads-NA')).find(item => item.id === id)
      if (found === undefined) return
      const proposal = { what: 'return', amount: found.remaining, payTo: '' } as const
      const isTaken = found.proposal?.by.subject === first.subject
      const open = isTaken ? found : await saveWorkItem(proposeResolution(found, proposal, 'hai lần', first, at))
      const amount = open.remaining
      const refundId = `r-${id}`
      const approver = { actor: { subject: second.subject, fullName: 'B', role: 'enforcement-accountant' }, now: at } as const
      const held = { workItemId: id, book: 'thads-NA', orderId: null, rail: 'card', factId, currency } as const
      const refund = refundOfUnapplied(
        held,
        { id: refundId, amount, payTo: '', proposedBy: approver.actor },
        { sequence: 0, hash: '' },
        approver,
      )
      const item = await getBookWorkItem(id, 'thads-NA', open.version)
      await saveWorkItem(returned(item, { id: refundId, amount }, approver), openedRefundWrites(refund, at).writes)
    })
    await this.deliver([...work, ...work])
    const facts = items.flatMap(({ id, factId, amount, currency }) => {
      const fact = {
        kind: 'refund',
        rail: 'card',
        factId: `re_${id}`,
        paymentId: factId,
        refundId: `r-${id}`,
        amount,
        currency,
        at,
        rawSha256: '0',
      } as const
      const states = this.one([['pending', 'succeeded'], ['succeeded'], ['failed'], ['succeeded', 'failed']] as const)
      return [...states, ...states].map(
        (state, index) => async () =>
          bookRefundFact({ ...fact, state }, { book: 'thads-NA', now: at, event: { eventId: `evt_${factId}_${index}`, type: 'refund' } }),
      )
    })
    await this.deliver(facts)
  }

  private async run(): Promise<BooksStormReport> {
    await this.prepare()
    await this.deliver([...this.messages(), ...this.cancellations()])
    const afterPayments = await booksOf(this.engine)
    const faults = [...audit(afterPayments), ...unexpected(this.outside, this.strangers, afterPayments)]
    await this.giveBack()
    await this.receipts()
    const thirds = await refundThirds(this.engine, this.s)
    const books = await booksOf(this.engine)
    const facts = factsOf(books)
    return {
      orders: this.outside.length,
      settled: ordersOf(books).filter(order => order.settled !== null).length,
      payments: facts.length,
      suspended: facts.filter(fact => fact.outcome === 'suspended').length,
      receipts: books.ledger.filter(item => /^receipts#/.test(String(item.pk)) && /^\d+$/.test(String(item.sk))).length,
      refunds: books.fees.filter(item => item.sk === 'refund').length,
      faults: [...faults, ...audit(books), ...unexpected(this.outside, this.strangers, books), ...thirds],
    }
  }
}
