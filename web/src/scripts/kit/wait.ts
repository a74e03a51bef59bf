// Waiting, said honestly: nothing under 300 ms, a skeleton after it, a progress bar for what takes over 2 s.
import { fill } from '../../words/fill.ts'
import { h } from './h.ts'
import { kitWords } from './kit-words.ts'

const skeletonAfterMs = 300

/** Shows a skeleton in the place if the work takes longer than 300 ms; the caller puts the result there. */
export async function whileWaiting<Result>(place: Element, work: Promise<Result>, lines = 3): Promise<Result> {
  const timer = setTimeout(() => {
    place.replaceChildren(skeleton(lines))
    place.setAttribute('aria-busy', 'true')
  }, skeletonAfterMs)
  try {
    return await work
  } finally {
    clearTimeout(timer)
    place.removeAttribute('aria-busy')
  }
}

export function skeleton(lines = 3): HTMLElement {
  return h(
    'div',
    { class: 'skeleton', role: 'status' },
    h('span', { class: 'visually-hidden' }, kitWords.wait.loading),
    Array.from({ length: lines }, () => h('span', { class: 'skeleton-line', 'aria-hidden': 'true' })),
  )
}

export type ProgressBar = { readonly element: HTMLElement; update(share: number, label?: string): void }

/** A bar for longer work; `share` from 0 to 1. */
export function progressBar(label: string): ProgressBar {
  const bar = h('progress', { max: 100, 'aria-label': label })
  const said = h('p', { class: 'progress-said' }, label)
  const update = (share: number, now = label) => {
    const percent = Math.round(share * 100)
    bar.value = percent
    said.textContent = `${now} · ${fill(kitWords.wait.progress, { percent })}`
  }
  return { element: h('div', { class: 'progress' }, said, bar), update }
}
