// The code of an order on the paper notice: KN- (khoản nộp), ten random characters and their check character. Who has it may pay, nothing more.
import { codesOf } from '../kernel/checked-code.ts'
import { refuse } from '../kernel/refusal.ts'

export const { make: makeOrderCode, read: readOrderCode, format: formatOrderCode } = codesOf('KN')

/** As `readOrderCode`, where other codes may be typed too: with its letters only. */
export const readLetteredOrderCode = (text: string): string | undefined => {
  const [, characters = ''] = /^K\s?N(.+)$/u.exec(text.normalize('NFKC').toUpperCase().trim()) ?? []
  return readOrderCode(characters)
}

/** As `readOrderCode`. Refuses `order-code.invalid`. */
export const parseOrderCode = (text: string): string => readOrderCode(text) ?? refuse('invalid', 'order-code.invalid')
