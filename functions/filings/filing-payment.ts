// What a filing knows of its advance: that it was paid, and that the court has the receipt. Paying is not acceptance: BLTTDS 195(2), (3); TTHC 125; NQ 326 Art. 17.
import type { PaperReceipt } from '../fees/order.ts'
import { type ActorRecord, actorRecord, systemActor } from '../kernel/actor.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import type { CourtCalendar } from '../kernel/court-calendar.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Change, type Filing, happening, moved, type Payment, type Proof } from './filing.ts'
import { withDeadlines } from './filing-deadline.ts'
import type { Occasion } from './filing-submission.ts'

/** Who may bring the receipt to the court. */
export interface HandOver {
  legalBasis: string
  /** `policy`: a choice of the portal until the court's rule is known in full. */
  confidence: 'confirmed' | 'policy'
}

/**
 * The receipt is the filer's to hand over. Where a court has chosen so (`handsOverProof` of its books), the portal does it for them as
 * soon as the money has come: both offices already share the proof, and nobody is asked twice for what the State holds.
 */
export const handOvers: Readonly<Record<Proof['by'], HandOver>> = {
  filer: { legalBasis: 'BLTTDS 195(2), 363(4)(a); TTHC 125(1)', confidence: 'confirmed' },
  portal: { legalBasis: 'NQ 01/2026/NQ-HĐTP', confidence: 'policy' },
  clerk: { legalBasis: 'BLTTDS 195(2), 363(4)(a); TTHC 125(1)', confidence: 'confirmed' },
}

const recorder = systemActor('record-payment')

/**
 * The advance was paid. Undefined when that is known, or when nobody waits for it any more: a filing never goes back to a payment.
 * While the judge has a request for exemption before them the state stays, and the payment counts once they have answered.
 */
export const recordPayment = (
  filing: Filing,
  paid: Omit<Payment, 'recordedOn'>,
  now: string,
  calendar: CourtCalendar,
): Change | undefined => {
  const isAwaited = filing.state === 'FEE_NOTICE' || filing.state === 'EXEMPTION_ASKED'
  if (!isAwaited || filing.payment !== null) return undefined
  const today = civilDateOf(now)
  const known: Filing = { ...filing, payment: { ...paid, recordedOn: today } }
  const next = filing.state === 'FEE_NOTICE' ? moved(known, 'FEE_PAID', today) : known
  const counted = withDeadlines(next, calendar)
  const [term] = counted.state === 'FEE_PAID' ? counted.deadlines : []
  const { orderCode, rail, amountVnd, paidOn } = paid
  return {
    filing: counted,
    happening: happening('filing.fee-paid', filing.id, {
      actor: recorder,
      now,
      facts: { state: next.state, orderCode, rail, amountVnd, paidOn, ...(term ? { due: term.due } : {}) },
    }),
  }
}

/** What the portal knows of the payment is the receipt: the collector's own books say so. */
export const mayHandOverProof = ({ state, proof }: Filing): boolean => state === 'FEE_PAID' && proof === null

const handOver = (filing: Filing, by: Proof['by'], actor: ActorRecord, now: string, calendar: CourtCalendar): Change => {
  const receivedOn = civilDateOf(now)
  const next = withDeadlines({ ...filing, proof: { receivedOn, by, paper: null } }, calendar)
  const { legalBasis } = handOvers[by]
  return {
    filing: next,
    happening: happening('filing.proof-received', filing.id, {
      actor,
      now,
      facts: { state: next.state, receivedOn, by, legalBasis, orderCode: filing.payment?.orderCode ?? '' },
    }),
  }
}

/** The filer hands the receipt to the court; the court has it on this day. Refuses `filing.nothing-paid`. */
export const handOverProof = (filing: Filing, { actor, now, calendar }: Occasion): Change =>
  mayHandOverProof(filing)
    ? handOver(filing, 'filer', actorRecord(actor), now, calendar)
    : refuse('conflict', 'filing.nothing-paid', { state: filing.state })

/** The portal hands the receipt over by itself; undefined when the court has it or nothing was paid. */
export const handOverByPortal = (filing: Filing, now: string, calendar: CourtCalendar): Change | undefined =>
  mayHandOverProof(filing) ? handOver(filing, 'portal', recorder, now, calendar) : undefined

/** Whether a receipt on paper, brought to the court's counter, is what the filing waits for. */
export const mayTakePaperReceipt = (filing: Filing): boolean => filing.state === 'FEE_NOTICE' || mayHandOverProof(filing)

/** The order of the advance, as far as the filing names it. */
export interface OrderNamed {
  orderId: string
  orderCode: string
}

/**
 * A party brings the collector's receipt (biên lai) on paper, and a clerk enters it: the court has the proof on this day (195(3)). It says
 * nothing to the books: the collector's accountants book the cash themselves. Refuses `filing.nothing-paid`, `filing.receipt-incomplete`,
 * `filing.receipt-day-invalid`, `filing.receipt-other-amount`.
 */
export const takePaperReceipt = (
  filing: Filing,
  receipt: PaperReceipt & { amountVnd: number },
  order: OrderNamed,
  { actor, now, calendar }: Occasion,
): Change => {
  const { feeNotice, payment } = filing
  if (!mayTakePaperReceipt(filing) || feeNotice === null) return refuse('conflict', 'filing.nothing-paid', { state: filing.state })
  const today = civilDateOf(now)
  const [symbol, number] = [receipt.symbol.trim(), receipt.number.trim()]
  if (symbol === '' || number === '') refuse('invalid', 'filing.receipt-incomplete')
  if (receipt.on > today) refuse('invalid', 'filing.receipt-day-invalid', { day: receipt.on })
  const due = payment?.amountVnd ?? feeNotice.amountVnd
  if (receipt.amountVnd !== due) refuse('conflict', 'filing.receipt-other-amount', { due, paid: receipt.amountVnd })
  const paper = { symbol, number, on: receipt.on }
  const proven: Filing = { ...filing, proof: { receivedOn: today, by: 'clerk', paper } }
  const paid: Payment = payment ?? { ...order, rail: 'counter', amountVnd: due, paidOn: receipt.on, recordedOn: today }
  const next = filing.state === 'FEE_NOTICE' ? moved({ ...proven, payment: paid }, 'FEE_PAID', today) : proven
  return {
    filing: withDeadlines(next, calendar),
    happening: happening('filing.proof-received', filing.id, {
      actor: actorRecord(actor),
      now,
      facts: {
        ...{ state: next.state, receivedOn: today, by: 'clerk', legalBasis: handOvers.clerk.legalBasis, orderCode: paid.orderCode },
        ...{ symbol, number, paidOn: receipt.on, amountVnd: due },
      },
    }),
  }
}
