// The accountants' books on the running portal: what needs two people, who sees what, transfers and cash, suspense, refunds, receipts, the report.
import { createHash, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod/mini'
import { PortalClient } from '../../demonstration/portal-client.ts'
import { readOrderCode } from '../../functions/fees/order-code.ts'
import { codePath, papersFile, thingFile, thingPath } from '../../functions/proofs/proof-form.ts'
import { publicJson } from './copy-steps.ts'
import { officer, refusalOf, signedIn, tellLocal, todayHere } from './people.ts'

const { origin } = inject('portal')
let first: PortalClient
let second: PortalClient
let court: PortalClient
let an: PortalClient
let binh: PortalClient
beforeAll(async () => {
  first = await officer(origin, 'thads1', 'enforcement-accountant')
  second = await officer(origin, 'thads2', 'enforcement-accountant')
  court = await officer(origin, 'ketoan', 'accountant')
  an = await signedIn(origin, 'an')
  binh = await signedIn(origin, 'binh')
})

const orderSchema = z.object({
  ...{ id: z.string(), code: z.string(), version: z.int(), kind: z.string(), state: z.string(), amountVnd: z.int() },
  ...{ paidVnd: z.int(), refundedVnd: z.int(), may: z.array(z.string()) },
  paperReceipt: z.optional(z.object({ number: z.string() })),
})
const transferSchema = z.object({
  attempt: z.object({ id: z.string(), transfer: z.object({ reference: z.string(), account: z.string() }) }),
})
const itemSchema = z.object({
  ...{ id: z.string(), version: z.int(), reason: z.string(), state: z.string(), amount: z.int(), remaining: z.int() },
  ...{ factId: z.string(), orderId: z.optional(z.string()), refundIds: z.array(z.string()) },
})
const refundSchema = z.object({ id: z.string(), version: z.int(), state: z.string(), amount: z.int(), may: z.array(z.string()) })
const receiptSchema = z.object({
  id: z.string(),
  number: z.string(),
  orderId: z.string(),
  kind: z.string(),
  link: z.string(),
  cancelled: z.optional(z.object({ replacedBy: z.optional(z.string()) })),
})
const rowsSchema = z.object({ rows: z.array(z.object({ account: z.string(), currency: z.string(), balance: z.int() })) })
const listOf = <T>(name: string, schema: z.ZodMiniType<T>, value: unknown): T[] =>
  z.record(z.string(), z.unknown()).parse(value)[name] === undefined
    ? []
    : z.array(schema).parse(z.record(z.string(), z.unknown()).parse(value)[name])

const entered = (more: object = {}) => ({
  ...{ kind: 'court-fee', payerName: 'Nguyễn Văn An', personalNumber: '', amountVnd: 600_000, courtCode: 'NA-KV01', due: '' },
  basis: { text: 'Bản án', article: 'NQ 326 Điều 26', number: '12/2026/DS-ST', signedOn: '2026-11-02' },
  ...more,
})
const enter = async (more: object = {}, by = first) => orderSchema.parse(await by.post('/api/books/orders', entered(more)))
const checked = async (order: { id: string; version: number }) =>
  orderSchema.parse(await second.post(`/api/books/orders/${order.id}/check`, { version: order.version, agrees: true, reason: '' }))
const opened = async (more: object = {}) => checked(await enter(more))
const orderNow = async (id: string) =>
  orderSchema.parse(z.object({ order: z.unknown() }).parse(await first.get(`/api/books/trace/${id}`)).order)
const until = (id: string, state: string) =>
  first.until(`/api/books/trace/${id}`, value => z.object({ order: z.object({ state: z.string() }) }).parse(value).order.state === state)

const transferFor = async (code: string) =>
  transferSchema.parse(await new PortalClient(origin).post(`/api/orders/by-code/${code}/attempts`, { rail: 'transfer' })).attempt.transfer

const statement = (account: string, lines: readonly { reference: string; amountVnd: number; transaction?: string }[]): string =>
  [
    `Số tài khoản: ${account}`,
    'Ngày giao dịch;Mã giao dịch;Ghi nợ;Ghi có;Nội dung',
    ...lines.map(
      ({ reference, amountVnd, transaction = `FT${randomUUID()}` }) =>
        `${todayHere()};${transaction};;${amountVnd};MBVCB.99 ${reference.toLowerCase()} nop tien`,
    ),
  ].join('\n')

const importFile = (content: string, by = first) => by.post('/api/books/statements', { fileName: 'sao-ke.csv', content })
const itemsOf = async (orderId: string) =>
  listOf('items', itemSchema, await first.get('/api/books/work-items')).filter(item => item.orderId === orderId)
const itemOf = async (orderId: string) => {
  await first.until('/api/books/work-items', value => listOf('items', itemSchema, value).some(item => item.orderId === orderId))
  const [item] = await itemsOf(orderId)
  if (item === undefined) throw new Error('no work item')
  return item
}

describe('an entered order', () => {
  it('is owed by nobody until a second officer has checked it', async () => {
    const order = await enter()
    const anybody = new PortalClient(origin)
    expect(order.state).toBe('proposed')
    expect(await refusalOf(anybody.post('/api/orders/find', { code: order.code }))).toBe('404 order.missing')
    const verdict = { version: order.version, agrees: true, reason: '' }
    expect(await refusalOf(first.post(`/api/books/orders/${order.id}/check`, verdict))).toBe('404 order.same-person-may-not-check')
    expect((await checked(order)).state).toBe('open')
    expect(await anybody.post('/api/orders/find', { code: order.code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({
      amountVnd: 600_000,
      state: 'open',
    })
  })

  it('of a fine is seen by the one fined alone, and never by its code', async () => {
    expect(await refusalOf(enter({ kind: 'penal-fine' }))).toBe('422 order.personal-number-missing')
    const fine = await opened({ kind: 'penal-fine', personalNumber: '040085001234', amountVnd: 5_000_000 })
    const idsOf = async (who: PortalClient) =>
      listOf('orders', z.object({ id: z.string() }), await who.get('/api/orders')).map(order => order.id)
    expect(await idsOf(an)).toContain(fine.id)
    expect(await idsOf(binh)).not.toContain(fine.id)
    expect(await refusalOf(binh.get(`/api/orders/${fine.id}`))).toBe('404 order.missing')
    expect(await refusalOf(new PortalClient(origin).post('/api/orders/find', { code: fine.code }))).toBe('404 order.missing')
    expect(await refusalOf(an.post(`/api/orders/by-code/${fine.code}/attempts`, { rail: 'transfer' }))).toBe('404 order.missing')
    expect(await an.post(`/api/orders/${fine.id}/attempts`, { rail: 'transfer' })).toMatchObject({ order: { state: 'open' } })
  })

  it('stands in one’s own books only', async () => {
    const order = await opened()
    for (const path of [`/api/books/trace/${order.id}`, `/api/books/trace/${order.code}`])
      expect(await refusalOf(court.get(path))).toBe('404 trace.nothing-found')
    expect(await refusalOf(court.post(`/api/books/orders/${order.id}/cancellation`, { version: order.version, reason: 'x' }))).toBe(
      '404 order.missing',
    )
    expect(await refusalOf(enter({}, court))).toBe('404 order.of-other-books')
    expect((await enter({ kind: 'copy-fee', amountVnd: 36_000 }, court)).state).toBe('proposed')
    expect(await refusalOf(importFile(statement('3600201001234', [{ reference: 'x', amountVnd: 1 }]), court))).toBe(
      '422 statement.account-of-others',
    )
  })

  it('looked at by another officer meanwhile is refused', async () => {
    const order = await opened()
    expect(await refusalOf(first.post(`/api/books/orders/${order.id}/cancellation`, { version: order.version - 1, reason: 'x' }))).toBe(
      '409 order.changed-meanwhile',
    )
  })
})

describe('cash', () => {
  it('settles by the number of the paper receipt, which stands for one payment', async () => {
    const [order, other] = [await opened(), await opened()]
    const paper = { symbol: 'BLTU/26E', number: randomUUID().slice(0, 7) }
    const pay = (which: typeof order, more: object = {}) =>
      first.post(`/api/books/orders/${which.id}/counter-payment`, {
        version: which.version,
        amountVnd: 600_000,
        paidOn: todayHere(),
        paper,
        ...more,
      })
    expect(await refusalOf(pay(order, { amountVnd: 599_999 }))).toBe('409 counter.other-amount')
    expect(orderSchema.parse(await pay(order))).toMatchObject({
      state: 'settled',
      paidVnd: 600_000,
      paperReceipt: { number: paper.number },
    })
    expect(await refusalOf(pay(other))).toBe('409 counter.receipt-number-used')
    expect((await orderNow(other.id)).state).toBe('open')
  })
})

describe('a statement', () => {
  it('settles by the reference, however the bank wrote it; the same file or line a second time books nothing', async () => {
    const order = await opened()
    const { reference, account } = await transferFor(order.code)
    const content = statement(account, [
      { reference: `${reference.slice(0, 5)} ${reference.slice(5)}`, amountVnd: 600_000, transaction: `T${randomUUID()}` },
    ])
    expect(await importFile(content)).toMatchObject({ lines: 1, fresh: 1, alreadyImported: false })
    await until(order.id, 'settled')
    expect(await importFile(content)).toMatchObject({ fresh: 0, alreadyImported: true })
    expect(await importFile(`${content}\n`)).toMatchObject({ fresh: 0, known: 1, alreadyImported: false })
    expect(await itemsOf(order.id)).toEqual([])
  })

  it('that does not fit leaves its money in suspense; two officers give it where it belongs, and the rest back', async () => {
    const order = await opened()
    const { reference, account } = await transferFor(order.code)
    await importFile(statement(account, [{ reference, amountVnd: 650_000 }]))
    const item = await itemOf(order.id)
    expect(item).toMatchObject({ reason: 'wrong-amount', amount: 650_000, remaining: 650_000 })
    const resolve = (body: object, by = first) => by.post(`/api/books/work-items/${item.id}/resolution`, body)
    const approve = (version: number, by: PortalClient) =>
      by.post(`/api/books/work-items/${item.id}/approval`, { version, agrees: true, reason: '' })
    expect(await refusalOf(resolve({ version: item.version, what: 'explain', reason: 'x' }))).toBe('409 work-item.money-must-move')
    const proposed = itemSchema.parse(await resolve({ version: item.version, what: 'apply', order: order.code, reason: 'nộp thừa' }))
    expect(await refusalOf(approve(proposed.version, first))).toBe('404 work-item.same-person-may-not-approve')
    const rest = itemSchema.parse(await approve(proposed.version, second))
    expect(rest).toMatchObject({ state: 'open', remaining: 50_000 })
    expect((await orderNow(order.id)).state).toBe('settled')
    const again = itemSchema.parse(
      await resolve({ version: rest.version, what: 'return', amount: 50_000, payTo: '970436 0123', reason: 'phần thừa' }, second),
    )
    const closed = itemSchema.parse(await approve(again.version, first))
    expect(closed).toMatchObject({ state: 'closed', remaining: 0 })
    const refund = listOf('refunds', refundSchema, await first.get('/api/books/refunds')).find(each => closed.refundIds.includes(each.id))
    expect(refund).toMatchObject({ state: 'approved', amount: 50_000, may: ['record-execution'] })
    const execution = { version: refund?.version ?? 0, how: 'transfer', reference: 'UNC 7', paidOn: todayHere() }
    expect(refundSchema.parse(await first.post(`/api/books/refunds/${refund?.id}/execution`, execution)).state).toBe('done')
  })
})

describe('money by card that came too late', () => {
  it('goes back on its card once two officers agree, and nothing of the order changes', async () => {
    const order = await opened()
    const cardSchema = z.object({ attempt: z.object({ cardUrl: z.string() }) })
    const { attempt } = cardSchema.parse(
      await new PortalClient(origin).post(`/api/orders/by-code/${order.code}/attempts`, { rail: 'card' }),
    )
    await tellLocal(origin, 'payments/webhooks', { hold: true })
    await fetch(attempt.cardUrl, { method: 'POST', body: new URLSearchParams({ card: '4242424242424242' }), redirect: 'manual' })
    const version = (await orderNow(order.id)).version
    const paper = { symbol: 'BLTU/26E', number: randomUUID().slice(0, 7) }
    await first.post(`/api/books/orders/${order.id}/counter-payment`, { version, amountVnd: 600_000, paidOn: todayHere(), paper })
    // Closing the card page of an order that is paid finds that it was used.
    const item = await itemOf(order.id)
    await tellLocal(origin, 'payments/release')
    await tellLocal(origin, 'payments/clear-faults')
    expect(item).toMatchObject({ reason: 'duplicate', amount: 600_000 })
    const door = `/api/books/work-items/${item.id}`
    const back = { version: item.version, what: 'return', amount: 600_000, payTo: '', reason: 'nộp hai lần' }
    const proposed = itemSchema.parse(await first.post(`${door}/resolution`, back))
    const closed = itemSchema.parse(await second.post(`${door}/approval`, { version: proposed.version, agrees: true, reason: '' }))
    const isDone = (value: Record<string, unknown>): boolean =>
      listOf('refunds', refundSchema, value).some(each => each.id === closed.refundIds[0] && each.state === 'done')
    await first.until('/api/books/refunds?state=closed', isDone)
    expect(await orderNow(order.id)).toMatchObject({ state: 'settled', paidVnd: 600_000, refundedVnd: 0 })
    expect((await itemsOf(order.id)).length).toBe(0)
  })
})

describe('a court’s decision', () => {
  it('entered by one officer and compared by another gives back a part, never more than was paid', async () => {
    const order = await opened()
    const { reference, account } = await transferFor(order.code)
    await importFile(statement(account, [{ reference, amountVnd: 600_000 }]))
    await until(order.id, 'settled')
    const decision = { number: '31/2026/QĐST-DS', signedOn: '2026-11-20', text: 'đình chỉ' }
    const ask = (amountVnd: number) => first.post('/api/books/refunds', { orderId: order.id, amountVnd, decision })
    expect(await refusalOf(ask(600_001))).toBe('409 refund.more-than-paid')
    const refund = refundSchema.parse(await ask(400_000))
    expect(await refusalOf(ask(200_001))).toBe('409 refund.more-than-paid')
    const approval = { version: refund.version, agrees: true, reason: '' }
    expect(await refusalOf(first.post(`/api/books/refunds/${refund.id}/approval`, approval))).toBe('404 refund.same-person-may-not-approve')
    const approved = refundSchema.parse(await second.post(`/api/books/refunds/${refund.id}/approval`, approval))
    await first.post(`/api/books/refunds/${refund.id}/execution`, {
      version: approved.version,
      how: 'counter',
      reference: 'PC 3',
      paidOn: todayHere(),
    })
    expect(await orderNow(order.id)).toMatchObject({ state: 'settled', refundedVnd: 400_000 })
    const rejected = refundSchema.parse(await ask(200_000))
    await second.post(`/api/books/refunds/${rejected.id}/approval`, {
      version: rejected.version,
      agrees: false,
      reason: 'sai số quyết định',
    })
    expect(refundSchema.parse(await ask(200_000)).state).toBe('proposed')
  })
})

describe('receipts', () => {
  it('are numbered without gaps; a cancelled number stays and names its replacement', async () => {
    const order = await opened()
    const { reference, account } = await transferFor(order.code)
    await importFile(statement(account, [{ reference, amountVnd: 600_000 }]))
    const all = async () => listOf('receipts', receiptSchema, await first.get('/api/books/receipts'))
    await first.until('/api/books/receipts', value => listOf('receipts', receiptSchema, value).some(each => each.orderId === order.id))
    const receipt = (await all()).find(each => each.orderId === order.id)
    expect(receipt?.kind).toBe('receipt')
    const cancel = (by: PortalClient) =>
      by.post(`/api/books/receipts/${receipt?.id}/cancellation`, { reason: 'sai tên người nộp', replace: true })
    expect(await refusalOf(cancel(court))).toBe('404 receipt.missing')
    const { replacement } = z.object({ replacement: z.object({ number: z.string() }) }).parse(await cancel(first))
    expect(await refusalOf(cancel(first))).toBe('409 receipt.already-cancelled')
    const numbers = (await all()).map(each => Number(each.number)).sort((left, right) => left - right)
    expect(numbers).toEqual(numbers.map((_, index) => index + 1))
    expect((await all()).find(each => each.id === receipt?.id)?.cancelled?.replacedBy).toBe(replacement.number)
  })

  /** Cash has its receipt on paper: the portal confirms, in a series of its own, which the first one begins. */
  const confirmationOf = async (orderId: string) => {
    const seriesOf = (value: unknown) =>
      listOf('series', z.object({ id: z.string(), kind: z.string() }), value).find(({ kind }) => kind === 'confirmation')
    const series = seriesOf(await first.until('/api/books/receipts', value => seriesOf(value) !== undefined))
    const found = (value: unknown) => listOf('receipts', receiptSchema, value).find(each => each.orderId === orderId)
    const receipt = found(
      await first.until(`/api/books/receipts?series=${encodeURIComponent(series?.id ?? '')}`, value => found(value) !== undefined),
    )
    if (receipt === undefined) throw new Error('no receipt')
    return receipt
  }
  const payInCash = async (order: z.infer<typeof orderSchema>) => {
    const paper = { symbol: 'BLTU/26E', number: randomUUID().slice(0, 7) }
    const { version, amountVnd } = order
    await first.post(`/api/books/orders/${order.id}/counter-payment`, { version, amountVnd, paidOn: todayHere(), paper })
    return confirmationOf(order.id)
  }
  const hashOf = (link: string): string => {
    const [signed = ''] = (link.split('#r=')[1] ?? '').split('.')
    return createHash('sha256').update(Buffer.from(signed, 'base64url')).digest('hex')
  }
  const stateOf = async (hash: string, isThere: (state: string) => boolean) =>
    thingFile.parse(await publicJson(origin, thingPath(hash), value => isThere(thingFile.parse(value).state)))

  it('are found by the code of their order, the replaced one too, without a name, a sum, a number or what was owed', async () => {
    const order = await opened()
    const receipt = await payInCash(order)
    const papers = async (count: number) =>
      papersFile.parse(
        await publicJson(origin, codePath(readOrderCode(order.code) ?? ''), value => papersFile.parse(value).papers.length === count),
      )
    const [only] = (await papers(1)).papers
    expect(only?.hash).toBe(hashOf(receipt.link))
    await first.post(`/api/books/receipts/${receipt.id}/cancellation`, { reason: 'sai tên người nộp', replace: true })
    const both = await papers(2)
    expect(both).toMatchObject({ kind: 'payment', courtCode: 'NA-KV01' })
    expect(both.papers.map(({ hash }) => hash)).toContain(only?.hash)
    const said = JSON.stringify({ ...both, papers: both.papers.map(paper => ({ ...paper, hash: '' })) })
    expect(said).not.toMatch(new RegExp(`Nguyễn|600000|court-fee|thads|${receipt.number}`))
    const later = both.papers.find(({ hash }) => hash !== only?.hash)?.hash ?? ''
    expect(await stateOf(only?.hash ?? '', state => state === 'replaced')).toMatchObject({ asOf: todayHere(), replacedBy: later })
    expect(await stateOf(later, () => true)).toMatchObject({ state: 'valid' })
  })

  it('of a fine are verified by what they carry, and never found by a code: that there is one reveals the fine', async () => {
    const fine = await opened({ kind: 'penal-fine', personalNumber: '040085001234', amountVnd: 5_000_000 })
    await stateOf(hashOf((await payInCash(fine)).link), state => state === 'valid')
    const order = await opened()
    await payInCash(order)
    await publicJson(origin, codePath(readOrderCode(order.code) ?? ''))
    expect((await fetch(`${origin}${codePath(readOrderCode(fine.code) ?? '')}`)).ok).toBe(false)
  })
})

describe('the day', () => {
  it('balances, is reconciled on demand, and is reviewed by two people', async () => {
    const { rows } = rowsSchema.parse(await first.get('/api/books/trial-balance'))
    for (const currency of new Set(rows.map(row => row.currency)))
      expect(rows.filter(row => row.currency === currency).reduce((sum, row) => sum + row.balance, 0)).toBe(0)
    const day = todayHere()
    const doneSchema = z.object({ state: z.string(), version: z.int(), list: z.array(z.object({ reason: z.string() })) })
    await court.post('/api/books/reconciliations', { day })
    const done = doneSchema.parse(await court.until(`/api/books/reconciliations/${day}`, value => value.state === 'prepared'))
    expect(done.list).toEqual([])
    const review = (by: PortalClient, version: number) => by.post(`/api/books/reconciliations/${day}/review`, { version, note: 'khớp' })
    const once = doneSchema.parse(await review(court, done.version))
    expect(once.state).toBe('reviewed-once')
    expect(await refusalOf(review(court, once.version))).toBe('404 reconciliation.reviewed-by-the-same')
    expect(await refusalOf(court.post('/api/books/reconciliations', { day }))).toBe('409 reconciliation.already-reviewed')
    expect(await refusalOf(first.post('/api/books/reconciliations', { day: '2099-01-01' }))).toBe('422 reconciliation.day-not-begun')
  })
})
