// A week of hearings: rooms or judges down, days across, days off marked.
import type { DeskDay, DeskHearing, DeskWeek } from '../../../../functions/hearings/hearing-form.ts'
import { weekdayName } from '../../../../functions/kernel/civil-date.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { dayOf } from './answers.ts'
import { publicWords, words } from './words.ts'

export type By = 'room' | 'judge'

const dayHeading = ({ date }: DeskDay): string => {
  const name = weekdayName(dayOf(date), pageLanguage)
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${date.slice(8)}/${date.slice(5, 7)}`
}

const offName = ({ nameVi, nameEn }: DeskDay): string => (pageLanguage === 'vi' ? nameVi : nameEn) || words.dayOff

const entry = (hearing: DeskHearing, open: (hearing: DeskHearing) => void): HTMLElement =>
  h(
    'button',
    {
      type: 'button',
      class: `week-entry${hearing.state === 'scheduled' ? '' : ' over'}`,
      onclick: () => open(hearing),
    },
    h('strong', {}, `${hearing.startsAt}–${hearing.endsAt}`),
    ` ${hearing.caseNumber}`,
    hearing.isClosed ? ` (${words.closed})` : null,
    hearing.state === 'scheduled' ? null : ` · ${publicWords.states[hearing.state]}`,
  )

const rowsOf = ({ hearings }: DeskWeek, by: By): [name: string, hearings: DeskHearing[]][] => {
  const nameOf = (hearing: DeskHearing): string => (by === 'room' ? hearing.room : hearing.panel.presiding.fullName)
  const names = [...new Set(hearings.map(nameOf))].sort(new Intl.Collator('vi').compare)
  return names.map(name => [name, hearings.filter(hearing => nameOf(hearing) === name)])
}

export function weekTable(week: DeskWeek, by: By, open: (hearing: DeskHearing) => void): HTMLElement {
  const cell = (day: DeskDay, hearings: readonly DeskHearing[]): Child =>
    h(
      'td',
      { role: 'cell', 'data-label': dayHeading(day), class: day.isOff ? 'off' : undefined },
      hearings.filter(({ day: date }) => date === day.date).map(hearing => entry(hearing, open)),
    )
  return h(
    'table',
    { class: 'fold week', role: 'table' },
    h('caption', { class: 'visually-hidden' }, words.caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        h('th', { role: 'columnheader', scope: 'col' }, by === 'room' ? words.facts.room : words.facts.presiding),
        week.days.map(day =>
          h(
            'th',
            { role: 'columnheader', scope: 'col', class: day.isOff ? 'off' : undefined },
            dayHeading(day),
            day.isOff || day.nameVi !== '' ? h('span', { class: 'off-name' }, offName(day)) : null,
          ),
        ),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      rowsOf(week, by).map(([name, hearings]) =>
        h(
          'tr',
          { role: 'row' },
          h('th', { role: 'rowheader', scope: 'row' }, name),
          week.days.map(day => cell(day, hearings)),
        ),
      ),
    ),
  )
}
