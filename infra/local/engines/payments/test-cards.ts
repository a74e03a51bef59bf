// The cards that the sandbox knows: numbers of the provider's documentation for tests, and what each of them does.
import type { CheckoutWords } from './checkout-words.ts'

export type CardOutcome =
  | { readonly kind: 'pays' }
  | { readonly kind: 'authenticates' }
  | { readonly kind: 'declined'; readonly code: DeclineCode; readonly decline?: string }

export type DeclineCode = 'card_declined' | 'expired_card' | 'incorrect_cvc' | 'processing_error'

export interface TestCard {
  readonly number: string
  readonly name: keyof CheckoutWords['names']
  readonly outcome: CardOutcome
  readonly disputed?: true
  readonly refund?: 'pending' | 'fails'
}

const declined = (number: string, name: TestCard['name'], code: DeclineCode, decline?: string): TestCard => ({
  number,
  name,
  outcome: { kind: 'declined', code, ...(decline ? { decline } : {}) },
})

export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', name: 'pays', outcome: { kind: 'pays' } },
  { number: '4000000000003155', name: 'authenticates', outcome: { kind: 'authenticates' } },
  declined('4000000000000002', 'declined', 'card_declined', 'generic_decline'),
  declined('4000000000009995', 'funds', 'card_declined', 'insufficient_funds'),
  declined('4000000000009987', 'lost', 'card_declined', 'lost_card'),
  declined('4000000000000069', 'expired', 'expired_card'),
  declined('4000000000000127', 'cvc', 'incorrect_cvc'),
  declined('4000000000000119', 'processing', 'processing_error'),
  { number: '4000000000000259', name: 'disputed', outcome: { kind: 'pays' }, disputed: true },
  { number: '4000000000007726', name: 'refund-pending', outcome: { kind: 'pays' }, refund: 'pending' },
  { number: '4000000000005126', name: 'refund-fails', outcome: { kind: 'pays' }, refund: 'fails' },
]

export const cardOf = (number: string): TestCard | undefined => testCards.find(card => card.number === number)

/** The check digit that every card number ends in (ISO/IEC 7812). */
export function isCardNumber(number: string): boolean {
  if (!/^\d{13,19}$/.test(number)) return false
  const sum = [...number].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
