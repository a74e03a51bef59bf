// Refusals of a typed receipt code; pages that read a code load these words alone.
import type { receiptCodeRefusals as vi } from '../vi/refusals-receipt-code.ts'

export const receiptCodeRefusals: typeof vi = {
  'receipt-code.wrong-length': {
    what: 'A receipt code has {expected} characters after NA-; you typed {found}.',
    todo: 'Look at the receipt and type the whole code.',
  },
  'receipt-code.unknown-character': {
    what: 'A receipt code never has the character “{character}”.',
    todo: 'Look at this character on the receipt. The code has only digits and plain letters, without U.',
  },
  'receipt-code.wrong-check': {
    what: 'A character of this code is wrong, or two have changed places.',
    todo: 'Compare it group by group with the receipt, then type it again. The last character is there to catch slips.',
  },
  'receipt-code.too-little-randomness': {
    what: 'The portal could not make a receipt code; nothing was filed.',
    todo: 'Try again. If it happens again, tell the court.',
  },
}
