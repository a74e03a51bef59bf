// The pages that a payer sees: the card form, the bank's question, and what to say when a session has ended.
import type Stripe from 'stripe'
import { type CheckoutWords, checkoutWords } from './checkout-words.ts'
import { escaped, page, shownAmount } from './page-layout.ts'
import { testCards } from './test-cards.ts'

export type PageError = keyof CheckoutWords['errors']

const languageOf = (locale: string | null): 'vi' | 'en' => (locale?.startsWith('en') ? 'en' : 'vi')

const layout = (session: Pick<Stripe.Checkout.Session, 'locale'> | undefined, title: string, body: string): string => {
  const words = checkoutWords(session?.locale ?? null)
  return page({ language: languageOf(session?.locale ?? null), title, banner: words.banner, about: words.about, body })
}

const amountOf = (session: Stripe.Checkout.Session): string =>
  shownAmount(session.amount_total ?? 0, session.currency ?? 'vnd', languageOf(session.locale))

const time = (seconds: number): string =>
  new Intl.DateTimeFormat('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  }).format(seconds * 1000)

const spaced = (number: string): string => number.replace(/(.{4})(?=.)/g, '$1 ')

export interface PayPage {
  readonly session: Stripe.Checkout.Session
  readonly items: readonly Stripe.LineItem[]
  readonly error?: PageError
}

export function payPage({ session, items, error }: PayPage): string {
  const words = checkoutWords(session.locale)
  const action = `/c/pay/${escaped(session.id)}`
  const title = `${words.title} ${amountOf(session)}`
  const problem = error
    ? `<div class="error" role="alert" tabindex="-1" id="problem"><h2>${words.error}</h2><p>${escaped(words.errors[error])}</p></div>`
    : ''
  const invalid = (field: PageError): string => (error === field ? ' aria-invalid="true" aria-describedby="problem"' : '')
  const later = session.payment_method_types.includes('customer_balance')
    ? `<li><button type="submit" name="later" value="1">${words.later}</button></li>`
    : ''
  return layout(
    session,
    error ? `${words.error}: ${title}` : title,
    `<h1>${escaped(title)}</h1>
${problem}
<dl>
<dt>${words.reference}</dt>${items.map(item => `<dd>${escaped(item.description ?? '')}</dd>`).join('')}
<dt>${words.amount}</dt><dd class="sum">${escaped(amountOf(session))}</dd>
<dt>${words.until}</dt><dd>${time(session.expires_at)}</dd>
</dl>
<form method="post" action="${action}">
<label for="number">${words.number} <span class="hint" id="number-hint">${words.numberHint}</span></label>
<input id="number" name="number" inputmode="numeric" autocomplete="off" required${invalid('invalid-number') || ' aria-describedby="number-hint"'}>
<div class="pair">
<div><label for="expiry">${words.expiry}</label><input id="expiry" name="expiry" placeholder="12/34" autocomplete="off" required${invalid('invalid-expiry')}></div>
<div><label for="cvc">${words.cvc}</label><input id="cvc" name="cvc" inputmode="numeric" placeholder="123" autocomplete="off" required${invalid('invalid-cvc')}></div>
</div>
<button type="submit" class="first">${words.pay} ${escaped(amountOf(session))}</button>
</form>
<h2 id="cards">${words.cards}</h2>
<form method="post" action="${action}" aria-labelledby="cards">
<ul>
${testCards.map(({ number, name }) => `<li><button type="submit" name="card" value="${number}">${words.names[name]}<span>${spaced(number)}</span></button></li>`).join('\n')}
${later}
</ul>
</form>
${session.cancel_url ? `<p><a class="button" href="${escaped(session.cancel_url)}">${words.cancel}</a></p>` : ''}`,
  )
}

export function authenticationPage(session: Stripe.Checkout.Session): string {
  const words = checkoutWords(session.locale)
  return layout(
    session,
    words.authenticate,
    `<h1>${words.authenticate}</h1>
<p>${escaped(words.authenticateText.replace('{amount}', amountOf(session)))}</p>
<form method="post" action="/c/pay/${escaped(session.id)}/authenticate">
<button type="submit" class="first" name="answer" value="yes">${words.confirm}</button>
<p><button type="submit" name="answer" value="no">${words.refuse}</button></p>
</form>`,
  )
}

const backLink = (address: string | null, words: CheckoutWords): string =>
  address === null ? '' : `<p><a class="button" href="${escaped(address)}">${words.back}</a></p>`

export const successAddress = (session: Stripe.Checkout.Session): string =>
  (session.success_url ?? '/').replace('{CHECKOUT_SESSION_ID}', session.id)

export function paidPage(session: Stripe.Checkout.Session): string {
  const words = checkoutWords(session.locale)
  return layout(session, words.paid, `<h1>${words.paid}</h1>\n<p>${words.paidText}</p>${backLink(successAddress(session), words)}`)
}

export function processingPage(session: Stripe.Checkout.Session): string {
  const words = checkoutWords(session.locale)
  return layout(
    session,
    words.processing,
    `<h1>${words.processing}</h1>
<p>${words.processingText}</p>
<form method="post" action="/c/pay/${escaped(session.id)}/later">
<p><button type="submit" name="outcome" value="succeeded">${words.arrives}</button> <button type="submit" name="outcome" value="failed">${words.fails}</button></p>
</form>${backLink(successAddress(session), words)}`,
  )
}

export function expiredPage(session: Stripe.Checkout.Session): string {
  const words = checkoutWords(session.locale)
  return layout(session, words.expired, `<h1>${words.expired}</h1>\n<p>${words.expiredText}</p>${backLink(session.cancel_url, words)}`)
}

export function missingPage(): string {
  const words = checkoutWords(null)
  return layout(undefined, words.missing, `<h1>${words.missing}</h1>\n<p>${words.missingText}</p>`)
}
