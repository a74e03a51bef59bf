// The hearings of the person who is signed in: in full, as a calendar file, and the way into the online room.

import { calendarOf } from '../../../../functions/hearings/hearing-calendar.ts'
import type { OwnHearing } from '../../../../functions/hearings/hearing-form.ts'
import { civilDateOf, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { factList } from '../desk/fact-list.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { whileWaiting } from '../kit/wait.ts'

const [{ myHearings: words }, { hearings: publicWords }, { deskHearings }] = await Promise.all([
  loadWords({ vi: () => import('../../words/vi/my-hearings.ts'), en: () => import('../../words/en/my-hearings.ts') }),
  loadWords({ vi: () => import('../../words/vi/hearings.ts'), en: () => import('../../words/en/hearings.ts') }),
  loadWords({ vi: () => import('../../words/vi/desk-hearings.ts'), en: () => import('../../words/en/desk-hearings.ts') }),
])
const place = placeById('my-hearings')

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null
const isOwn = (value: unknown): value is { hearings: OwnHearing[] } => isObject(value) && Array.isArray(value.hearings)
const textIn = (value: unknown, name: string): string => {
  const text = isObject(value) ? value[name] : undefined
  if (typeof text !== 'string') throw new Error(`an answer without ${name}`)
  return text
}
const readOwn = (value: unknown): { hearings: OwnHearing[] } => {
  if (!isOwn(value)) throw new Error('not a list of hearings')
  return value
}

const longDate = (day: string): string => (isCivilDate(day) ? formatLongDate(day, pageLanguage) : day)

/** A file of one's own: with the case's number, because only the person has it. */
const calendarLink = (hearing: OwnHearing): Child => {
  const { id, day, startsAt, endsAt, state, room, caseNumber, relation, courtCode } = hearing
  if (state !== 'scheduled' || !isCivilDate(day)) return null
  const own = {
    ...{ series: id, revision: 0, day, startsAt, endsAt, state, isClosed: false, room, number: caseNumber, relation },
    changed: [{ act: 'scheduled', at: new Date().toISOString() }],
  }
  const text = calendarOf([own], { seatOf: () => ({ code: courtCode, name: courtCode }), name: words.title, origin: location.origin })
  const href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  return h('a', { class: 'button button-quiet', href, download: fill(words.file, { day }) }, words.calendar)
}

async function join({ courtCode, id }: OwnHearing, into: HTMLElement): Promise<void> {
  const path = `/api/hearings/${encodeURIComponent(courtCode)}/${encodeURIComponent(id)}/links`
  const outcome = await api(path, { method: 'POST', parse: value => textIn(value, 'token') })
  if (!outcome.ok) return showFailure(into, outcome)
  const address = `${addressIn(pageLanguage, paths.myHearings)}#vao=${outcome.data}`
  fillPlace(
    into,
    h('p', {}, fill(words.joinNote, { minutes: 15 })),
    h('a', { class: 'button button-primary', href: address, onclick: () => enterFrom(outcome.data) }, words.enter),
  )
}

const roomPart = (hearing: OwnHearing): Child => {
  if (hearing.mode === 'in-person' || hearing.state !== 'scheduled') return null
  const into = h('div', {})
  if (!hearing.mayJoin) return h('p', { class: 'quiet' }, words.joinLater)
  fillPlace(into, h('button', { type: 'button', class: 'button button-primary', onclick: () => void join(hearing, into) }, words.join))
  return into
}

const entry = (hearing: OwnHearing): HTMLElement =>
  h(
    'li',
    { class: 'own-hearing' },
    h('h3', {}, fill(words.at, { time: hearing.startsAt, day: longDate(hearing.day) })),
    h('p', {}, statusTag(publicWords.states[hearing.state], hearing.state === 'scheduled' ? 'success' : 'warning')),
    factList([
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
    h('p', {}, calendarLink(hearing)),
  )

const list = (title: string, hearings: readonly OwnHearing[]): Child =>
  hearings.length === 0 ? null : [h('h2', {}, title), h('ul', { class: 'own-hearings' }, hearings.map(entry))]

async function show(): Promise<void> {
  const outcome = await whileWaiting(place, api('/api/hearings', { parse: readOwn }))
  if (!outcome.ok) return showFailure(place, outcome, () => void show())
  const { hearings } = outcome.data
  const today = civilDateOf(new Date())
  const isComing = ({ state, day }: OwnHearing): boolean => state === 'scheduled' && day >= today
  fillPlace(
    place,
    hearings.length === 0
      ? emptyState(
          words.empty.title,
          h('p', {}, words.empty.body),
          h('p', {}, h('a', { href: addressIn(pageLanguage, paths.myCase) }, words.empty.join)),
        )
      : null,
    list(words.coming, hearings.filter(isComing)),
    list(
      words.past,
      hearings.filter(hearing => !isComing(hearing)),
    ),
  )
}

/** The room opens by a person's own click, never by loading the page: programs that look through mails open nothing. */
function enterFrom(token: string): void {
  const failure = h('div', {})
  const go = async (): Promise<void> => {
    const outcome = await api(`/api/hearing-links/${encodeURIComponent(token)}`, {
      method: 'POST',
      parse: value => textIn(value, 'address'),
    })
    history.replaceState(null, '', location.pathname)
    if (!outcome.ok) return showFailure(failure, outcome)
    location.assign(outcome.data)
  }
  const enter = h('button', { type: 'button', class: 'button button-primary', onclick: () => void go() }, words.enter)
  fillPlace(place, notice('information', words.enter, h('p', {}, words.entering), h('p', {}, enter)), failure)
}

await whenSignedIn(place, words.why, async () => {
  const token = new URLSearchParams(location.hash.slice(1)).get('vao')
  if (token) enterFrom(token)
  else await show()
})
