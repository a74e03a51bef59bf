// Finds the order that any name of the money leads to: an order, its code, a reference, a payment of a rail, a bank line, a receipt.
import { findPayment } from './ledger-store.ts'
import { readReceiptId } from './official-receipt.ts'
import type { Order } from './order.ts'
import { findOrder, findOrderByCode, findReference } from './order-store.ts'
import { findOfficialReceipt } from './receipt-store.ts'
import { referencesIn } from './transfer-reference.ts'

export interface Traced {
  order: Order | undefined
  /** Money that led here and may belong to no order. */
  factIds: string[]
}

/** `code`: the reading of the asked text as an order's code, where it is one. */
export const traced = async (asked: string, code: string | undefined): Promise<Traced> => {
  const receipt = readReceiptId(asked)
  if (receipt) {
    const found = await findOfficialReceipt(receipt.series, receipt.number)
    return { order: found && (await findOrder(found.orderId)), factIds: [] }
  }
  const [byId, byCode, payment] = await Promise.all([
    findOrder(asked),
    code === undefined ? undefined : findOrderByCode(code),
    findPayment(asked),
  ])
  if (payment) return { order: payment.orderId === null ? undefined : await findOrder(payment.orderId), factIds: [asked] }
  if (byId || byCode) return { order: byId ?? byCode, factIds: [] }
  const [reference] = referencesIn(asked)
  const named = reference === undefined ? undefined : await findReference(reference)
  return { order: named && (await findOrder(named.orderId)), factIds: [] }
}
