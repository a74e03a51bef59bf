// The printed record of service for one recipient: the form of the present way, with what the portal knows filled in and lines for the rest.
import type { ActView, RecipientView } from '../../../../functions/electronic-service/service-form.ts'
import { type Fact, factList } from '../desk/fact-list.ts'
import { courtOfficers, withOfficer } from '../desk/officer.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState } from '../kit/notice.ts'
import { timeline } from '../kit/timeline.ts'
import { whileWaiting } from '../kit/wait.ts'
import { readAct } from './answers.ts'
import { desk, deskService } from './desk-words.ts'
import { actAddress, entryOf, service } from './service-words.ts'

const words = deskService.paper
const place = placeById('paper')
const query = new URLSearchParams(location.search)

function record(act: ActView, recipient: RecipientView): HTMLElement {
  const { channel, fullName, partAs, address, no } = recipient
  const facts: Fact[] = [
    [service.code, `${act.id}.${no}`],
    [service.case, act.caseNumber],
    [deskService.columns.document, act.title],
    [deskService.act.hash, h('code', { class: 'hash' }, act.file?.sha256 ?? '')],
    [deskService.columns.recipient, `${fullName}${partAs === '' ? '' : ` (${partAs})`}`],
    [deskService.new.address, address === '' ? deskService.act.noAddress : address],
  ]
  const lines = {
    'e-service': [],
    direct: [words.intro, words.who, words.receiver, words.refused, words.witness],
    post: [words.intro, words.who],
    bailiff: [words.intro, words.who],
    posting: [words.intro, words.who, words.places, words.witness],
  }
  const signs = [words.sign.performer, words.sign.receiver, words.sign.witness]
  return h(
    'article',
    { class: 'record' },
    h('div', { class: 'record-head' }, h('p', {}, words.head), h('p', {}, words.motto), h('h2', {}, words.titles[channel])),
    factList(facts),
    lines[channel].map(line => h('p', {}, line)),
    channel === 'e-service'
      ? null
      : h(
          'div',
          { class: 'record-signs' },
          signs.map(sign => h('div', {}, h('p', {}, h('strong', {}, sign)), h('p', {}, words.sign.note))),
        ),
    h('h3', {}, words.events),
    timeline(recipient.timeline.map(entryOf)),
  )
}

async function show(): Promise<void> {
  const id = query.get('ma') ?? ''
  if (id === '') return fillPlace(place, emptyState(deskService.acts.none))
  const outcome = await whileWaiting(place, api(`/api/desk/service/${encodeURIComponent(id)}`, { parse: readAct }))
  if (!outcome.ok) return showFailure(place, outcome, () => void show())
  const recipient = outcome.data.recipients.find(each => String(each.no) === query.get('so'))
  fillPlace(
    place,
    h(
      'p',
      { class: 'actions no-print' },
      h('button', { type: 'button', class: 'button button-primary', onclick: () => print() }, words.print),
      h('a', { class: 'button button-quiet', href: actAddress(id) }, words.back),
    ),
    recipient === undefined ? emptyState(deskService.acts.none) : record(outcome.data, recipient),
  )
}

await withOfficer(place, desk, courtOfficers, show)
