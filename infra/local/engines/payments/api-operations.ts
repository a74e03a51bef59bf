// What each call of the API does.
import type Stripe from 'stripe'
import type { JsonObject } from '../json-protocol.ts'
import type { Account } from './account.ts'
import { lineItemList, listOf } from './api-lists.ts'
import { currentBalance } from './balance.ts'
import { createRefund } from './refunds.ts'
import type { OperationName } from './schema/api-schema.ts'
import { createSession, expireSession, sessionById } from './sessions.ts'
import { missing } from './stripe-refusal.ts'

export interface Call {
  readonly account: Account
  /** Address of the sandbox, for pages. */
  readonly base: string
  readonly id: string
  readonly path: string
  readonly params: JsonObject
}

type Run = (call: Call) => object

const retrieve =
  (kind: string): Run =>
  ({ account, id }) => {
    const found = account.store.find(id)
    if (found?.object !== kind) throw missing(kind, id)
    return found
  }

const list =
  (kind: string): Run =>
  ({ account, path, params }) =>
    listOf(account, kind, path, params)

/** The schema has seen to what the parameters are. */
const as = <T>(params: JsonObject): T => params as T

export const runs: Readonly<Record<OperationName, Run>> = {
  'Checkout.Sessions.create': ({ account, base, params }) => createSession(account, base, as<Stripe.Checkout.SessionCreateParams>(params)),
  'Checkout.Sessions.retrieve': retrieve('checkout.session'),
  'Checkout.Sessions.list': list('checkout.session'),
  'Checkout.Sessions.expire': ({ account, id }) => expireSession(account, id),
  'Checkout.Sessions.listLineItems': ({ account, id }) => lineItemList(account, sessionById(account, id).id),
  'PaymentIntents.retrieve': retrieve('payment_intent'),
  'PaymentIntents.list': list('payment_intent'),
  'Charges.retrieve': retrieve('charge'),
  'Charges.list': list('charge'),
  'Refunds.create': ({ account, params }) => createRefund(account, as<Stripe.RefundCreateParams>(params)),
  'Refunds.retrieve': retrieve('refund'),
  'Refunds.list': list('refund'),
  'Disputes.retrieve': retrieve('dispute'),
  'Disputes.list': list('dispute'),
  'Events.retrieve': retrieve('event'),
  'Events.list': list('event'),
  'BalanceTransactions.retrieve': retrieve('balance_transaction'),
  'BalanceTransactions.list': list('balance_transaction'),
  'Balance.retrieve': ({ account }) => currentBalance(account),
  'Payouts.retrieve': retrieve('payout'),
  'Payouts.list': list('payout'),
}
