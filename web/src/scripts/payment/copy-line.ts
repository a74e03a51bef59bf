// One line of a transfer with a button that copies it without spaces or signs.
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { h } from '../kit/h.ts'
import { payment } from './payment-words.ts'

const words = payment.transfer

/** `copied`: what the banking app wants, when it is not what people read. */
export function copyLine(label: string, shown: string, copied: string = shown): HTMLElement {
  const copy = async () => {
    await navigator.clipboard.writeText(copied)
    announce(fill(words.copied, { what: label }))
    button.textContent = `${words.copy} ✓`
    setTimeout(() => {
      button.textContent = words.copy
    }, 2_000)
  }
  const button = h(
    'button',
    { type: 'button', class: 'button button-quiet', 'aria-label': fill(words.copyWhat, { what: label }), onclick: () => void copy() },
    words.copy,
  )
  return h('div', { class: 'copy-line' }, h('dt', {}, label), h('dd', {}, h('span', { class: 'figure', translate: 'no' }, shown), button))
}
