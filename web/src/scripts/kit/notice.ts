// A notice in the page: information, success, warning or error, told by icon and word as well as colour — as NoticeBanner.astro.
import { type Child, h } from './h.ts'
import { icon } from './icon.ts'
import { kitWords } from './kit-words.ts'

export type NoticeKind = 'information' | 'success' | 'warning' | 'error'

export function notice(kind: NoticeKind, title: string | undefined, ...body: readonly Child[]): HTMLElement {
  return h(
    'div',
    { class: `notice notice-${kind}`, role: kind === 'error' ? 'alert' : 'status', tabindex: -1 },
    icon(kind),
    h('div', { class: 'notice-body' }, h('h2', { class: 'notice-title' }, title ?? kitWords.notice[kind]), body),
  )
}

export function emptyState(title: string, ...body: readonly Child[]): HTMLElement {
  return h('div', { class: 'empty' }, h('p', { class: 'empty-title' }, title), body)
}
