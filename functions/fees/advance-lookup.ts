// The window onto orders: which one is the advance of a filing.
import { isAdvance } from './order.ts'
import { ordersOfFiling } from './order-store.ts'

/** The advance of a filing that is still to be paid. */
export const openAdvanceOf = async (filingId: string): Promise<{ orderId: string; orderCode: string } | undefined> => {
  const order = (await ordersOfFiling(filingId)).find(each => each.state === 'open' && isAdvance(each.kind))
  return order && { orderId: order.id, orderCode: order.code }
}
