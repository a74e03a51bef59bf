// Tells a filing that its advance was paid, and hands the receipt over where the court has chosen that the portal does.
import * as z from 'zod/mini'
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { handsOverProof } from '../fees/fee-lookup.ts'
import { orderIdOf } from '../fees/order.ts'
import { rails } from '../fees/rail-fact.ts'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { handOverByPortal, recordPayment } from './filing-payment.ts'
import { saveUpkeep } from './filing-store.ts'

const advanceSettled = z.object({
  kind: z.enum(['fee-advance', 'request-charge']),
  filingId: z.string(),
  orderCode: z.string(),
  rail: z.enum(rails),
  amountVnd: z.int(),
  paidOn: z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value)),
})

export const handler = journalWorker('record-payment', async ({ subject, facts }, { now }) => {
  const orderId = orderIdOf(subject)
  const settled = advanceSettled.safeParse(facts)
  // Fees, fines and copies concern no petition that waits.
  if (orderId === undefined || !settled.success) return
  const { filingId, orderCode, rail, amountVnd, paidOn } = settled.data
  const calendar = await courtCalendar()
  await saveUpkeep(filingId, filing => recordPayment(filing, { orderId, orderCode, rail, amountVnd, paidOn }, now, calendar))
  // Also when the payment was known: a run may have been stopped between the two.
  await saveUpkeep(filingId, filing => (handsOverProof(filing.courtCode) ? handOverByPortal(filing, now, calendar) : undefined))
})
