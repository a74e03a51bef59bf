// What is owed and how it stands, in the words of the payer's pages and of the books alike.
import type { orders as vietnamese } from '../vi/orders.ts'

export const orders: typeof vietnamese = {
  kinds: {
    'fee-advance': 'Advance on court fees',
    'request-charge': 'Advance on the charge for a civil matter',
    'appeal-advance': 'Advance on appeal fees',
    'court-fee': 'Court fee',
    'copy-fee': 'Charge for copies',
    'penal-fine': 'Fine under a criminal judgment',
    recovery: 'Sum due under an enforcement decision',
    'procedural-fine': 'Fine for obstructing proceedings',
  },
  states: {
    proposed: 'Waiting for a second person’s check',
    open: 'Not paid yet',
    settled: 'Paid',
    cancelled: 'Cancelled',
    refunded: 'Refunded in full',
  },
  rails: { card: 'Card', transfer: 'Bank transfer', counter: 'At the counter' },
  attempts: { open: 'waiting', failed: 'failed', expired: 'expired', paid: 'money received' },
  refunds: {
    proposed: 'Waiting for a second person',
    approved: 'Approved, to be paid out',
    rejected: 'Not approved',
    sent: 'On its way back',
    done: 'Refunded',
    failed: 'Refund failed, being handled again',
  },
}
