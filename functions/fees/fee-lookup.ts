// The window onto fees: what is owed and paid for a filing, and how a court wants its proof.
import { bookOfCourt, collectorIn } from './collector.ts'
import { collectors } from './collector-lookup.ts'
import type { Order } from './order.ts'
import { ordersOfFiling } from './order-store.ts'

/** Every order of the filing, in whatever state. One read for the list and one for each order. */
export const ordersOf = (filingId: string): Promise<Order[]> => ordersOfFiling(filingId)

/** Whether the portal hands the proof of payment to this court as soon as the money has come. */
export const handsOverProof = (courtCode: string): boolean => collectorIn(collectors, bookOfCourt(courtCode)).handsOverProof
