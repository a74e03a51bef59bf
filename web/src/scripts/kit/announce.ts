// Says something to screen readers without moving the focus; for progress and results, never the only place where something that matters stands.
import { h } from './h.ts'

let place: HTMLElement | undefined

/** `urgent` interrupts what is being read: for failures only. */
export function announce(sentence: string, urgency: 'polite' | 'urgent' = 'polite'): void {
  place ??= document.body.appendChild(h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' }))
  place.setAttribute('aria-live', urgency === 'urgent' ? 'assertive' : 'polite')
  const region = place
  region.textContent = ''
  // The same sentence twice is announced twice only when the region was empty in between.
  requestAnimationFrame(() => {
    region.textContent = sentence
  })
}
