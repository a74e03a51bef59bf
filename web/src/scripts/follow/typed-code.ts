// Reads a receipt code as it was typed, or says what is wrong with it: pages that ask for a code load no other words of refusal.
import { parseReceiptCode, type ReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { isRefusal } from '../../../../functions/kernel/refusal.ts'
import { fill } from '../../words/fill.ts'
import type { receiptCodeRefusals } from '../../words/vi/refusals-receipt-code.ts'

/** `isWhole`: everything is there, so that the check character tells of a slip. */
export type TypedCode = { readonly code: ReceiptCode } | { readonly wrong: string; readonly isWhole: boolean }

export function readTypedCode(text: string, words: typeof receiptCodeRefusals): TypedCode {
  try {
    return { code: parseReceiptCode(text) }
  } catch (error) {
    if (!isRefusal(error)) throw error
    const said = new Map(Object.entries(words)).get(error.code)
    if (said === undefined) throw error
    return { wrong: `${fill(said.what, error.facts)} ${fill(said.todo, error.facts)}`, isWhole: error.code === 'receipt-code.wrong-check' }
  }
}

/** The code in a link `#NA-…`; undefined when the fragment is none. It is never read from the query: queries are written into logs. */
export function codeInFragment(hash: string): string | undefined {
  let text = hash.replace(/^#/, '')
  try {
    text = decodeURIComponent(text)
  } catch {
    // A stray percent sign: read it as it stands.
  }
  return /^\s*NA\s*[-–]/i.test(text) ? text : undefined
}
