// One act at the desk: reading the document through, serving it, and afterwards each recipient's timeline and next step.

import type { ActView, RecipientView } from '../../../../functions/electronic-service/service-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import { timeline } from '../kit/timeline.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readAct } from './answers.ts'
import { daySaid, desk, deskService, phaseTones, proposalSaid } from './desk-words.ts'
import { recipientActs } from './recipient-acts.ts'
import { draftAddress, entryOf, paperAddress, service } from './service-words.ts'

const words = deskService.act
const place = placeById('act')
const id = new URLSearchParams(location.search).get('ma') ?? ''
/** The portal writes a paper in a second or two. */
const lookAgainAfterMs = 1_500

async function show(said?: Child): Promise<void> {
  const outcome = await whileWaiting(place, api(`/api/desk/service/${encodeURIComponent(id)}`, { parse: readAct }), 6)
  if (!outcome.ok) return showFailure(place, outcome, () => void show())
  const act = outcome.data
  fillPlace(place, said, overview(act), ...bodyOf(act))
  if (said instanceof HTMLElement) said.focus()
  const isWriting = act.state === 'preparing' || act.recipients.some(each => each.phase === 'certified' && each.certificate === null)
  // Never under the hands of somebody who fills in a form.
  if (isWriting && place.querySelector('form') === null) setTimeout(() => void show(), lookAgainAfterMs)
}

function overview(act: ActView): HTMLElement {
  const facts: Fact[] = [
    [service.code, h('span', { class: 'figure', translate: 'no' }, act.id)],
    [deskService.columns.document, act.title],
    [service.case, act.caseNumber],
    [deskService.columns.state, deskService.states[act.state]],
    [words.preparedBy, `${act.preparedBy}, ${formatMinute(act.preparedAt, pageLanguage)}`],
    [
      words.file,
      act.file &&
        h(
          'a',
          { href: act.file.url, target: '_blank', rel: 'noopener' },
          act.file.pages === 0 ? words.readUpload : fill(words.read, { pages: act.file.pages }),
        ),
    ],
    [words.source, words.sources[act.isUploaded ? 'upload' : 'template']],
    [words.calledFor, act.calledForBy && `${calledForWords(act.calledForBy.event)}, ${act.calledForBy.fullName}`],
    [words.hash, act.file && h('code', { class: 'hash' }, act.file.sha256)],
  ]
  return h('section', {}, h('h2', {}, act.title), factList(facts))
}

function bodyOf(act: ActView): HTMLElement[] {
  if (act.state === 'drafted') return [drafted(act)]
  if (act.state === 'preparing') return [emptyState(words.working)]
  if (act.state === 'discarded') return [emptyState(words.discarded)]
  return act.state === 'ready' ? [review(act)] : act.recipients.map(each => recipient(act, each))
}

const calledForWords = (event: string): string => {
  const known: ReadonlyMap<string, string> = new Map(Object.entries(words.decisions))
  return known.get(event) ?? ''
}

/** Whom it goes to, and on which rung each begins. */
const namedList = (act: ActView): HTMLElement =>
  h(
    'ol',
    { class: 'points' },
    act.named.map(({ fullName, partAs, address, channel }) =>
      h(
        'li',
        {},
        h('strong', {}, fullName),
        partAs === '' ? null : ` (${partAs})`,
        address === '' && act.state === 'drafted'
          ? ` · ${words.addressToFill}`
          : ` · ${address === '' ? words.noAddress : address} · ${words.begins}: ${service.channels[channel]}`,
      ),
    ),
  )

/** A button that asks one door of the act, and shows what came of it. */
function asking(act: ActView, door: string, body: object, failure: HTMLElement, label: string, look: string): HTMLElement {
  const ask = async (): Promise<void> => {
    const outcome = await api(`/api/desk/service/${act.id}/${door}`, { method: 'POST', body, parse: () => undefined })
    if (outcome.ok) await show(notice('success', deskService.do.done))
    else await showFailure(failure, outcome)
  }
  return h('button', { type: 'button', class: `button ${look}`, onclick: () => void ask() }, label)
}

function drafted(act: ActView): HTMLElement {
  const failure = h('div', {})
  return h(
    'section',
    {},
    h('h2', {}, words.drafted),
    h('p', {}, words.draftedBody),
    namedList(act),
    failure,
    h(
      'div',
      { class: 'actions' },
      h('a', { class: 'button button-primary', href: draftAddress(act.id) }, words.complete),
      asking(act, 'discard', { version: act.version }, failure, words.discard, 'button-plain'),
    ),
  )
}

function review(act: ActView): HTMLElement {
  const failure = h('div', {})
  const start = { version: act.version, sha256: act.file?.sha256 ?? '' }
  return h(
    'section',
    {},
    h('h2', {}, words.review),
    h('p', {}, words.reviewBody),
    namedList(act),
    failure,
    h(
      'div',
      { class: 'actions' },
      asking(act, 'start', start, failure, fill(words.start, { count: act.named.length }), 'button-primary'),
      asking(act, 'discard', { version: act.version }, failure, words.discard, 'button-plain'),
    ),
  )
}

function recipient(act: ActView, each: RecipientView): HTMLElement {
  const { no, fullName, partAs, address, phase, channel, served, proposal, sendBy, certificate } = each
  const title = h('h2', { id: `r${no}` }, `${no}. ${fullName}`)
  const facts: Fact[] = [
    [deskService.columns.state, [statusTag(service.phases[phase], phaseTones[phase]), ` ${service.channels[channel]}`]],
    [deskService.new.partAs, partAs],
    [deskService.new.address, address === '' ? words.noAddress : address],
    [words.sendBy, sendBy === null ? null : daySaid(sendBy)],
    [
      words.served,
      served && [h('strong', {}, daySaid(served.on)), ` (${fill(words.servedBy, { no: served.eventNo, article: served.article })})`],
    ],
    [words.proposal, proposal && proposalSaid(proposal)],
    [
      words.certificate,
      certificate && [h('a', { href: certificate.url }, words.certificate), ' ', h('code', { class: 'hash' }, certificate.sha256)],
    ],
  ]
  const isWaiting = phase === 'sending' || phase === 'sent' || (phase === 'certified' && certificate === null)
  return h(
    'section',
    { class: 'recipient', 'aria-labelledby': `r${no}` },
    title,
    factList(facts),
    phase === 'sending' || phase === 'sent' ? h('p', {}, words.waiting) : null,
    phase === 'certified' && certificate === null ? h('p', { role: 'status' }, words.certificateWorking) : null,
    recipientActs(act.id, each, () => show(notice('success', deskService.do.done))),
    h(
      'p',
      { class: 'actions' },
      h('a', { class: 'button button-quiet', href: paperAddress(act.id, no) }, words.print),
      isWaiting ? h('button', { type: 'button', class: 'button button-plain', onclick: () => void show() }, words.reload) : null,
    ),
    h('details', { open: phase !== 'certified' }, h('summary', {}, words.timeline), timeline(each.timeline.map(entryOf))),
  )
}

await withOfficer(place, desk, courtOfficers, async () => (id === '' ? fillPlace(place, emptyState(deskService.acts.none)) : show()))
