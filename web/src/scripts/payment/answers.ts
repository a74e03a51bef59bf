// Reads what the payer's doors answer; another shape is a fault of ours, said as one.
import type {
  AttemptStanding,
  OpenedAttempt,
  OrderPage,
  OrderView,
  PublicAttempt,
  PublicOrder,
} from '../../../../functions/fees/fees-form.ts'
import { reading } from '../kit/reading.ts'

export const readOrders = reading<OrderPage>('a page of orders', 'orders')
export const readOrder = reading<OrderView>('an order', 'id', 'code', 'state', 'rails', 'attempts', 'may')
export const readPublicOrder = reading<PublicOrder>('an order by its code', 'code', 'state', 'amountVnd', 'rails')
export const readOpened = reading<OpenedAttempt>('an attempt', 'attempt', 'order')
export const readPublicAttempt = reading<PublicAttempt>('an attempt by code', 'attempt', 'order')
export const readStanding = reading<AttemptStanding>('the standing of an attempt', 'attempt', 'order', 'suspended')
/** The part of a filing that the payer's page asks about. */
export interface ProofStanding {
  readonly may: readonly string[]
  readonly proof?: { readonly receivedOn: string; readonly by: 'filer' | 'portal' | 'clerk' }
}

export const readProofStanding = reading<ProofStanding>('a filing', 'may')
/** The act is done; what follows is read anew. */
export const readDone = (): true => true
