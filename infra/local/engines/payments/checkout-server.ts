// Serves the payment page: shows what fits the session's state, takes tries, and sends the payer back to the portal.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type Stripe from 'stripe'
import type { Account } from './account.ts'
import { authenticate, finishLater, payByCard, payLater, type TryOutcome } from './card-payment.ts'
import {
  authenticationPage,
  expiredPage,
  missingPage,
  type PageError,
  paidPage,
  payPage,
  processingPage,
  successAddress,
} from './checkout-pages.ts'
import { checkoutWords } from './checkout-words.ts'
import { pageHeaders } from './page-layout.ts'
import { lineItemsOf, sessionById } from './sessions.ts'
import { StripeRefusal } from './stripe-refusal.ts'
import { cardOf, isCardNumber } from './test-cards.ts'

function show(response: ServerResponse, status: number, html: string, formTargets: readonly string[] = []): void {
  response.writeHead(status, pageHeaders(formTargets))
  response.end(html)
}

/** Whoever has paid is sent to the portal, which is another origin. */
function targetsOf({ success_url, cancel_url }: Stripe.Checkout.Session): readonly string[] {
  return [...new Set([success_url, cancel_url].filter(address => address !== null).map(address => new URL(address).origin))]
}

const isFutureMonth = (text: string, now: number): boolean => {
  const [, month = '', year = ''] = /^\s*(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d\d)\s*$/.exec(text) ?? []
  // The card is good until the end of its month.
  return month !== '' && Date.UTC(2000 + Number(year), Number(month)) > now
}

/** What is wrong with a typed card before anybody asks its bank. */
function problemWith(form: URLSearchParams, number: string, now: number): PageError | undefined {
  if (!isCardNumber(number)) return 'invalid-number'
  if (!isFutureMonth(form.get('expiry') ?? '', now)) return 'invalid-expiry'
  if (!/^\s*\d{3}\s*$/.test(form.get('cvc') ?? '')) return 'invalid-cvc'
  return cardOf(number) ? undefined : 'not-a-test-card'
}

function current(account: Account, id: string): Stripe.Checkout.Session | undefined {
  try {
    return sessionById(account, id)
  } catch {
    return undefined
  }
}

function pageOf(account: Account, session: Stripe.Checkout.Session, error?: PageError): string {
  const payment = typeof session.payment_intent === 'string' ? account.store.find<Stripe.PaymentIntent>(session.payment_intent) : undefined
  if (session.status === 'expired') return expiredPage(session)
  if (session.status === 'complete') return payment?.status === 'processing' ? processingPage(session) : paidPage(session)
  if (payment?.status === 'requires_action') return authenticationPage(session)
  return payPage({ session, items: lineItemsOf(account, session.id), ...(error ? { error } : {}) })
}

const errorOf = (outcome: TryOutcome): PageError | undefined => {
  if (outcome.kind !== 'declined') return undefined
  const { errors } = checkoutWords(null)
  return outcome.decline !== undefined && Object.hasOwn(errors, outcome.decline) ? (outcome.decline as PageError) : outcome.code
}

export function createCheckoutServer(account: Account, afterTry: () => void) {
  function attempt(id: string, form: URLSearchParams, step: string): TryOutcome | PageError {
    const typed = (form.get('number') ?? '').replace(/\s/g, '')
    const problem = step === '' && form.has('number') ? problemWith(form, typed, account.clock.now()) : undefined
    if (problem) return problem
    return account.store.transaction((): TryOutcome => {
      if (step === 'later') return finishLater(account, id, form.get('outcome') === 'succeeded' ? 'succeeded' : 'failed')
      if (step === 'authenticate') return authenticate(account, id, form.get('answer') === 'yes')
      if (form.has('later')) return payLater(account, id)
      return payByCard(account, id, form.get('card') ?? typed)
    })
  }

  /** A second press, or one after the end, changes nothing: the page says how things are. */
  function attemptIfOpen(id: string, form: URLSearchParams, step: string): TryOutcome | PageError | undefined {
    try {
      return attempt(id, form, step)
    } catch (error) {
      if (error instanceof StripeRefusal) return undefined
      throw error
    }
  }

  return (request: IncomingMessage, response: ServerResponse, path: string, body: string): void => {
    const [, id = '', step = ''] = /^\/c\/pay\/([\w]+)(?:\/(authenticate|later))?$/.exec(path) ?? []
    const session = current(account, id)
    if (session === undefined) {
      show(response, 404, missingPage())
      return
    }
    const targets = targetsOf(session)
    if (request.method !== 'POST') {
      show(response, 200, pageOf(account, session), targets)
      return
    }
    const outcome = attemptIfOpen(id, new URLSearchParams(body), step)
    afterTry()
    const now = sessionById(account, id)
    if (step !== 'later' && typeof outcome === 'object' && (outcome.kind === 'paid' || outcome.kind === 'processing')) {
      response.writeHead(303, { ...pageHeaders(targets), location: successAddress(now) })
      response.end()
      return
    }
    const error = typeof outcome === 'string' ? outcome : outcome && errorOf(outcome)
    show(response, error ? 422 : 200, pageOf(account, now, error), targets)
  }
}
