// Somebody else changed the filing while an officer was at work on it: who did what, and whether the act is still possible.
import type { HistoryStep } from '../../../../functions/filings/filing-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { deskFiling } from './desk-filing-words.ts'
import { actorSaid, eventSaid } from './filing-history.ts'

const words = deskFiling.changed

/** `steps`: what happened since. `possible`: the act can still be done in the new state. */
export function changedNotice(steps: readonly HistoryStep[], possible: boolean): HTMLElement {
  return notice(
    'warning',
    words.title,
    h('p', {}, words.body),
    h('ul', { class: 'points' }, steps.length === 0 ? h('li', {}, words.unknown) : steps.map(step => h('li', {}, entry(step)))),
    h('p', {}, possible ? words.kept : words.impossible),
  )
}

const entry = (step: HistoryStep): string =>
  fill(words.entry, {
    when: formatMinute(step.at, pageLanguage),
    what: eventSaid(step.event),
    who: actorSaid(step.actor),
  })
