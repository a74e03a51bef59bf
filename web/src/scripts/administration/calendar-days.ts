// The days of one year as a table, what the year lacks, what is not decided, and what is not saved yet.
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { type Column, foldTable } from '../kit/fold-table.ts'
import { type Child, h } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { administration } from './administration-words.ts'
import { type Change, type Day, lackingIn } from './calendar-edits.ts'

const words = administration.calendar

export const daySaid = (date: string): string => (isCivilDate(date) ? formatLongDate(date, pageLanguage) : date)
export const nameSaid = ({ nameVi, nameEn }: Day): string => (pageLanguage === 'vi' ? nameVi : nameEn)

const tones: Readonly<Record<Day['status'], Tone>> = {
  official: 'success',
  statutory: 'success',
  expected: 'information',
  undecided: 'warning',
}

interface Acts {
  readonly change: (day: Day) => void
  readonly remove: (day: Day) => void
}

/** `days`: the whole calendar, so that a line has the number by which a refusal names it. */
export function yearTable(days: readonly Day[], year: number, acts: Acts): HTMLElement {
  const rows = days.flatMap((day, index) => (day.date.startsWith(`${year}-`) ? [{ day, line: index + 1 }] : []))
  if (rows.length === 0) return emptyState(fill(words.emptyYear, { year }))
  const { columns } = words
  const table: Column<(typeof rows)[number]>[] = [
    { heading: columns.line, cell: ({ line }) => line, figures: true },
    { heading: columns.date, cell: ({ day }) => h('span', { class: 'figure' }, daySaid(day.date)) },
    { heading: columns.name, cell: ({ day }) => [h('p', {}, nameSaid(day)), day.note ? h('p', { class: 'quiet' }, day.note) : null] },
    { heading: columns.kind, cell: ({ day }) => words.kinds[day.kind] },
    { heading: columns.status, cell: ({ day }) => statusTag(words.statuses[day.status], tones[day.status]) },
    { heading: columns.source, cell: ({ day }) => day.source },
    { heading: columns.act, cell: ({ day }) => dayActs(day, acts) },
  ]
  return foldTable(fill(words.caption, { year }), table, rows)
}

function dayActs(day: Day, { change, remove }: Acts): Child {
  const button = (label: string, full: string, act: (day: Day) => void) =>
    h(
      'button',
      { type: 'button', class: 'button button-plain', 'aria-label': fill(full, { day: daySaid(day.date) }), onclick: () => act(day) },
      label,
    )
  return h('span', { class: 'row-acts' }, button(words.change, words.changeOf, change), button(words.remove, words.removeOf, remove))
}

/** A year within the next twelve months is a fault, a later one a reminder. */
export function lackingSaid(days: readonly Day[], thisYear: number): Child {
  return [thisYear, thisYear + 1, thisYear + 2].map(year => {
    const lacking = lackingIn(days, year)
    if (lacking.length === 0) return null
    const kind = year <= thisYear + 1 ? 'error' : 'warning'
    const missing = lacking.map(what => (what === 'tet' ? words.missing.tet : dayOfYear(year, what))).join('; ')
    return notice(
      kind,
      fill(words.lacking[kind], { year }),
      h('p', {}, fill(words.lackingBody, { missing })),
      h('p', {}, words.lackingNext),
    )
  })
}

const dayOfYear = (year: number, monthAndDay: string): string => fill(words.missing['day-of'], { day: daySaid(`${year}-${monthAndDay}`) })

export function undecidedSaid(days: readonly Day[], from: string): Child {
  const undecided = days.filter(day => day.status === 'undecided' && day.date >= from)
  if (undecided.length === 0) return null
  return notice(
    'warning',
    words.undecided,
    h('p', {}, fill(words.undecidedBody, { count: undecided.length })),
    h(
      'ul',
      { class: 'points' },
      undecided.map(day => h('li', {}, `${daySaid(day.date)}: ${nameSaid(day)}`)),
    ),
  )
}

export const changeSaid = ({ what, date, day }: Change): string =>
  fill(words.pending[what], {
    day: daySaid(date),
    name: nameSaid(day),
    kind: words.kinds[day.kind],
    status: words.statuses[day.status],
  })
