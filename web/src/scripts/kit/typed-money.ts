// What a person typed as money, and how an amount stands in a field.
import { formatVnd, parseVnd } from '../../../../functions/kernel/money.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'

/** What was typed as whole đồng; undefined while it cannot be read. */
export function amountTyped(text: string): number | undefined {
  try {
    return text.trim() === '' ? undefined : parseVnd(text)
  } catch (refusal) {
    if (isRefusal(refusal)) return undefined
    throw refusal
  }
}

/** Grouped by dots in both languages: a comma would be read as a decimal part. */
export function grouped(amountVnd: number | undefined): string {
  return amountVnd === undefined ? '' : formatVnd(amountVnd, 'vi').replace(/\s*đ$/, '')
}
