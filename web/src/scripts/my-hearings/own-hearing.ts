// One hearing of somebody's own, in full: its facts, its calendar file, and the way into the online room.
import { calendarOf } from '../../../../functions/hearings/hearing-calendar.ts'
import type { OwnHearing } from '../../../../functions/hearings/hearing-form.ts'
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import type { CourtDirectory } from '../../../../functions/kernel/courts.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { factList } from '../desk/fact-list.ts'
import { courtName } from '../desk/reference.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { deskHearings, publicWords, words } from './hearing-words.ts'

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null
export const textIn = (value: unknown, name: string): string => {
  const text = isObject(value) ? value[name] : undefined
  if (typeof text !== 'string') throw new Error(`an answer without ${name}`)
  return text
}

export const isComing =
  (today: string) =>
  ({ state, day }: OwnHearing): boolean =>
    state === 'scheduled' && day >= today

const longDate = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)

/** A file of one's own: with the case's number, because only the person has it. The same entry as in the public calendar, so it moves with it. */
const calendarLink = (hearing: OwnHearing, directory: CourtDirectory): Child => {
  const { seriesId, revision, day, startsAt, endsAt, state, room, caseNumber, relation, courtCode } = hearing
  if (state !== 'scheduled' || !isCivilDate(day)) return null
  const own = {
    ...{ series: seriesId, revision, day, startsAt, endsAt, state, isClosed: false, room, number: caseNumber, relation },
    changed: [{ act: 'scheduled', at: new Date().toISOString() }],
  }
  const text = calendarOf([own], {
    seatOf: () => ({ code: courtCode, name: courtName(directory, courtCode, pageLanguage) }),
    name: words.title,
    origin: location.origin,
  })
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  return h('a', { class: 'button button-quiet', href, download: fill(words.file, { day }) }, words.calendar)
}

async function join({ courtCode, id }: OwnHearing, into: HTMLElement): Promise<void> {
  const path = `/api/hearings/${encodeURIComponent(courtCode)}/${encodeURIComponent(id)}/links`
  const outcome = await api(path, { method: 'POST', parse: value => textIn(value, 'token') })
  if (!outcome.ok) return showFailure(into, outcome)
  const address = `${addressIn(pageLanguage, paths.myHearings)}#vao=${outcome.data}`
  fillPlace(into, h('p', {}, fill(words.joinNote, { minutes: 15 })), h('a', { class: 'button button-primary', href: address }, words.enter))
}

const roomPart = (hearing: OwnHearing): Child => {
  if (hearing.mode === 'in-person' || hearing.state !== 'scheduled') return null
  const into = h('div', {})
  if (!hearing.mayJoin) return h('p', { class: 'quiet' }, words.joinLater)
  fillPlace(into, h('button', { type: 'button', class: 'button button-primary', onclick: () => void join(hearing, into) }, words.join))
  return into
}

export const ownHearingEntry = (hearing: OwnHearing, directory: CourtDirectory): HTMLElement =>
  h(
    'li',
    { class: 'own-hearing' },
    h('h3', {}, fill(words.at, { time: hearing.startsAt, day: longDate(hearing.day) })),
    h('p', {}, statusTag(publicWords.states[hearing.state], hearing.state === 'scheduled' ? 'success' : 'warning')),
    factList([
      [words.court, courtName(directory, hearing.courtCode, pageLanguage)],
      [words.room, `${hearing.room}, ${fill(words.until, { time: hearing.endsAt })}`],
      [words.number, hearing.caseNumber],
      [words.mode, [deskHearings.modes[hearing.mode], hearing.isClosed ? words.closed : ''].filter(part => part !== '').join('. ')],
      [words.sites, hearing.remoteSites.join('; ')],
      [words.panel, [fill(words.presiding, { name: hearing.judge }), ...hearing.jurors].join('; ')],
      [words.clerk, hearing.clerk],
      [words.prosecutor, hearing.prosecutor],
      [words.parties, hearing.parties.map(({ fullName }) => fullName).join('; ')],
      [words.next, hearing.nextDay ? longDate(hearing.nextDay) : ''],
    ]),
    roomPart(hearing),
    h('p', {}, calendarLink(hearing, directory)),
  )
