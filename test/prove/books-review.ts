// What the accountant sees after the storm, by the portal's doors: exceptions, receipts, balance, reconciliation of every day.
import * as z from 'zod/mini'
import type { PortalClient } from '../../demonstration/portal-client.ts'

const itemsSchema = z.object({
  items: z.array(
    z.object({ id: z.string(), kind: z.string(), reason: z.string(), factId: z.string(), remaining: z.int(), currency: z.string() }),
  ),
  next: z.optional(z.string()),
})
const receiptsSchema = z.object({
  series: z.array(z.object({ id: z.string(), last: z.int() })),
  receipts: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      orderId: z.string(),
      cancelled: z.optional(z.object({ reason: z.string(), replacedBy: z.optional(z.string()) })),
    }),
  ),
  next: z.optional(z.string()),
})
const balanceSchema = z.object({ rows: z.array(z.object({ account: z.string(), currency: z.string(), balance: z.int() })) })
const reconciledSchema = z.object({
  matched: z.int(),
  list: z.array(z.object({ reason: z.string(), factId: z.string() })),
  movements: z.array(z.object({ kind: z.string(), count: z.int() })),
})

type WorkItem = z.infer<typeof itemsSchema>['items'][number]
type Receipt = z.infer<typeof receiptsSchema>['receipts'][number]

export const openItems = async (client: PortalClient): Promise<WorkItem[]> => {
  const items: WorkItem[] = []
  let next: string | undefined
  do {
    const page = itemsSchema.parse(await client.get(`/api/books/work-items${next ? `?next=${encodeURIComponent(next)}` : ''}`))
    items.push(...page.items)
    next = page.next
  } while (next)
  return items
}

/** The three oldest receipts turn out to be wrong: two get a new one, one does not. */
export const cancelSome = async (client: PortalClient): Promise<void> => {
  const { receipts } = receiptsSchema.parse(await client.get('/api/books/receipts'))
  for (const [index, { id }] of receipts.slice(0, 3).entries())
    await client.post(`/api/books/receipts/${encodeURIComponent(id)}/cancellation`, { reason: 'Ghi sai tên người nộp', replace: index > 0 })
}

export interface Receipts {
  /** Last numbers by series. */
  series: Record<string, number>
  issued: number
  cancelled: number
  faults: string[]
}

/** Numbers 1…n, each there once; one good receipt for each order but for those that were cancelled without another. */
export const reviewReceipts = async (client: PortalClient): Promise<Receipts> => {
  const { series } = receiptsSchema.parse(await client.get('/api/books/receipts'))
  const faults: string[] = []
  const good = new Map<string, number>()
  let [issued, cancelled] = [0, 0]
  for (const { id, last } of series) {
    const receipts: Receipt[] = []
    let next: string | undefined
    do {
      const query = `series=${encodeURIComponent(id)}${next ? `&next=${encodeURIComponent(next)}` : ''}`
      const page = receiptsSchema.parse(await client.get(`/api/books/receipts?${query}`))
      receipts.push(...page.receipts)
      next = page.next
    } while (next)
    const numbers = receipts.map(({ number }) => Number(number)).sort((left, right) => left - right)
    if (numbers.length !== last || numbers.some((number, index) => number !== index + 1))
      faults.push(`${id}: ${last} given, ${numbers.length} there`)
    for (const { number, orderId, cancelled: gone } of receipts) {
      issued += 1
      if (gone) cancelled += 1
      else good.set(orderId, (good.get(orderId) ?? 0) + 1)
      if (gone && gone.reason === '') faults.push(`${id} ${number}: cancelled without a reason`)
    }
  }
  for (const [orderId, count] of good) if (count !== 1) faults.push(`order ${orderId}: ${count} good receipts`)
  return { series: Object.fromEntries(series.map(({ id, last }) => [id, last])), issued, cancelled, faults }
}

export const trialBalance = async (client: PortalClient): Promise<z.infer<typeof balanceSchema>['rows']> =>
  balanceSchema.parse(await client.get('/api/books/trial-balance')).rows

export interface Reconciled {
  matched: number
  /** `<reason> <fact>` */
  findings: string[]
}

export const reconcile = async (client: PortalClient, days: readonly string[]): Promise<Reconciled> => {
  const reconciled: Reconciled = { matched: 0, findings: [] }
  for (const day of days) {
    await client.post('/api/books/reconciliations', { day })
    const view = reconciledSchema.parse(await client.until(`/api/books/reconciliations/${day}`, ({ state }) => state === 'prepared', 900))
    reconciled.matched += view.matched
    reconciled.findings.push(...view.list.map(({ reason, factId }) => `${reason} ${factId}`))
  }
  return reconciled
}
