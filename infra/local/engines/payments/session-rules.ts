// What a checkout session must be beside its schema: one currency, whole amounts within the limits, texts not too long, an expiry within a day.
import type Stripe from 'stripe'
import { converted, smallestCharge } from './settlement-currency.ts'
import { invalid } from './stripe-refusal.ts'

/** Eight digits: what the provider's types still promise for every method. */
const largestAmount = 99_999_999
const played = ['vnd', 'usd']
const minute = 60

const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/.test(text)

function checkMetadata(metadata: Stripe.Emptyable<Stripe.MetadataParam> | undefined, param: string): void {
  const entries = Object.entries(metadata || {})
  if (entries.length > 50) throw invalid(`Metadata can have up to 50 keys; ${entries.length} were sent.`, { param })
  for (const [key, value] of entries) {
    if (key.length > 40) throw invalid(`Metadata keys can have up to 40 characters: ${key}`, { param: `${param}[${key}]` })
    if (String(value).length > 500) throw invalid('Metadata values can have up to 500 characters', { param: `${param}[${key}]` })
  }
}

function checkLength(text: string | undefined, most: number, param: string): void {
  if (text !== undefined && text.length > most) throw invalid(`Invalid string: must be at most ${most} characters`, { param })
}

export interface PricedItem {
  readonly name: string
  readonly quantity: number
  readonly unitAmount: number
  readonly currency: string
}

function pricedItem(item: Stripe.Checkout.SessionCreateParams.LineItem, index: number): PricedItem {
  const param = `line_items[${index}]`
  const { price_data: price, quantity = 0 } = item
  if (!price) throw invalid('The sandbox keeps no prices: send price_data.', { param: `${param}[price]` })
  if (quantity < 1) throw invalid('This value must be greater than or equal to 1.', { param: `${param}[quantity]` })
  if (price.unit_amount === undefined || price.unit_amount < 0)
    throw invalid('Invalid non-negative integer', { code: 'parameter_invalid_integer', param: `${param}[price_data][unit_amount]` })
  const name = price.product_data?.name ?? ''
  if (name === '')
    throw invalid('Missing required param: product_data[name].', {
      code: 'parameter_missing',
      param: `${param}[price_data][product_data][name]`,
    })
  if (!played.includes(price.currency)) throw invalid(`Invalid currency: ${price.currency}`, { param: `${param}[price_data][currency]` })
  return { name, quantity, unitAmount: price.unit_amount, currency: price.currency }
}

function checkAmount(total: number, currency: string, now: number): void {
  if (total > largestAmount)
    throw invalid(`The Checkout Session's total amount due must be no more than ${largestAmount}.`, {
      code: 'amount_too_large',
      param: 'line_items',
    })
  const cents = converted(total, currency, now).amount
  if (cents < smallestCharge)
    throw invalid(
      `The Checkout Session's total amount must convert to at least 50 cents. ${total} ${currency} converts to approximately $${(cents / 100).toFixed(2)}.`,
      { code: 'amount_too_small', param: 'line_items' },
    )
}

function checkExpiry(expiresAt: number | undefined, now: number): void {
  if (expiresAt === undefined) return
  if (expiresAt < now + 30 * minute)
    throw invalid('The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.', { param: 'expires_at' })
  if (expiresAt > now + 24 * 60 * minute)
    throw invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', { param: 'expires_at' })
}

export interface Priced {
  readonly items: readonly PricedItem[]
  readonly total: number
  readonly currency: string
}

/** Throws the API's refusal for whatever it would not open a page for. */
export function priceSession(params: Stripe.Checkout.SessionCreateParams, now: number): Priced {
  if (params.mode !== 'payment') throw invalid('The sandbox plays mode `payment` only.', { param: 'mode' })
  if (params.ui_mode !== undefined && params.ui_mode !== 'hosted_page')
    throw invalid('The sandbox plays the hosted page only.', { param: 'ui_mode' })
  if (!params.success_url || !isWebAddress(params.success_url))
    throw invalid('Not a valid URL', { code: 'url_invalid', param: 'success_url' })
  if (params.cancel_url !== undefined && !isWebAddress(params.cancel_url))
    throw invalid('Not a valid URL', { code: 'url_invalid', param: 'cancel_url' })
  checkMetadata(params.metadata, 'metadata')
  checkMetadata(params.payment_intent_data?.metadata, 'payment_intent_data[metadata]')
  checkLength(params.client_reference_id, 200, 'client_reference_id')
  const suffix = params.payment_intent_data?.statement_descriptor_suffix
  checkLength(suffix, 22, 'payment_intent_data[statement_descriptor_suffix]')
  if (suffix !== undefined && !/^(?=.*[A-Za-z])[\x20-\x7e]*$/.test(suffix.replace(/[<>\\'"*]/g, '\u00ff')))
    throw invalid('The statement descriptor must contain Latin characters only.', {
      param: 'payment_intent_data[statement_descriptor_suffix]',
    })
  checkExpiry(params.expires_at, now)
  const items = (params.line_items ?? []).map(pricedItem)
  const [first] = items
  if (!first) throw invalid('Missing required param: line_items.', { code: 'parameter_missing', param: 'line_items' })
  if (items.some(item => item.currency !== first.currency))
    throw invalid('All line items must have the same currency.', { param: 'line_items' })
  const total = items.reduce((sum, item) => sum + item.quantity * item.unitAmount, 0)
  checkAmount(total, first.currency, now)
  return { items, total, currency: first.currency }
}
