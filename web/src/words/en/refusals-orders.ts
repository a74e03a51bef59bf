// Refusals to who pays: orders, attempts, the card provider.
import type { RefusalWords } from '../vi/refusals.ts'
import type { orderRefusals as vietnamese } from '../vi/refusals-orders.ts'

export const orderRefusals: Readonly<Record<keyof typeof vietnamese, RefusalWords>> = {
  'order-code.invalid': { what: 'A character of this payment code is wrong.', todo: 'Compare each one with the paper notice.' },
  'order.missing': {
    what: 'This order was not found.',
    todo: 'Check the code on the notice. A fine is shown only to the person who must pay it, after signing in.',
  },
  'order.not-payable': {
    what: 'This is not waiting to be paid any more.',
    todo: 'Reload the page to see how it stands. Do not pay again.',
  },
  'order.paid-on-paper': {
    what: 'The court has a paper receipt for this order; the collector is booking it.',
    todo: 'Do not pay again. If you have not paid, ask the collector.',
  },
  'attempt.rail-not-offered': { what: 'This cannot be paid that way.', todo: 'Choose another way from the list.' },
  'attempt.missing': { what: 'This attempt was not found.', todo: 'Open the order again to see how it stands.' },
  'attempt.busy': {
    what: 'Another tab is opening an attempt for this order.',
    todo: 'Wait a few seconds and try again. It is paid once only.',
  },
  'card.provider-silent': {
    what: 'The card provider does not answer. No money was taken.',
    todo: 'Wait a minute and try again, or choose a transfer.',
  },
  'card.checkout-ended': { what: 'This card session has ended.', todo: 'Open the order again to start a new one.' },
  'card.amount-not-taken': { what: 'The card provider does not take this amount.', todo: 'Choose a transfer or the counter.' },
  'card.object-unknown': { what: 'The card provider does not know this payment.', todo: 'Check the transaction code.' },
  'collector.missing': { what: 'This payee is not set up on the portal.', todo: 'Pay at the counter named on the paper notice.' },
}
