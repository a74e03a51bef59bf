// The reading page of one served document: what it is, what to do, until when; opening and acknowledging are acts of the person.
import type { OpenedView, ServedView } from '../../../../functions/electronic-service/service-form.ts'
import { calendarFile } from '../../../../functions/kernel/calendar-event.ts'
import { type CivilDate, formatMinute, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { factList } from '../desk/fact-list.ts'
import { courtName, directoryInForce } from '../desk/reference.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readOpened, readServed } from './answers.ts'
import { dayWords, served as words } from './served-words.ts'
import { service } from './service-words.ts'

const place = placeById('served')
const id = new URLSearchParams(location.search).get('ma') ?? ''
const door = `/api/served/${encodeURIComponent(id)}`

async function show(opened?: OpenedView): Promise<void> {
  const outcome = await whileWaiting(place, api(door, { parse: readServed }), 6)
  if (!outcome.ok) return showFailure(place, outcome, () => void show())
  const view = outcome.data
  const court = courtName(await directoryInForce(), view.courtCode, pageLanguage)
  fillPlace(
    place,
    h('h2', {}, service.kinds[view.kind]),
    factList([
      [words.court, court],
      [service.case, view.caseNumber],
      [service.code, h('span', { class: 'figure', translate: 'no' }, view.id)],
      [words.servedOn, view.servedOn === null ? words.notYet : `${dayWords(view.servedOn)} (${view.basisArticle})`],
    ]),
    explained(view),
    opening(view, opened),
    view.openedAt === null && opened === undefined ? null : acknowledging(view),
    h('p', { class: 'no-print' }, h('button', { type: 'button', class: 'button button-plain', onclick: () => print() }, words.print)),
    h('p', { class: 'quiet' }, words.fraud),
  )
}

function explained(view: ServedView): HTMLElement {
  const said = words.explained[view.kind]
  return h(
    'dl',
    { class: 'explained' },
    h('dt', {}, words.what),
    h('dd', {}, said.what),
    h('dt', {}, words.todo),
    h('dd', {}, said.todo),
    h('dt', {}, words.until),
    h('dd', {}, until(view)),
  )
}

/** The day to come, or the last day of the term; each can be put into a calendar. */
function until({ kind, appointment, answerBy }: ServedView): Child {
  if (appointment && isCivilDate(appointment.on)) {
    const { on, time, place: where } = appointment
    const said = fill(words.appointment, { time, day: dayWords(on), place: where })
    return [h('strong', {}, said), ' ', calendarButton(on, where, time)]
  }
  if (answerBy && isCivilDate(answerBy.warnBy)) {
    return [fill(words.due, { day: dayWords(answerBy.warnBy), article: answerBy.article }), ' ', calendarButton(answerBy.warnBy, '')]
  }
  return kind === 'summons' || kind === 'trial-decision' || kind === 'other' ? words.noTerm : words.termLater
}

function calendarButton(on: CivilDate, where: string, time?: string): HTMLElement {
  const save = (): void => {
    // The name of the paper and nothing of the matter: a calendar may lie open on a shared telephone.
    const text = calendarFile({
      uid: `${id}@cua-cong`,
      title: words.title,
      place: where,
      on,
      at: new Date().toISOString(),
      ...(time ? { time } : {}),
    })
    const url = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
    h('a', { href: url, download: `${id}.ics` }).click()
    setTimeout(() => URL.revokeObjectURL(url), 10_000)
  }
  return h('button', { type: 'button', class: 'button button-quiet no-print', onclick: save }, words.calendar)
}

function opening(view: ServedView, opened: OpenedView | undefined): HTMLElement {
  const failure = h('div', {})
  const open = async (): Promise<void> => {
    const outcome = await api(`${door}/opening`, { method: 'POST', parse: readOpened })
    if (outcome.ok) await show(outcome.data)
    else await showFailure(failure, outcome)
  }
  const button = h(
    'button',
    { type: 'button', class: view.openedAt === null ? 'button button-primary' : 'button button-quiet', onclick: () => void open() },
    words.open,
  )
  return h(
    'section',
    { class: 'part' },
    view.openedAt === null ? null : h('p', {}, fill(words.opened, { minute: formatMinute(view.openedAt, pageLanguage) })),
    opened === undefined
      ? [h('p', {}, button), h('p', { class: 'quiet' }, words.openHint)]
      : [
          h('p', {}, h('a', { class: 'button button-quiet', href: opened.url, target: '_blank', rel: 'noopener' }, words.link)),
          h('p', { class: 'hash' }, fill(words.hash, { hash: opened.sha256 })),
        ],
    failure,
  )
}

function acknowledging({ receiptedAt }: ServedView): HTMLElement {
  if (receiptedAt !== null)
    return notice(
      'success',
      words.acknowledged,
      h('p', {}, fill(words.acknowledgedAt, { minute: formatMinute(receiptedAt, pageLanguage) })),
    )
  const failure = h('div', {})
  const send = async (): Promise<void> => {
    const outcome = await api(`${door}/receipt`, { method: 'POST', parse: () => undefined })
    if (outcome.ok) await show()
    else await showFailure(failure, outcome)
  }
  return h(
    'section',
    { class: 'part' },
    h('p', {}, words.acknowledgeBody),
    failure,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button button-primary', onclick: () => void send() }, words.acknowledge),
    ),
  )
}

await whenSignedIn(place, words.why, async () => {
  if (id !== '') return show()
  const { title, body, action } = words.missing
  const link = h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, paths.inbox) }, action)
  fillPlace(place, notice('information', title, h('p', {}, body), h('p', {}, link)))
})
