// Shows what a status file says: the state in plain words, what comes next and whose move it is, the steps so far.
import { formatLongDate, formatMinute, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatReceiptCode, type ReceiptCode, spokenReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { fill } from '../../words/fill.ts'
import type { duties as dutyWords } from '../../words/vi/duties.ts'
import type { follow as followWords } from '../../words/vi/follow.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { timeline } from '../kit/timeline.ts'
import { nextTerms } from './next-terms.ts'
import type { StateWords } from './state-words.ts'
import type { ShownStatus } from './status-file.ts'

export type StatusWords = {
  readonly follow: typeof followWords
  readonly duties: typeof dutyWords
  readonly stateOf: (code: string) => StateWords
}

/** `heading` takes the focus once it is in the page. */
export function statusView(
  status: ShownStatus,
  code: ReceiptCode,
  now: Date,
  words: StatusWords,
): { element: HTMLElement; heading: HTMLElement } {
  const { follow, stateOf } = words
  const state = stateOf(status.state)
  const heading = h('h2', { id: 'status-title', tabindex: -1 }, state.name)
  const element = h(
    'section',
    { class: 'status', 'aria-labelledby': 'status-title' },
    codeLine(code, follow.code),
    heading,
    state.said === '' ? null : h('p', { class: 'status-said' }, state.said),
    h('p', {}, fill(follow.since, { day: day(status.since) }), ' ', fill(follow.filedOn, { day: day(status.filedOn) })),
    h('h3', {}, follow.nextTitle),
    nextTerms(status, now, words),
    h('h3', {}, follow.stepsTitle),
    timeline(
      status.steps.map((step, index) => ({
        title: stateOf(step.state).name,
        when: day(step.on),
        datetime: step.on,
        state: index === status.steps.length - 1 ? 'now' : 'done',
      })),
    ),
    h('p', { class: 'basis' }, follow.expected, ' ', fill(follow.printedAt, { minute: formatMinute(now, pageLanguage) })),
  )
  return { element, heading }
}

/** Grouped for eyes, spelled out for ears. */
export function codeLine(code: ReceiptCode, label: string): HTMLElement {
  return h(
    'p',
    { class: 'code-line', translate: 'no' },
    `${label}: `,
    h('strong', { class: 'figure', 'aria-hidden': 'true' }, formatReceiptCode(code)),
    h('span', { class: 'visually-hidden' }, spokenReceiptCode(code, pageLanguage)),
  )
}

function day(text: string): string {
  return formatLongDate(parseCivilDate(text), pageLanguage)
}
