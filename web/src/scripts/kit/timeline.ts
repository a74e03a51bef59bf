// What happened, what happens now and what comes next, in order — as Timeline.astro.
import { type Child, h } from './h.ts'

export type TimelineEntry = {
  readonly title: string
  /** When, already said: "14:05, thứ Bảy, 21/11/2026". */
  readonly when?: string | undefined
  /** The same instant or day for machines. */
  readonly datetime?: string | undefined
  readonly state: 'done' | 'now' | 'next'
  /** No longer so: the title is struck through, and what is said of it comes in the body. */
  readonly isStruck?: boolean
  readonly body?: Child
}

export function timeline(entries: readonly TimelineEntry[]): HTMLElement {
  return h(
    'ol',
    { class: 'timeline' },
    entries.map(entry =>
      h(
        'li',
        { class: `timeline-${entry.state}`, 'aria-current': entry.state === 'now' ? 'step' : undefined },
        h('p', { class: 'timeline-title' }, entry.isStruck ? h('s', {}, entry.title) : entry.title),
        entry.when ? h('p', { class: 'timeline-when figure' }, h('time', { datetime: entry.datetime }, entry.when)) : null,
        entry.body,
      ),
    ),
  )
}
