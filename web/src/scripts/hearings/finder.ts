// Finds hearings by court, day, kind, room, judge or case number, from the published files alone: it works with the API stopped.

import { caseFile, dayPath, followedKinds } from '../../../../functions/hearings/public-files.ts'
import { civilDateOf, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { fill } from '../../words/fill.ts'
import { showFollowForm, type Wish } from '../followers/follow-form.ts'
import { announce } from '../kit/announce.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { type Choice, choiceOf, fits, type Length, lengths, searchOf } from './choice.ts'
import { hearingTable, kindName } from './hearing-table.ts'
import { words } from './hearings-words.ts'
import { readCase, readDays } from './published.ts'

const place = placeById('finder')
const found = placeById('found')
const courts = [...document.querySelectorAll<HTMLElement>('#courts [data-court]')].map(link => ({
  code: link.dataset.court ?? '',
  name: (link.textContent ?? '').trim(),
}))
const today = civilDateOf(new Date().toISOString())

const nameOf = (code: string): string => courts.find(court => court.code === code)?.name ?? code

/** A court of a few hearings a week is looked through whole; all courts at once only from day to day. */
const courtsOf = ({ court }: Choice): string[] => (court === '' ? courts.map(({ code }) => code) : [court])

const followCase = (court: string, number: string): Child => [
  h('p', { class: 'address' }, `${words.subscribe.caseCalendar}: `, h('code', {}, `${location.origin}/${caseFile(court, number, 'ics')}`)),
  h('p', {}, h('a', { href: '#nhan-thu', onclick: () => offerMails({ court, kind: '', number }) }, words.subscribe.emailCase)),
]

/** The form of mails begins with what one has just looked for. */
const offerMails = (wish: Wish): void => showFollowForm(placeById('follow'), courts, wish)

async function byNumber(choice: Choice): Promise<Child[]> {
  const all = await Promise.all(courtsOf(choice).map(court => readCase(court, choice.number)))
  const known = all.filter(each => each !== undefined)
  if (known.length === 0) return [emptyState(words.nothingTitle, h('p', {}, words.nothingOfNumber))]
  return known.flatMap(({ courtCode, number, hearings }) => [
    hearingTable(`${number}, ${nameOf(courtCode)}`, hearings, true),
    followCase(courtCode, number),
  ])
}

async function byDay(choice: Choice): Promise<Child[]> {
  const length = choice.court === '' ? Math.min(lengths[choice.length], lengths.week) : lengths[choice.length]
  const days = (await Promise.all(courtsOf(choice).map(court => readDays(court, choice.from, length)))).flat()
  const shown = days
    .map(each => ({ ...each, hearings: each.hearings.filter(hearing => fits(hearing, choice)) }))
    .filter(each => each.hearings.length > 0)
    .sort((a, b) => (`${a.day}${a.courtCode}` < `${b.day}${b.courtCode}` ? -1 : 1))
  const count = shown.reduce((sum, each) => sum + each.hearings.length, 0)
  if (count === 0) return [emptyState(words.nothingTitle, h('p', {}, words.nothing))]
  return [
    h('p', { class: 'lead' }, fill(words.found, { count })),
    ...shown.flatMap(({ day, courtCode, hearings }) => {
      if (!isCivilDate(day)) return []
      const caption = fill(words.caption, { day: formatLongDate(day, pageLanguage), court: nameOf(courtCode) })
      const page = addressIn(pageLanguage, dayPath(courtCode, day))
      return [
        hearingTable(caption, hearings),
        h('p', {}, h('a', { href: page }, words.page, h('span', { class: 'visually-hidden' }, `: ${caption}`))),
      ]
    }),
  ]
}

async function show(choice: Choice): Promise<void> {
  try {
    fillPlace(found, await whileWaiting(found, choice.number === '' ? byDay(choice) : byNumber(choice)))
  } catch {
    fillPlace(found, notice('error', words.failedTitle, h('p', {}, words.failed)))
  }
  announce((found.querySelector('.lead, .empty-title, .notice-title, caption')?.textContent ?? '').trim())
}

function form(choice: Choice): HTMLFormElement {
  const court = field(
    { id: 'court', label: words.court },
    selectInput([{ value: '', label: words.allCourts }, ...courts.map(({ code, name }) => ({ value: code, label: name }))], choice.court),
  )
  const from = dateFields({ id: 'from', label: words.from, value: choice.from })
  const length = field(
    { id: 'length', label: words.length },
    selectInput(
      Object.entries(words.lengths).map(([value, label]) => ({ value, label })),
      choice.length,
    ),
  )
  const kind = field(
    { id: 'kind', label: words.kind },
    selectInput([{ value: '', label: words.anyKind }, ...followedKinds.map(code => ({ value: code, label: kindName(code) }))], choice.kind),
  )
  const room = field({ id: 'room', label: words.room, optional: true }, textInput({ value: choice.room }))
  const judge = field({ id: 'judge', label: words.judge, optional: true }, textInput({ value: choice.judge }))
  const number = field({ id: 'number', label: words.number, hint: words.numberHint, optional: true }, textInput({ value: choice.number }))
  const isLength = (value: string): value is Length => Object.hasOwn(lengths, value)
  return h(
    'form',
    {
      class: 'finder',
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        const day = from.value()
        const isDay = day !== undefined && isCivilDate(day)
        from.setError(isDay ? undefined : words.dateWrong)
        if (!isDay) return from.element.focus()
        const chosen: Choice = {
          court: court.control.value,
          from: day,
          length: isLength(length.control.value) ? length.control.value : 'week',
          kind: kind.control.value,
          room: room.control.value.trim(),
          judge: judge.control.value.trim(),
          number: number.control.value.trim(),
        }
        history.replaceState(null, '', searchOf(chosen))
        offerMails(chosen)
        void show(chosen)
      },
    },
    court.element,
    from.element,
    length.element,
    kind.element,
    h(
      'details',
      { open: choice.room !== '' || choice.judge !== '' || choice.number !== '' },
      h('summary', {}, words.more),
      h('div', { class: 'finder' }, room.element, judge.element, number.element),
    ),
    h('div', { class: 'actions' }, h('button', { type: 'submit', class: 'button button-primary' }, words.find)),
  )
}

const asked = choiceOf(location.search, today)
fillPlace(place, form(asked))
offerMails(asked)
// Somebody who came without a question sees what the nearest court holds this week only when they ask.
if (location.search !== '') void show(asked)
