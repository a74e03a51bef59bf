// Opens an attempt: stored first, asked of the rail afterwards, the open one answered again (layout: order-store.ts).
import { type Actor, type ActorRecord, actorRecord, type Language, systemActor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Attempt, expiryOf, instantTransferBelowVnd, isUsable, type RailOffer, refuseUnpayable } from './attempt.ts'
import type { BankAccount } from './collector.ts'
import { type Order, orderChange } from './order.ts'
import { formatOrderCode } from './order-code.ts'
import { changeAttempt, findAttempt, findOrder, newAttemptWrites, trySaveOrder } from './order-store.ts'
import { createCheckout } from './stripe-gateway.ts'
import { makeTransferReference } from './transfer-reference.ts'
import { vietQr } from './vietqr.ts'
import { findWorkItem, paperReceiptItemId } from './work-item-store.ts'

export interface Opening {
  rail: 'card' | 'transfer'
  offers: readonly RailOffer[]
  account: BankAccount | null
  /** Absent for whoever pays by the code on the paper. */
  actor: Actor | undefined
  language: Language
  returnTo: (attemptId: string) => { successUrl: string; cancelUrl: string }
  now: string
  newId: () => string
  random: (bytes: number) => Uint8Array
}

const byCode: ActorRecord = systemActor('payer-by-code')

const newAttempt = (order: Order, opening: Opening): Attempt => {
  const { rail, now, account, language } = opening
  const id = opening.newId()
  const attempt: Attempt = {
    ...{ id, version: 1, orderId: order.id, rail, state: 'open', amountVnd: order.amountVnd },
    ...{ createdAt: now, expiresAt: expiryOf(rail, now), card: null, transfer: null },
  }
  if (rail === 'card') return { ...attempt, card: { ...opening.returnTo(id), language, sessionId: null, url: null } }
  if (account === null) return refuse('conflict', 'attempt.rail-not-offered', { rail, because: 'not-configured' })
  const reference = makeTransferReference(opening.random(9))
  const { bin, bank, account: number, name } = account
  const isInstant = order.amountVnd < instantTransferBelowVnd
  const payload = isInstant ? vietQr({ bin, account: number, amountVnd: order.amountVnd, content: reference }) : ''
  return { ...attempt, transfer: { reference, bin, bank, account: number, accountName: name, content: reference, payload } }
}

/** The provider's page of an attempt that was stored before; the same page however often it is asked for. */
const withCheckout = async (order: Order, attempt: Attempt): Promise<Attempt> => {
  const { card } = attempt
  if (card === null || card.url !== null) return attempt
  const { language, successUrl, cancelUrl } = card
  const { sessionId, url } = await createCheckout({
    ...{ attemptId: attempt.id, orderId: order.id, orderCode: formatOrderCode(order.code), book: order.book },
    ...{ amountVnd: attempt.amountVnd, expiresAt: attempt.expiresAt, language, successUrl, cancelUrl },
  })
  const named = { ...attempt, card: { ...card, sessionId, url } }
  return (await changeAttempt(order.id, attempt.id, now => ({ ...now, version: now.version + 1, card: named.card }))) ?? named
}

/** Cash was paid for it, and its receipt is at the court: nobody is led to pay twice while the collector has yet to book it. */
const refusePaidOnPaper = async ({ id }: Order): Promise<void> => {
  if ((await findWorkItem(paperReceiptItemId(id)))?.state === 'open') refuse('conflict', 'order.paid-on-paper')
}

/** Two tabs, two payers: whoever comes second finds the first one's attempt. */
const tries = 6

/**
 * The open attempt of the rail, or a new one. Refuses `order.not-payable`, `order.paid-on-paper`, `attempt.rail-not-offered`, `attempt.busy`; for a card also
 * `card.amount-not-taken`, `card.provider-silent`, `card.checkout-ended`.
 */
export const openAttempt = async (asked: Order, opening: Opening): Promise<{ order: Order; attempt: Attempt }> => {
  let order = asked
  const { rail, now, actor, offers } = opening
  await refusePaidOnPaper(asked)
  for (let tried = 0; tried < tries; tried += 1) {
    refuseUnpayable(order, rail, offers)
    const openId = order.attempts[rail]
    const open = openId === undefined ? undefined : await findAttempt(order.id, openId)
    if (open && isUsable(open, now)) return { order, attempt: await withCheckout(order, open) }
    const attempt = newAttempt(order, opening)
    const named = { ...order, attempts: { ...order.attempts, [rail]: attempt.id } }
    const change = orderChange(
      'order.attempted',
      named,
      { actor: actor ? actorRecord(actor) : byCode, now },
      { rail, attemptId: attempt.id },
    )
    const saved = await trySaveOrder(change, newAttemptWrites(attempt))
    if (saved.refused === undefined) return { order: saved.order, attempt: await withCheckout(saved.order, attempt) }
    order = (await findOrder(order.id)) ?? refuse('missing', 'order.missing')
  }
  return refuse('busy', 'attempt.busy')
}
