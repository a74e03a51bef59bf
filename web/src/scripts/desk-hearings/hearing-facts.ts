// One hearing as its officers see it: everything that stands in the schedule, and what was recorded of it by whom.
import type { DeskHearing } from '../../../../functions/hearings/hearing-form.ts'
import { formatDate, formatLongDate, formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { dayOf } from './answers.ts'
import { publicWords, words } from './words.ts'

const actSaid = ({ act, by, at, from, reason, decision }: DeskHearing['acts'][number]): string => {
  const said = fill(words.acts.said, { act: words.acts[act], by, at: formatMinute(at, pageLanguage) })
  const before = from
    ? fill(words.acts.before, { time: from.startsAt, day: formatDate(dayOf(from.day), pageLanguage), room: from.room })
    : ''
  return [said, decision ? `${words.form.decisionNumber} ${decision}` : '', before, reason ?? ''].filter(part => part !== '').join('. ')
}

export function hearingFacts(hearing: DeskHearing): HTMLElement {
  const { panel, decision } = hearing
  const facts: Fact[] = [
    [words.facts.number, hearing.caseNumber],
    [words.facts.decision, fill(words.facts.decisionSaid, { number: decision.number, on: formatDate(dayOf(decision.on), pageLanguage) })],
    [words.facts.room, hearing.room],
    [words.facts.mode, words.modes[hearing.mode]],
    [words.facts.sites, hearing.remoteSites.join('; ')],
    [words.facts.address, hearing.joinAddress],
    [
      words.facts.open,
      [hearing.isClosed ? words.facts.isClosed : words.facts.isOpen, hearing.hidesParties ? words.facts.hidden : '']
        .filter(part => part !== '')
        .join('. '),
    ],
    [words.facts.presiding, panel.presiding.fullName],
    [words.facts.judges, panel.judges.map(({ fullName }) => fullName).join('; ')],
    [words.facts.jurors, panel.jurors.join('; ')],
    [words.facts.clerk, panel.clerk?.fullName ?? ''],
    [words.facts.prosecutor, panel.prosecutor ?? ''],
    [words.facts.state, publicWords.states[hearing.state]],
    [words.facts.next, hearing.next ? formatLongDate(dayOf(hearing.next.day), pageLanguage) : ''],
    [
      words.facts.history,
      h(
        'ul',
        {},
        hearing.acts.map(act => h('li', {}, actSaid(act))),
      ),
    ],
  ]
  return factList(facts)
}
