// What a stored order or attempt must look like when it is read back.
import * as z from 'zod/mini'
import { roles } from '../kernel/actor.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { type Attempt, attemptStates } from './attempt.ts'
import { type Order, orderKinds, orderStates, payees } from './order.ts'
import { rails } from './rail-fact.ts'

export const dayItem = z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value))
export const headItem = z.object({ sequence: z.int(), hash: z.string() })
export const actorItem = z.object({ subject: z.string(), fullName: z.string(), role: z.enum([...roles, 'system']) })
export const railItem = z.enum(rails)

export const orderItem: z.ZodMiniType<Order> = z.object({
  id: z.string(),
  version: z.int(),
  head: headItem,
  code: z.string(),
  kind: z.enum(orderKinds),
  payee: z.enum(payees),
  book: z.string(),
  state: z.enum(orderStates),
  payer: z.object({ subject: z.exactOptional(z.string()), name: z.string(), personDigest: z.exactOptional(z.string()) }),
  amountVnd: z.int(),
  paidVnd: z.int(),
  refundedVnd: z.int(),
  refundingVnd: z.int(),
  courtCode: z.string(),
  filing: z.nullable(z.object({ id: z.string(), receiptCode: z.string() })),
  basis: z.object({ text: z.string(), article: z.string(), number: z.string(), signedOn: z.nullable(dayItem) }),
  due: z.nullable(dayItem),
  lastDay: z.nullable(dayItem),
  enteredBy: actorItem,
  enteredAt: z.string(),
  checkedBy: z.nullable(actorItem),
  openedAt: z.nullable(z.string()),
  attempts: z.object({
    card: z.exactOptional(z.string()),
    transfer: z.exactOptional(z.string()),
    counter: z.exactOptional(z.string()),
  }),
  settled: z.nullable(
    z.object({ at: z.string(), on: dayItem, rail: railItem, factId: z.string(), attemptId: z.exactOptional(z.string()) }),
  ),
  paperReceipt: z.nullable(z.object({ symbol: z.string(), number: z.string(), on: dayItem })),
  receipt: z.nullable(z.object({ series: z.string(), number: z.int() })),
  cancelled: z.nullable(z.object({ reason: z.string(), at: z.string() })),
})

export const attemptItem: z.ZodMiniType<Attempt> = z.object({
  id: z.string(),
  version: z.int(),
  orderId: z.string(),
  rail: railItem,
  state: z.enum(attemptStates),
  amountVnd: z.int(),
  createdAt: z.string(),
  expiresAt: z.string(),
  card: z.nullable(
    z.object({
      successUrl: z.string(),
      cancelUrl: z.string(),
      language: z.enum(['vi', 'en']),
      sessionId: z.nullable(z.string()),
      url: z.nullable(z.string()),
    }),
  ),
  transfer: z.nullable(
    z.object({
      reference: z.string(),
      bin: z.string(),
      bank: z.string(),
      account: z.string(),
      accountName: z.string(),
      content: z.string(),
      payload: z.string(),
    }),
  ),
})
