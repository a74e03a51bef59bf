// What a filing owes now: the advance that the judge has notified (BLTTDS 195, 363; TTHC 125; NQ 326 Art. 7), nothing, or as it stands.
import type { Filing } from '../filings/filing.ts'
import type { Facts } from '../kernel/event.ts'
import { bookFor } from './collector.ts'
import { type NewOrder, type Order, type OrderKind, payeeOf } from './order.ts'

/** A filing as far as money is concerned. */
export type Owing = Pick<
  Filing,
  'id' | 'receiptCode' | 'owner' | 'ownerName' | 'courtCode' | 'state' | 'matter' | 'kind' | 'feeNotice' | 'deadlines' | 'proof'
>

const articles = {
  administrative: 'TTHC 125; NQ 326 Art. 7(3)',
  request: 'BLTTDS 363(4); NQ 326 Art. 7(5)',
  civil: 'BLTTDS 195; NQ 326 Art. 7(2)',
} as const

const isRequest = ({ matter, kind }: Owing): boolean => matter === 'request' || kind === 'VDS'

const articleOf = (filing: Owing): string => {
  if (filing.kind === 'HC') return articles.administrative
  return isRequest(filing) ? articles.request : articles.civil
}

/** While the judge has a request for exemption before them the notice stands; once they excuse the whole of it nothing is owed. */
const isExcused = (filing: Owing, facts: Facts): boolean => filing.state === 'EXEMPTION_ASKED' && facts.granted === 'whole'

/** Nobody waits for an advance any more: what still arrives is given back. */
const isOver = ({ state }: Owing): boolean => ['ACCEPTED', 'RETURNED', 'WITHDRAWN', 'TRANSFERRED', 'UNDER_REVIEW'].includes(state)

/** `facts`: of the event that made us look; only an answer to a request for exemption is read from them. */
export const advanceFor = (filing: Owing, facts: Facts): Omit<NewOrder, 'id' | 'code'> | 'nothing' | 'as-it-is' => {
  // Paid in cash, by a receipt on paper: the collector's accountants have yet to book it.
  if (filing.proof?.by === 'clerk') return 'as-it-is'
  if (isOver(filing) || isExcused(filing, facts)) return 'nothing'
  if (filing.state !== 'FEE_NOTICE' || filing.feeNotice === null) return 'as-it-is'
  const kind: OrderKind = isRequest(filing) ? 'request-charge' : 'fee-advance'
  const { amountVnd, basis, notifiedOn } = filing.feeNotice
  const until = (duty: 'pay' | 'pay-last') => filing.deadlines.find(deadline => deadline.duty === duty)?.due ?? null
  const due = until('pay')
  return {
    kind,
    book: bookFor(payeeOf[kind], filing.courtCode),
    payer: { subject: filing.owner, name: filing.ownerName },
    amountVnd,
    courtCode: filing.courtCode,
    filing: { id: filing.id, receiptCode: filing.receiptCode },
    basis: { text: basis, article: articleOf(filing), number: '', signedOn: notifiedOn },
    due,
    lastDay: until('pay-last') ?? due,
  }
}

export const isSameDays = (order: Pick<Order, 'due' | 'lastDay'>, owed: Pick<NewOrder, 'due' | 'lastDay'>): boolean =>
  order.due === owed.due && order.lastDay === owed.lastDay
