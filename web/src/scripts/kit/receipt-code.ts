// A receipt code in its large, spaced, unmistakable setting, grouped for reading aloud — as ReceiptCode.astro.
import { announce } from './announce.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'

/** `code` already grouped, as the kernel's `formatReceiptCode` writes it; each group keeps together on one line. */
export function receiptCode(code: string): HTMLElement {
  const groups = code.split(/(?<=-)|\s+/)
  return h(
    'div',
    { class: 'receipt-code' },
    h('p', { class: 'receipt-label' }, kitWords.receipt.label),
    h(
      'p',
      { class: 'receipt-value', translate: 'no' },
      groups.map((part, index) => [index > 0 ? h('wbr') : null, h('span', {}, part)]),
    ),
    h('button', { type: 'button', class: 'button button-quiet', onclick: () => copy(groups.join('')) }, kitWords.receipt.copy),
  )
}

async function copy(code: string): Promise<void> {
  await navigator.clipboard.writeText(code)
  announce(kitWords.receipt.copied)
}
