// One's own requests for copies: the list; one of them with what is to be paid, how far the copies are, and the copies themselves.
import type { CopySummary, CopyView, MadeCopyView } from '../../../../functions/copies/copy-form.ts'
import { formatMinute } from '../../../../functions/kernel/civil-date.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { saySize } from '../../words/size.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, fillPlace, h, placeById } from '../kit/h.ts'
import { emptyState, notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { pagination } from '../kit/pagination.ts'
import { progressBar, whileWaiting } from '../kit/wait.ts'
import { orderAddress } from '../payment/addresses.ts'
import { askedId, myCopyAddress } from './addresses.ts'
import { readPage, readView } from './answers.ts'
import { copies } from './copies-words.ts'
import { itemTable, requestFacts } from './request-facts.ts'
import { codeSaid, feeSaid, madeStateTag, stateTag } from './said.ts'

const words = copies.view
const place = placeById('copies')
/** While copies are made the page asks again, more slowly as time goes by. */
const firstPauseMs = 1000
const longestPauseMs = 8000

const start = (): HTMLElement =>
  h('p', { class: 'actions' }, h('a', { class: 'button button-primary', href: addressIn(pageLanguage, paths.copies) }, words.start))

const entry = (each: CopySummary): HTMLElement =>
  h(
    'article',
    { class: 'entry' },
    h('h2', { class: 'entry-title' }, h('a', { href: myCopyAddress(each.id) }, each.firstTitle || copies.kinds[each.firstKind])),
    h(
      'p',
      {},
      stateTag(each.state),
      each.items > 1 ? ` ${fill(words.more, { count: each.items - 1 })}` : null,
      each.amountVnd > 0 ? ` · ${feeSaid(each.amountVnd)}` : null,
    ),
    h(
      'p',
      { class: 'quiet' },
      h('span', { class: 'figure' }, codeSaid(each.code)),
      ' · ',
      h('span', { class: 'figure' }, formatMinute(each.requestedAt, pageLanguage)),
    ),
  )

async function showList(next?: string): Promise<void> {
  const query = next === undefined ? '' : `?${new URLSearchParams({ next })}`
  const outcome = await whileWaiting(place, api(`/api/copies${query}`, { parse: readPage }))
  if (!outcome.ok) return showFailure(place, outcome, () => void showList(next))
  const { requests, next: more } = outcome.data
  fillPlace(
    place,
    requests.length === 0 ? emptyState(words.empty.title, h('p', {}, words.empty.body)) : requests.map(entry),
    more === undefined ? null : pagination({ next: () => void showList(more) }),
    start(),
  )
}

const madeRow = (copy: MadeCopyView): HTMLElement =>
  h(
    'li',
    { class: 'copy-made' },
    h('p', {}, h('strong', {}, copy.title), ' ', madeStateTag(copy)),
    copy.withdrawn ? h('p', {}, fill(words.withdrawnBecause, { reason: copy.withdrawn.reason, name: copy.withdrawn.by })) : null,
    h('p', { class: 'quiet' }, h('span', { class: 'figure' }, codeSaid(copy.code)), ` · ${saySize(pageLanguage, copy.sizeBytes)}`),
    h('p', { class: 'file-hash' }, `${words.hash}: `, h('code', {}, copy.sha256)),
    h(
      'p',
      { class: 'button-row' },
      h(
        'a',
        { class: 'button button-quiet', href: copy.url, 'aria-label': fill(words.downloadOf, { code: codeSaid(copy.code) }) },
        words.download,
      ),
      h('a', { href: `${addressIn(pageLanguage, paths.verify)}#r=${copy.link.split('#r=')[1] ?? ''}` }, words.verify),
    ),
  )

function madePart(view: CopyView): Child {
  if (view.made.length === 0) return view.state === 'ready' ? h('p', {}, words.unmade) : null
  return h(
    'section',
    { class: 'part', 'aria-labelledby': 'made-title' },
    h('h2', { id: 'made-title' }, words.ready),
    view.zipUrl
      ? h(
          'p',
          {},
          h('a', { class: 'button button-primary', id: 'zip', href: view.zipUrl }, words.zip),
          ' ',
          h('span', { class: 'quiet' }, words.zipHint),
        )
      : null,
    view.certifiedBy ? h('p', {}, fill(words.certified, { name: view.certifiedBy })) : null,
    h('ul', { class: 'copy-list' }, view.made.map(madeRow)),
  )
}

function payPart(view: CopyView): Child {
  if (!view.may.includes('pay') || view.orderId === undefined) return null
  const label = fill(words.pay, { amount: feeSaid(view.amountVnd) })
  return h(
    'section',
    { class: 'part' },
    h('p', {}, h('a', { class: 'button button-primary', id: 'pay', href: orderAddress({ id: view.orderId }, pageLanguage) }, label)),
    h('p', { class: 'quiet' }, words.payHint),
  )
}

function withdrawPart(view: CopyView): Child {
  if (!view.may.includes('withdraw')) return null
  const failure = h('div', {})
  const withdraw = async (): Promise<void> => {
    const outcome = await api(`/api/copies/${encodeURIComponent(view.id)}/withdrawal`, { method: 'POST', parse: readView })
    if (!outcome.ok) return showFailure(failure, outcome)
    show(outcome.data, notice('information', words.withdrawn))
  }
  return [
    failure,
    h('p', {}, h('button', { type: 'button', class: 'button button-plain', onclick: () => void withdraw() }, words.withdraw)),
  ]
}

function makingPart(view: CopyView): Child {
  if (view.state !== 'released') return null
  const bar = progressBar(words.makingLabel)
  bar.update(view.toMake === 0 ? 0 : view.made.length / view.toMake, fill(words.making, { made: view.made.length, all: view.toMake }))
  return bar.element
}

function show(view: CopyView, above: Child = null): void {
  fillPlace(
    place,
    h('p', {}, h('a', { href: addressIn(pageLanguage, paths.myCopies) }, words.back)),
    above,
    view.refused ? notice('warning', words.refused, h('p', {}, view.refused.reason)) : null,
    requestFacts(view),
    payPart(view),
    makingPart(view),
    madePart(view),
    itemTable(view),
    view.state === 'released' && view.amountVnd === 0 ? h('p', {}, words.nothingToPay) : null,
    view.dispatches.length === 0
      ? null
      : [
          h('h2', {}, words.dispatches),
          h(
            'ul',
            {},
            view.dispatches.map(({ how, reference, at }) =>
              h('li', {}, `${fill(words.dispatch[how], { reference })} · ${formatMinute(at, pageLanguage)}`),
            ),
          ),
        ],
    withdrawPart(view),
  )
}

async function showOne(id: string, pauseMs = firstPauseMs): Promise<void> {
  const ask = api(`/api/copies/${encodeURIComponent(id)}`, { parse: readView })
  const outcome = pauseMs === firstPauseMs ? await whileWaiting(place, ask) : await ask
  if (!outcome.ok) return showFailure(place, outcome, () => void showOne(id))
  show(outcome.data)
  if (outcome.data.state === 'released') setTimeout(() => void showOne(id, Math.min(longestPauseMs, pauseMs * 1.5)), pauseMs)
}

await whenSignedIn(place, copies.why, () => (askedId() === '' ? showList() : showOne(askedId())))
