// Public hearings as a table that folds into cards on a phone; the same columns as the published page of a day.
import type { PublicHearing } from '../../../../functions/hearings/public-hearing.ts'
import type { PublicRole } from '../../../../functions/hearings/shown-parties.ts'
import { relationName } from '../../../../functions/hearings/shown-parties.ts'
import { caseKind } from '../../../../functions/kernel/case-kinds.ts'
import { formatLongDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { foldTable } from '../kit/fold-table.ts'
import { type Child, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag, type Tone } from '../kit/status-tag.ts'
import { words } from './hearings-words.ts'

export const stateTones: Readonly<Record<PublicHearing['state'], Tone>> = {
  scheduled: 'success',
  held: 'neutral',
  postponed: 'warning',
  paused: 'warning',
  moved: 'warning',
  cancelled: 'danger',
}

export const kindName = (code: string): string => {
  const { nameVi, nameEn } = caseKind(code)
  return pageLanguage === 'vi' ? nameVi : nameEn
}

const roleName = (role: PublicRole, kind: string): string => {
  if (role === 'plaintiff') return kind === 'HC' ? words.roles.suer : words.roles.plaintiff
  if (role === 'defendant') return kind === 'HC' ? words.roles.sued : words.roles.defendant
  return role === 'victim' ? '' : words.roles[role]
}

const line = (className: string, ...children: readonly Child[]): HTMLElement => h('span', { class: className }, children)

const matter = (hearing: PublicHearing): Child => {
  if (hearing.isClosed) return [h('strong', {}, words.closed), line('kind', words.closedNote)]
  const kind = kindName(hearing.kind ?? '')
  return [
    line('number', hearing.number),
    line('matter', relationName(hearing.relation ?? '', pageLanguage)),
    line('kind', hearing.level === 'appeal' ? `${kind}, ${words.appeal}` : kind),
    hearing.mode === 'online' || hearing.mode === 'hybrid' ? line('kind', words[hearing.mode]) : null,
  ]
}

const parties = ({ isClosed, parties: shown, kind = '' }: PublicHearing): Child => {
  if (isClosed) return '–'
  if (shown === undefined || shown.length === 0) return line('kind', words.hidden)
  return shown.map(({ role, names }) => line('party', line('kind', roleName(role, kind)), names.join('; ')))
}

const state = ({ state: is, nextDay }: PublicHearing): Child => [
  statusTag(words.states[is], stateTones[is]),
  nextDay ? line('next', fill(words.next, { date: formatLongDate(nextDay, pageLanguage) })) : null,
]

export function hearingTable(caption: string, hearings: readonly PublicHearing[], withDay = false): HTMLTableElement {
  const table = foldTable(
    caption,
    [
      {
        heading: words.columns.time,
        cell: hearing => [
          withDay ? line('kind', formatLongDate(hearing.day, pageLanguage)) : null,
          h('time', { class: 'time', datetime: `${hearing.day}T${hearing.startsAt}:00+07:00` }, hearing.startsAt),
        ],
      },
      { heading: words.columns.room, cell: hearing => hearing.room ?? '–' },
      { heading: words.columns.matter, cell: matter },
      { heading: words.columns.parties, cell: parties },
      { heading: words.columns.judge, cell: hearing => hearing.judge ?? '–' },
      { heading: words.columns.state, cell: state },
    ],
    hearings,
  )
  table.classList.add('hearings')
  return table
}
