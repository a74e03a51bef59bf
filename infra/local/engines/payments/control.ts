// What a test, or a person at the system's page, may make happen: faults, time, disputes, refunds that fail, payouts. By name, with plain values.
import { isObject, type JsonObject } from '../json-protocol.ts'
import type { Account } from './account.ts'
import { type ApiFaults, apiFaultKinds } from './api-faults.ts'
import { payOut } from './balance.ts'
import { authenticate, finishLater, payByCard, payLater } from './card-payment.ts'
import { closeDispute, openDispute, openInquiry } from './disputes.ts'
import { createRefund, failRefund } from './refunds.ts'
import { expireSession } from './sessions.ts'
import { invalid } from './stripe-refusal.ts'
import type { Webhooks } from './webhooks.ts'

export interface ControlParts {
  readonly account: Account
  readonly webhooks: Webhooks
  readonly faults: ApiFaults
  /** Does what is due. */
  readonly look: () => void
}

type Action = (input: JsonObject) => object

const text = (input: JsonObject, name: string): string => {
  const value = input[name]
  if (typeof value !== 'string' || value === '') throw invalid(`${name} is missing`, { param: name })
  return value
}
const number = (input: JsonObject, name: string, otherwise: number): number => (typeof input[name] === 'number' ? input[name] : otherwise)

export function createControl({ account, webhooks, faults, look }: ControlParts) {
  const { store, clock } = account

  const actions: Readonly<Record<string, Action>> = {
    /** `{ kind, times?, path?, milliseconds? }` */
    'api-fault': input => {
      const kind = apiFaultKinds.find(each => each === input.kind)
      if (kind === undefined) throw invalid(`kind is one of ${apiFaultKinds.join(', ')}`)
      const path = typeof input.path === 'string' ? { path: input.path } : {}
      faults.inject({ kind, times: number(input, 'times', 1), milliseconds: number(input, 'milliseconds', 1_000), ...path })
      return { armed: faults.armed }
    },
    /** Members of WebhookFaults. */
    webhooks: input => webhooks.setFaults(input),
    'clear-faults': () => {
      faults.clear()
      return webhooks.clearFaults()
    },
    advance: input => {
      clock.advance(number(input, 'seconds', 0) * 1000)
      return { now: new Date(clock.now()).toISOString() }
    },
    release: input => ({ released: webhooks.release(input.reversed === true) }),
    resend: input => {
      webhooks.resend(text(input, 'event'))
      return {}
    },
    'say-again': input => ({ event: webhooks.sayAgain(text(input, 'event')) }),
    'roll-secret': () => ({ secret: webhooks.roll() }),
    /** Pays without the page: `{ session, card }`. */
    pay: input => payByCard(account, text(input, 'session'), text(input, 'card')),
    authenticate: input => authenticate(account, text(input, 'session'), input.confirmed === true),
    'pay-later': input => payLater(account, text(input, 'session')),
    'finish-later': input => finishLater(account, text(input, 'session'), input.outcome === 'succeeded' ? 'succeeded' : 'failed'),
    /** Ends one session before its time: `{ session }`. Moving the clock would end those of everybody. */
    expire: input => expireSession(account, text(input, 'session')),
    'fail-refund': input => failRefund(account, text(input, 'refund')),
    /** As somebody does at the provider's own pages: `{ payment, amount? }`. */
    'refund-elsewhere': input =>
      createRefund(account, {
        payment_intent: text(input, 'payment'),
        ...(typeof input.amount === 'number' ? { amount: input.amount } : {}),
      }),
    'open-dispute': input => openDispute(account, text(input, 'charge')),
    'open-inquiry': input => openInquiry(account, text(input, 'charge')),
    'close-dispute': input => closeDispute(account, text(input, 'dispute'), input.outcome === 'won' ? 'won' : 'lost'),
    payout: () => ({ payout: payOut(account) ?? null }),
  }

  return {
    names: Object.keys(actions),
    run(name: string, input: JsonObject): object {
      const action = Object.hasOwn(actions, name) ? actions[name] : undefined
      if (!action) throw invalid(`There is no ${name}; there are ${Object.keys(actions).join(', ')}`)
      const result = store.transaction(() => action(input))
      look()
      return isObject(result) ? result : {}
    },
  }
}
