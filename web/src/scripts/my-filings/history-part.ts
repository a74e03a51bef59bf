// What happened to a filing, newest first, each step with the officer or filer who did it.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { formatMinute, localIsoOf } from '../../../../functions/kernel/civil-date.ts'
import { factsSaid } from '../../words/facts-said.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { timeline } from '../kit/timeline.ts'
import { events, words } from './filing-words.ts'
import { groundName } from './legal-names.ts'

export function historyPart({ history }: FilingView, courtOf: (code: string) => string): HTMLElement {
  const names = { court: courtOf, ground: (letter: string) => groundName(letter, pageLanguage) }
  const titles = new Map(Object.entries(events.history))
  const actors = new Map(Object.entries(events.actors))
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'history-title' },
    h('h2', { id: 'history-title' }, words.history.title),
    timeline(
      history.toReversed().map(({ event, at, actor, facts }, index) => ({
        title: titles.get(event) ?? events.otherHistory,
        when: formatMinute(at, pageLanguage),
        datetime: localIsoOf(at),
        state: index === 0 ? 'now' : 'done',
        body: [
          h('p', { class: 'quiet' }, actorSaid(actor, actors.get(actor.role) ?? actor.role)),
          factList(factsSaid(pageLanguage, events, facts, names).map(({ label, value }) => [label, value])),
        ],
      })),
    ),
  )
}

/** What the portal did by itself has a role, and no name that anyone should read. */
function actorSaid(actor: { readonly fullName: string; readonly role: string }, role: string): string {
  return actor.role === 'system' ? role : fill(words.history.by, { name: actor.fullName, role })
}
