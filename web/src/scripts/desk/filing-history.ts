// What happened to a filing, newest first, each line with the officer or filer who did it.
import type { HistoryStep } from '../../../../functions/filings/filing-form.ts'
import { formatMinute, localIsoOf } from '../../../../functions/kernel/civil-date.ts'
import { factsSaid } from '../../words/facts-said.ts'
import { fill } from '../../words/fill.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { timeline } from '../kit/timeline.ts'
import { deskFiling } from './desk-filing-words.ts'
import { events } from './desk-words.ts'
import { factList } from './fact-list.ts'
import { groundName } from './matter-names.ts'

export const eventSaid = (event: string): string => new Map(Object.entries(events.history)).get(event) ?? events.otherHistory

const roleSaid = (role: string): string => new Map(Object.entries(events.actors)).get(role) ?? role

/** A worker of the portal has no name that people know. */
export const actorSaid = ({ fullName, role }: HistoryStep['actor']): string =>
  role === 'system' ? roleSaid(role) : fill(deskFiling.history.by, { name: fullName, role: roleSaid(role) })

export function filingHistory(history: readonly HistoryStep[], courtOf: (code: string) => string): HTMLElement {
  const names = { court: courtOf, ground: (code: string) => groundName(pageLanguage, code) }
  const said = (step: HistoryStep) => factsSaid(pageLanguage, events, step.facts, names)
  return h(
    'section',
    { 'aria-labelledby': 'history-title' },
    h('h2', { id: 'history-title' }, deskFiling.history.title),
    timeline(
      history.toReversed().map((step, index) => ({
        title: eventSaid(step.event),
        when: formatMinute(step.at, pageLanguage),
        datetime: localIsoOf(step.at),
        state: index === 0 ? 'now' : 'done',
        body: [h('p', { class: 'quiet' }, actorSaid(step.actor)), factList(said(step).map(({ label, value }) => [label, value]))],
      })),
    ),
  )
}
