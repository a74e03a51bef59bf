// A state in one or two words, with a colour that only repeats what the word says.
import { h } from './h.ts'

export type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger'

export function statusTag(words: string, tone: Tone = 'neutral'): HTMLElement {
  return h('span', { class: `tag tag-${tone}` }, words)
}
