// What was typed for an act that is no longer possible, so that it can be read and copied before it is dropped.
import { h } from '../kit/h.ts'
import type { Ready } from './act.ts'
import { deskFiling } from './desk-filing-words.ts'
import { factList } from './fact-list.ts'
import { dropTyped } from './typed.ts'

const words = deskFiling.changed

export function typedSaid({ lines }: Ready, key: string): HTMLElement {
  const drop = () => {
    dropTyped(key)
    element.remove()
  }
  const element = h(
    'section',
    { class: 'typed-before', 'aria-labelledby': 'typed-title' },
    h('h2', { id: 'typed-title' }, words.typed),
    factList(lines),
    h('p', {}, h('button', { type: 'button', class: 'button button-plain', onclick: drop }, words.dropTyped)),
  )
  return element
}
