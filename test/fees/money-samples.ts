// Orders, payments and officers for tests of the rules of money.
import { type NewOrder, type Order, type OrderChange, openOrder } from '../../functions/fees/order.ts'
import type { PaymentFact } from '../../functions/fees/rail-fact.ts'
import type { Actor, Role } from '../../functions/kernel/actor.ts'
import { parseCivilDate } from '../../functions/kernel/civil-date.ts'
import { emptyHead } from '../../functions/kernel/event.ts'

export const now = '2026-11-21T02:00:00.000Z'
export const today = parseCivilDate('2026-11-21')

export const officer = (subject: string, role: Role = 'enforcement-accountant'): Actor => ({
  subject,
  subjects: [subject],
  fullName: `Officer ${subject}`,
  role,
  language: 'vi',
  assurance: 'eid',
  authenticatedAt: now,
})

export const first = officer('one')
export const second = officer('two')
export const act = { actor: { subject: 'system:test', fullName: 'test', role: 'system' }, now } as const

export const asked: NewOrder = {
  id: 'order-1',
  code: 'KN-7K3MQ2XA5T0',
  kind: 'fee-advance',
  book: 'thads-NA',
  payer: { subject: 'payer', name: 'Nguyễn Văn An' },
  amountVnd: 2_500_000,
  courtCode: 'NA-KV01',
  filing: { id: 'filing-1', receiptCode: 'NA-7K3MQ2XA5T0' },
  basis: { text: 'Tạm ứng án phí', article: 'BLTTDS 195', number: '', signedOn: today },
  due: parseCivilDate('2026-11-30'),
  lastDay: parseCivilDate('2026-12-02'),
}

export const openedWith = (more: Partial<NewOrder> = {}): OrderChange => openOrder({ ...asked, ...more }, emptyHead, act)

export const opened = (more: Partial<NewOrder> = {}): Order => openedWith(more).order

export const paid = (more: Partial<PaymentFact> = {}): PaymentFact => ({
  kind: 'payment',
  rail: 'card',
  factId: 'pi_1',
  orderId: 'order-1',
  attemptId: 'attempt-1',
  amount: 2_500_000,
  currency: 'vnd',
  at: now,
  rawSha256: '00',
  state: 'paid',
  ...more,
})

/** The code with which `work` refuses, or `taken`. */
export const refusalOf = (work: () => unknown): string => {
  try {
    work()
    return 'taken'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
