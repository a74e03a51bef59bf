// Refusals of payment by card.
import type { cardRefusals as vi } from '../vi/refusals-card.ts'

export const cardRefusals: typeof vi = {
  'card.provider-silent': {
    what: 'The card service has not answered. It is not known whether the request was recorded; you will not be charged twice.',
    todo: 'Wait a minute and press again, or transfer by QR code.',
  },
  'card.checkout-ended': {
    what: 'This payment page has ended.',
    todo: 'Go back to the payment to see whether it is paid, and start again if needed.',
  },
  'card.amount-not-taken': {
    what: 'The card service does not take this amount.',
    todo: 'Transfer by QR code or pay at the counter.',
  },
  'card.refund-exceeds-payment': {
    what: 'The amount is more than what is left of this card payment.',
    todo: 'Look at the earlier refunds of this payment and enter a smaller amount.',
  },
  'card.payment-disputed': {
    what: "The card holder disputes this payment with their bank, so it can't be refunded to the card now.",
    todo: 'Wait for the bank’s decision; it stays on the work list.',
  },
}
