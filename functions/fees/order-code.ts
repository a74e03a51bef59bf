// The code of an order on the paper notice: KN- (khoản nộp), ten random characters and their check character. Who has it may pay, nothing more.
import { codesOf } from '../kernel/checked-code.ts'
import { refuse } from '../kernel/refusal.ts'

export const { make: makeOrderCode, read: readOrderCode, format: formatOrderCode } = codesOf('KN')

/** As `readOrderCode`. Refuses `order-code.invalid`. */
export const parseOrderCode = (text: string): string => readOrderCode(text) ?? refuse('invalid', 'order-code.invalid')
