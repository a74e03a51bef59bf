// Writes what a receipt says under its number, and signs it with the portal's key.

import { receiptKeyId, signWithReceiptKey } from '../platform/receipt-key.ts'
import { type Collector, collectorIn } from './collector.ts'
import type { OfficialReceipt, Series } from './official-receipt.ts'
import { statementFor } from './official-receipt.ts'
import type { Order } from './order.ts'
import { paymentDigest } from './payment-statement.ts'

export const writtenReceipt =
  (collectors: readonly Collector[], series: Pick<Series, 'kind' | 'form' | 'symbol'>, now: string) =>
  async (order: Order, number: number): Promise<Pick<OfficialReceipt, 'statement' | 'keyId' | 'signature' | 'issuedAt'>> => {
    const collector = collectorIn(collectors, order.book)
    const statement = statementFor(order, series, number, { collector, caseName: order.filing?.receiptCode ?? '', now })
    return { statement, keyId: receiptKeyId, signature: await signWithReceiptKey(await paymentDigest(statement)), issuedAt: now }
  }
