// The accountants of the storm: enter orders and check them, take cash, import the bank's statements, twice and overlapping as files come.
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { PortalClient, PortalRefusal } from '../../demonstration/portal-client.ts'
import { digestId } from '../../functions/fees/digest.ts'
import { addDays, type CivilDate, civilDateOf } from '../../functions/kernel/civil-date.ts'
import { camtStatement, csvStatement } from '../../infra/local/engines/payments/bank/statement-files.ts'
import { amountOf, asBooked, type Transfer, type Variant } from '../../infra/local/engines/payments/bank/transfers.ts'
import { type Dice, stubbornly } from './battered-portal.ts'

export const accountants = ['thads1', 'thads2'] as const
const names: Readonly<Record<(typeof accountants)[number], string>> = { thads1: 'Bùi Văn Sơn', thads2: 'Phan Thị Lan' }
const book = 'thads-NA'
const bin = '970405'
const account = '3600201001234'

export interface StormOrder {
  id: string
  code: string
  amountVnd: number
}

const bookOrderSchema = z.object({ id: z.string(), code: z.string(), version: z.number(), state: z.string(), amountVnd: z.number() })
const traceSchema = z.object({ order: bookOrderSchema })

/** Money that came in another way than by card. */
export interface Paid {
  factId: string
  amount: number
  /** The order that it must have settled, if it settled any. */
  orderId: string | undefined
}

const kinds = ['court-fee', 'fee-advance', 'appeal-advance', 'request-charge'] as const

export class BooksDesk {
  readonly orders: StormOrder[] = []
  /** Every line that the bank has. */
  readonly lines: Paid[] = []
  /** Numbers of the paper receipts that were taken out of the book, and those whose payment the portal has confirmed. */
  readonly papers: Paid[] = []
  readonly confirmedPapers = new Set<string>()
  private readonly clients: Readonly<Record<(typeof accountants)[number], PortalClient>>
  private readonly dice: Dice
  private readonly statement = new Map<CivilDate, { imported: Transfer[]; fresh: Transfer[] }>()
  files = 0

  constructor(origin: string, dice: Dice) {
    this.dice = dice
    this.clients = { thads1: new PortalClient(origin), thads2: new PortalClient(origin) }
  }

  /** The administrator registers both, then they sign in. */
  async open(): Promise<void> {
    const administrator = new PortalClient(this.clients.thads1.origin)
    await administrator.signIn('quantri')
    for (const login of accountants) {
      const officer = { fullName: names[login], role: 'enforcement-accountant', courtCode: null, active: true }
      await administrator.put(`/api/officers/vneid-${login}`, officer)
      await this.clients[login].signIn(login)
    }
  }

  private act<Result>(login: (typeof accountants)[number], work: (client: PortalClient) => Promise<Result>): Promise<Result> {
    const client = this.clients[login]
    return stubbornly(client, login, () => work(client))
  }

  private async look(id: string): Promise<z.infer<typeof bookOrderSchema>> {
    return traceSchema.parse(await this.act('thads2', client => client.get(`/api/books/trace/${id}`))).order
  }

  /** Entered by one from a paper, checked by the other. */
  async enter(): Promise<StormOrder> {
    const amountVnd = 20_000 + Math.floor(this.dice() * 5_000_000)
    const kind = kinds[Math.floor(this.dice() * kinds.length)] ?? 'court-fee'
    const asked = {
      ...{ kind, payerName: 'Nguyễn Văn An', personalNumber: '', amountVnd, courtCode: 'NA-KV01', due: '' },
      basis: { text: 'Bản án', article: 'NQ 326 Điều 26', number: `${this.orders.length + 1}/2026/DS-ST`, signedOn: '2026-11-02' },
    }
    const { id, code, version } = bookOrderSchema.parse(await this.act('thads1', client => client.post('/api/books/orders', asked)))
    const agreed = { version, agrees: true, reason: '' }
    await this.act('thads2', client => client.post(`/api/books/orders/${id}/check`, agreed)).catch(async (error: unknown) => {
      // The answer to the first try may be what was lost.
      if ((await this.look(id)).state !== 'open') throw error
    })
    const order = { id, code, amountVnd }
    this.orders.push(order)
    return order
  }

  /** Cash, with the number of the receipt that the payer takes home; none when somebody else has paid before. */
  async takeCash(order: StormOrder): Promise<void> {
    const paper = { symbol: 'AA/26P', number: String(this.papers.length + 1).padStart(7, '0') }
    const factId = `counter_${digestId(book, paper.symbol, paper.number)}`
    this.papers.push({ factId, amount: order.amountVnd, orderId: order.id })
    const paidOn = civilDateOf(new Date().toISOString())
    for (;;) {
      const { version, state } = await this.look(order.id)
      if (state !== 'open') return
      try {
        const asked = { version, amountVnd: order.amountVnd, paidOn, paper }
        await this.act('thads1', client => client.post(`/api/books/orders/${order.id}/counter-payment`, asked))
        this.confirmedPapers.add(factId)
        return
      } catch (error) {
        // Somebody changed the order meanwhile: the accountant looks again.
        if (!(error instanceof PortalRefusal && error.status === 409)) throw error
      }
    }
  }

  /** The payer's bank has taken the order: the line is on the statement of one of the last days. */
  transferred(order: StormOrder, content: string, variant: Variant): void {
    const day = addDays(civilDateOf(new Date().toISOString()), -Math.floor(this.dice() * 3))
    const id = `FT${String(this.lines.length + 1).padStart(10, '0')}`
    const asked = { bin, account, amount: order.amountVnd, content, variant }
    const transfer = { id, bin, account, day, amount: amountOf(asked), content: asBooked[variant](content), at: `${day}T05:00:00.000Z` }
    const isNamed = variant !== 'mistyped' && variant !== 'without-code'
    this.lines.push({ factId: `bl_${digestId(account, id)}`, amount: transfer.amount, orderId: isNamed ? order.id : undefined })
    const lists = this.statement.get(day) ?? { imported: [], fresh: [] }
    lists.fresh.push(transfer)
    this.statement.set(day, lists)
  }

  /** A file of what is new on one day and some of what was in the file before; every third is sent by both, every second is camt.053. */
  async importOne(): Promise<boolean> {
    const [day, lists] = [...this.statement].find(([, { fresh }]) => fresh.length > 0) ?? []
    if (day === undefined || lists === undefined) return false
    const fresh = lists.fresh.splice(0)
    const transfers = [...lists.imported.slice(-3), ...fresh]
    lists.imported.push(...fresh)
    this.files += 1
    const write = this.files % 2 === 0 ? camtStatement : csvStatement
    const file = { fileName: `sao-ke-${this.files}`, content: write(account, day, transfers) }
    const senders = this.files % 3 === 0 ? accountants : accountants.slice(0, 1)
    await Promise.all(senders.map(login => this.act(login, client => client.post('/api/books/statements', file))))
    return true
  }

  /** Imports until `isOver` and nothing is left. */
  async importWhile(isOver: () => boolean): Promise<void> {
    for (;;) {
      if (await this.importOne()) continue
      if (isOver()) return
      await pause(500)
    }
  }
}
