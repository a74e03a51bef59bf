// Copies at the running portal, step by step: a published judgment to ask for, the request, the clerk, the certifying officer, the money.
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod/mini'
import { type PortalClient, textOf } from '../../demonstration/portal-client.ts'

const madeSchema = z.object({
  code: z.string(),
  title: z.string(),
  url: z.string(),
  link: z.string(),
  sha256: z.string(),
  state: z.string(),
  asOf: z.string(),
})

export const viewSchema = z.object({
  id: z.string(),
  code: z.string(),
  state: z.string(),
  courtCode: z.string(),
  amountVnd: z.number(),
  orderId: z.optional(z.string()),
  items: z.array(
    z.object({ kind: z.string(), found: z.nullable(z.object({ gives: z.boolean(), pages: z.number(), version: z.string() })) }),
  ),
  made: z.array(madeSchema),
  zipUrl: z.optional(z.string()),
  may: z.array(z.string()),
})
export type View = z.infer<typeof viewSchema>

const deskSchema = z.object({
  version: z.number(),
  state: z.string(),
  deskMay: z.array(z.string()),
  proposals: z.array(z.object({ pages: z.number(), isFree: z.boolean() })),
  items: z.array(z.object({ kind: z.string() })),
})

const requestsSchema = z.object({ requests: z.array(z.object({ id: z.string(), courtCode: z.string() })) })

const answers = {
  ...{ isClosedSession: false, hasStateSecret: false, isSecrecyAsked: false, isAgainstCustoms: false, hasMinor: false, canBeEncoded: true },
}

/** A text in which nobody is named, so that the gate has nothing to stop. */
const textOfJudgment = (number: string): string =>
  [
    'TÒA ÁN NHÂN DÂN KHU VỰC 1 - NGHỆ AN',
    `Bản án số: ${number}`,
    'Ngày 20 tháng 8 năm 2026',
    'V/v tranh chấp hợp đồng vay tài sản',
    'NHÂN DANH NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'NỘI DUNG VỤ ÁN',
    ...Array.from(
      { length: 12 },
      () => 'Nguyên đơn trình bày: bị đơn vay một khoản tiền có giấy vay viết tay, đến hạn không trả, dù đã nhiều lần yêu cầu.',
    ),
    'QUYẾT ĐỊNH',
    'Chấp nhận yêu cầu khởi kiện của nguyên đơn. Bị đơn phải trả số tiền đã vay và lãi chậm trả theo quy định của pháp luật.',
  ].join('\n')

export interface Court {
  clerk: PortalClient
  judge: PortalClient
}

/** A judgment of the first regional court, published for one test alone: its number is nobody else's. */
export const publishedJudgment = async (origin: string, { clerk, judge }: Court): Promise<string> => {
  const number = `${randomInt(1_000, 99_999)}/2026/DS-ST`
  const entered = await clerk.post('/api/desk/judgments', {
    ...{ number, date: '2026-08-20', effectiveOn: '2026-10-22', courtCode: 'NA-KV01', documentType: 'BAST', answers },
    ...{ relation: 'Tranh chấp hợp đồng vay tài sản', outcome: 'accepted', precedents: [], people: [] },
    ...{ title: `Tranh chấp hợp đồng vay tài sản (${number})`, summary: 'Bên vay không trả tiền đến hạn.', text: textOfJudgment(number) },
  })
  const id = textOf(entered, 'id')
  await clerk.post(`/api/desk/judgments/${id}/review`, { version: 1 })
  await judge.post(`/api/desk/judgments/${id}/approval`, { version: 2, dismissals: [] })
  // Its files come first; copies are given once the register of the court says so too.
  await clerk.until(`/api/desk/judgments/${id}`, ({ state }) => state === 'published', 120)
  await publicJson(origin, `/judgments/${id}.json`)
  return id
}

/** A public file, once it is there and as it should be. */
export const publicJson = async (origin: string, path: string, isThere: (value: unknown) => boolean = () => true): Promise<unknown> => {
  for (let look = 0; look < 400; look += 1) {
    const answer = await fetch(`${origin}${path}`)
    const value: unknown = answer.ok ? await answer.json() : undefined
    if (answer.ok && isThere(value)) return value
    await pause(150)
  }
  throw new Error(`copy-steps: ${path} did not come about`)
}

export const nothing = { judgmentId: '', caseId: '', courtCode: '', caseNumber: '', title: '' }

export const publishedItems = (ids: readonly string[]) => ids.map(judgmentId => ({ ...nothing, kind: 'published-judgment', judgmentId }))

/** Asks and answers the id of the one request that it became. */
export const ask = async (
  who: PortalClient,
  asked: { items: unknown; as?: string; authority?: string; delivery?: string; address?: string },
) => {
  const { requests } = requestsSchema.parse(
    await who.post('/api/copies', { as: 'anyone', authority: '', purpose: '', delivery: 'digital', address: '', ...asked }),
  )
  return requests.map(({ id }) => id)
}

export const atDesk = async (officer: PortalClient, id: string) => deskSchema.parse(await officer.get(`/api/desk/copies/${id}`))

const finding = { gives: true, reason: '', documentId: '', title: '', number: '', date: '', text: '' }

/** Gives everything, with the pages that the portal counted. */
export const check = async (clerk: PortalClient, id: string, change: Partial<typeof finding> & { pages?: number } = {}): Promise<void> => {
  const counted = (view: z.infer<typeof deskSchema>) =>
    view.proposals.every(({ pages }, index) => pages > 0 || view.items[index]?.kind !== 'published-judgment')
  let view = await atDesk(clerk, id)
  for (let look = 0; look < 400 && !counted(view); look += 1) {
    await pause(150)
    view = await atDesk(clerk, id)
  }
  const items = view.proposals.map(({ pages }) => ({ ...finding, pages: Math.max(1, pages), ...change }))
  await clerk.post(`/api/desk/copies/${id}/check`, { version: view.version, note: '', items })
}

export const certify = async (officer: PortalClient, id: string): Promise<void> => {
  const { version } = await atDesk(officer, id)
  await officer.post(`/api/desk/copies/${id}/certification`, { version, agrees: true, reason: '' })
}

export const untilState = async (who: PortalClient, id: string, state: string): Promise<View> =>
  viewSchema.parse(await who.until(`/api/copies/${id}`, view => view.state === state, 120))

/** The order of a request, once the worker has opened it and it is as it should be. */
export const untilOrder = async (who: PortalClient, orderId: string | undefined, state: string): Promise<{ amountVnd: number }> => {
  for (let look = 0; look < 400; look += 1) {
    const order: unknown = await who.get(`/api/orders/${orderId}`).catch(() => undefined)
    const found = z.safeParse(z.object({ state: z.literal(state), amountVnd: z.number() }), order)
    if (found.success) return found.data
    await pause(150)
  }
  throw new Error(`copy-steps: the order ${orderId} is never ${state}`)
}

/** Cash at the court's own counter. */
export const payAtCounter = async (accountant: PortalClient, who: PortalClient, id: string): Promise<void> => {
  const { orderId, amountVnd } = viewSchema.parse(await who.get(`/api/copies/${id}`))
  const order = await untilOrder(who, orderId, 'open')
  const trace = z
    .object({ order: z.object({ version: z.number() }) })
    .parse(await accountant.until(`/api/books/trace/${orderId}`, () => true))
  if (order.amountVnd !== amountVnd) throw new Error(`copy-steps: the order is of ${order.amountVnd}, the quote of ${amountVnd}`)
  await accountant.post(`/api/books/orders/${orderId}/counter-payment`, { version: trace.order.version, amountVnd, ...cash() })
}

let receipts = 0
/** A paper receipt of its own for each payment, in whichever file of tests. */
const cash = () => {
  receipts += 1
  const paper = { symbol: `B${process.pid % 1000}`, number: String(receipts).padStart(7, '0') }
  return { paper, paidOn: new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) }
}
