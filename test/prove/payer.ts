// Payers of the storm: each pays one order in one of the ways that people find, at least once rightly, sometimes more than once.
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { PortalClient, PortalRefusal } from '../../demonstration/portal-client.ts'
import type { Variant } from '../../infra/local/engines/payments/bank/transfers.ts'
import { type Dice, stubbornly } from './battered-portal.ts'
import type { BooksDesk, StormOrder } from './books-desk.ts'

const openedSchema = z.object({
  attempt: z.object({ id: z.string(), cardUrl: z.optional(z.string()), transfer: z.optional(z.object({ reference: z.string() })) }),
})
type Opened = z.infer<typeof openedSchema>['attempt']

/** Somebody has paid meanwhile: the order says so, or already its only checkout, of which the portal has yet to hear. */
const isPaidMeanwhile = (error: unknown): boolean =>
  error instanceof PortalRefusal && (error.code === 'order.not-payable' || error.code === 'card.checkout-ended')

/** Somebody with the paper notice in hand, at a browser of their own. */
const openAttempt = async (origin: string, { code }: StormOrder, rail: 'card' | 'transfer'): Promise<Opened | undefined> => {
  const client = new PortalClient(origin)
  try {
    const path = `/api/orders/by-code/${encodeURIComponent(code)}/attempts`
    return openedSchema.parse(await stubbornly(client, undefined, () => client.post(path, { rail }))).attempt
  } catch (error) {
    if (isPaidMeanwhile(error)) return undefined
    throw error
  }
}

const cards = {
  good: '4242424242424242',
  asksFirst: '4000000000003155',
  refused: ['4000000000000002', '4000000000009995', '4000000000000119'],
}

const mostTries = 200

/** One press at the page of the card service, again while nobody answers. */
const press = async (address: string, form: Record<string, string>): Promise<void> => {
  for (let tried = 0; ; tried += 1) {
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' }).catch(() => undefined)
    await answer?.arrayBuffer().catch(() => undefined)
    if (answer && answer.status < 500) return
    if (tried > mostTries) throw new Error('payer: the page of the card service does not answer')
    await pause(300)
  }
}

export interface World {
  origin: string
  dice: Dice
  desk: BooksDesk
}

type Way = (world: World, order: StormOrder) => Promise<void>

const payAt = async (opened: Opened | undefined, card: string): Promise<void> => {
  if (opened?.cardUrl !== undefined) await press(opened.cardUrl, { card })
}

const byCard: Way = async ({ origin }, order) => payAt(await openAttempt(origin, order, 'card'), cards.good)

const afterRefusals: Way = async ({ origin, dice }, order) => {
  const opened = await openAttempt(origin, order, 'card')
  await payAt(opened, cards.refused[Math.floor(dice() * cards.refused.length)] ?? cards.good)
  await payAt(opened, cards.good)
}

const withAuthentication: Way = async ({ origin }, order) => {
  const opened = await openAttempt(origin, order, 'card')
  await payAt(opened, cards.asksFirst)
  if (opened?.cardUrl !== undefined) await press(`${opened.cardUrl}/authenticate`, { answer: 'yes' })
}

const inTwoTabs: Way = async ({ origin }, order) => {
  const tabs = await Promise.all([openAttempt(origin, order, 'card'), openAttempt(origin, order, 'card')])
  await Promise.all(tabs.map(tab => payAt(tab, cards.good)))
}

const transfers =
  (...variants: readonly Variant[]): Way =>
  async ({ origin, desk }, order) => {
    const opened = await openAttempt(origin, order, 'transfer')
    if (opened?.transfer === undefined) return
    for (const variant of variants) desk.transferred(order, opened.transfer.reference, variant)
  }

const atTheCounter: Way = ({ desk }, order) => desk.takeCash(order)

const atOnce =
  (...ways: readonly Way[]): Way =>
  async (world, order) => {
    await Promise.all(ways.map(way => way(world, order)))
  }

const oneAfterTheOther =
  (...ways: readonly Way[]): Way =>
  async (world, order) => {
    for (const way of ways) await way(world, order)
  }

/** Each way pays what is due at least once; the wrong sums, lost references and second payments beside it belong to nobody's order. */
const ways: readonly Way[] = [
  byCard,
  byCard,
  afterRefusals,
  withAuthentication,
  inTwoTabs,
  inTwoTabs,
  transfers('exact'),
  transfers('spaced'),
  transfers('exact', 'spaced'),
  transfers('short', 'exact'),
  transfers('over', 'spaced'),
  oneAfterTheOther(transfers('mistyped'), atTheCounter),
  oneAfterTheOther(transfers('without-code'), byCard),
  atOnce(byCard, transfers('exact')),
  atOnce(byCard, byCard, transfers('spaced')),
  atTheCounter,
  atOnce(atTheCounter, byCard),
  atOnce(atTheCounter, transfers('exact')),
]

/** The ways one after the other, so that the smallest storm has most of them. */
export const pay = async (world: World, order: StormOrder, index: number): Promise<void> => {
  await ways[index % ways.length]?.(world, order)
}

export const payByCard = byCard
