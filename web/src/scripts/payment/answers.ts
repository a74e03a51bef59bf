// Reads what the payer's doors answer; another shape is a fault of ours, said as one.
import type {
  AttemptStanding,
  OpenedAttempt,
  OrderPage,
  OrderView,
  PublicAttempt,
  PublicOrder,
} from '../../../../functions/fees/fees-form.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isOrders = (value: unknown): value is OrderPage => has(value, 'orders')
const isOrder = (value: unknown): value is OrderView => has(value, 'id', 'code', 'state', 'rails', 'attempts', 'may')
const isPublicOrder = (value: unknown): value is PublicOrder => has(value, 'code', 'state', 'amountVnd', 'rails')
const isOpened = (value: unknown): value is OpenedAttempt => has(value, 'attempt', 'order')
const isPublicAttempt = (value: unknown): value is PublicAttempt => has(value, 'attempt', 'order')
const isStanding = (value: unknown): value is AttemptStanding => has(value, 'attempt', 'order', 'suspended')

const reading =
  <Answer>(isAnswer: (value: unknown) => value is Answer, what: string) =>
  (value: unknown): Answer => {
    if (!isAnswer(value)) throw new Error(`not ${what}`)
    return value
  }

export const readOrders = reading(isOrders, 'a page of orders')
export const readOrder = reading(isOrder, 'an order')
export const readPublicOrder = reading(isPublicOrder, 'an order by its code')
export const readOpened = reading(isOpened, 'an attempt')
export const readPublicAttempt = reading(isPublicAttempt, 'an attempt by code')
export const readStanding = reading(isStanding, 'the standing of an attempt')
/** The part of a filing that the payer's page asks about. */
export interface ProofStanding {
  readonly may: readonly string[]
  readonly proof?: { readonly receivedOn: string; readonly by: 'filer' | 'portal' | 'clerk' }
}

const isProofStanding = (value: unknown): value is ProofStanding => has(value, 'may', 'state')
export const readProofStanding = reading(isProofStanding, 'a filing')
/** The act is done; what follows is read anew. */
export const readDone = (): true => true
