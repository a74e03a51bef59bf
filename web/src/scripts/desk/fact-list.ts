// Facts as pairs of name and value.
import { type Child, h } from '../kit/h.ts'

export type Fact = readonly [label: string, value: Child]

/** A pair without a value is left out. */
export function factList(facts: readonly Fact[]): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    facts
      .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
      .map(([label, value]) => h('div', {}, h('dt', {}, label), h('dd', {}, value))),
  )
}
