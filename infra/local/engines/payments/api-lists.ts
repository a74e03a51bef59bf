// Lists and expansion, as the API knows them: newest first, by cursor, filtered; ids replaced by the objects they name.
import type Stripe from 'stripe'
import { isObject, type JsonObject } from '../json-protocol.ts'
import type { Account } from './account.ts'
import type { ApiObject, ListQuery } from './object-store.ts'
import { lineItemsOf } from './sessions.ts'
import { invalid } from './stripe-refusal.ts'

const mostAtOnce = 100

type Where = ListQuery['where'][number]

/** Filters of each list that are played: parameter, and the member that it is compared with. */
const filters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'checkout.session': { payment_intent: 'payment_intent', status: 'status' },
  payment_intent: {},
  charge: { payment_intent: 'payment_intent' },
  refund: { payment_intent: 'payment_intent', charge: 'charge' },
  dispute: { payment_intent: 'payment_intent', charge: 'charge' },
  event: { type: 'type' },
  balance_transaction: { payout: 'hidden.payout', source: 'source', type: 'type', currency: 'currency' },
  payout: { status: 'status' },
}

const general = ['created', 'limit', 'starting_after', 'ending_before', 'expand', 'types', 'delivery_success']

function createdIn(created: unknown): Pick<ListQuery, 'createdFrom' | 'createdBefore'> {
  if (typeof created === 'number') return { createdFrom: created, createdBefore: created + 1 }
  if (!isObject(created)) return {}
  const { gt, gte, lt, lte } = created
  const from = typeof gte === 'number' ? gte : typeof gt === 'number' ? gt + 1 : undefined
  const before = typeof lt === 'number' ? lt : typeof lte === 'number' ? lte + 1 : undefined
  return { ...(from === undefined ? {} : { createdFrom: from }), ...(before === undefined ? {} : { createdBefore: before }) }
}

export function listOf(account: Account, kind: string, url: string, params: JsonObject): object {
  const known = filters[kind] ?? {}
  const strange = Object.keys(params).find(name => !general.includes(name) && !Object.hasOwn(known, name))
  if (strange !== undefined) throw invalid(`The sandbox does not play the filter ${strange}.`, { param: strange })
  const where = Object.entries(known).flatMap(([name, member]): Where[] =>
    params[name] === undefined ? [] : [[member, String(params[name])]],
  )
  if (params.delivery_success !== undefined) where.push(['hidden.undelivered', params.delivery_success === true ? 0 : 1])
  const limit = typeof params.limit === 'number' ? params.limit : 10
  if (limit < 1 || limit > mostAtOnce) throw invalid('This value must be between 1 and 100.', { param: 'limit' })
  const { items, more } = account.store.list<ApiObject>(kind, {
    where,
    limit,
    ...createdIn(params.created),
    ...(Array.isArray(params.types) ? { types: params.types.map(String) } : {}),
    ...(typeof params.starting_after === 'string' ? { startingAfter: params.starting_after } : {}),
    ...(typeof params.ending_before === 'string' ? { endingBefore: params.ending_before } : {}),
  })
  return { object: 'list', data: items, has_more: more, url }
}

export const lineItemList = (account: Account, sessionId: string): Stripe.ApiList<Stripe.LineItem> => ({
  object: 'list',
  data: lineItemsOf(account, sessionId),
  has_more: false,
  url: `/v1/checkout/sessions/${sessionId}/line_items`,
})

function expandedAt(account: Account, value: unknown, path: readonly string[]): unknown {
  const [part, ...rest] = path
  if (part === undefined || value === null) return value
  if (Array.isArray(value)) return value.map(each => expandedAt(account, each, path))
  if (!isObject(value)) throw invalid(`This property cannot be expanded (${part}).`, { param: 'expand' })
  if (part === 'line_items' && value.object === 'checkout.session') return { ...value, line_items: lineItemList(account, String(value.id)) }
  if (!Object.hasOwn(value, part)) throw invalid(`This property cannot be expanded (${part}).`, { param: 'expand' })
  const inside = value[part]
  const found = typeof inside === 'string' ? account.store.find(inside) : inside
  if (found === undefined) throw invalid(`This property cannot be expanded (${part}).`, { param: 'expand' })
  return { ...value, [part]: expandedAt(account, found, rest) }
}

/** The object with every path of `expand` filled in. */
export function expanded(account: Account, object: object, expand: unknown): object {
  const paths = Array.isArray(expand) ? expand.map(String) : []
  return paths.reduce((result: object, path) => Object(expandedAt(account, result, path.split('.'))), object)
}
