// A payment code as a person types it: empty, with a slip, or read; told before anything is asked of the network.
import { formatOrderCode, parseOrderCode } from '../../../../functions/fees/order-code.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'

export type TypedOrderCode = { readonly code: string } | { readonly wrong: 'missing' | 'slip' }

export function readOrderCode(text: string): TypedOrderCode {
  if (text.trim() === '') return { wrong: 'missing' }
  try {
    return { code: formatOrderCode(parseOrderCode(text)) }
  } catch (refusal) {
    if (isRefusal(refusal)) return { wrong: 'slip' }
    throw refusal
  }
}
