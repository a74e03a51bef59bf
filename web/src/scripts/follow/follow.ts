// The follow page at work: reads the code that was typed or came in the link, looks up its status file and shows it. It remembers nothing.
import { formatReceiptCode, type ReceiptCode } from '../../../../functions/kernel/receipt-code.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { looksSignedIn } from '../kit/session-marker.ts'
import { whileWaiting } from '../kit/wait.ts'
import { codeForm } from './code-form.ts'
import { readStateWords } from './state-words.ts'
import { fetchStatus } from './status-file.ts'
import { statusView } from './status-view.ts'
import { codeInFragment } from './typed-code.ts'

const [{ follow }, { duties }] = await loadWords({
  vi: () => Promise.all([import('../../words/vi/follow.ts'), import('../../words/vi/duties.ts')]),
  en: () => Promise.all([import('../../words/en/follow.ts'), import('../../words/en/duties.ts')]),
})

const stateOf = readStateWords()
const place = placeById('status')
const form = await codeForm('code', follow.missing, look)

/** Only while the page is open: so that the other language shows the same. */
let shown: ReceiptCode | undefined

async function look(code: ReceiptCode): Promise<void> {
  shown = code
  const status = await whileWaiting(place, fetchStatus(code), 6)
  if (status === 'unreachable') {
    const again = h('button', { type: 'button', class: 'button button-quiet', onclick: () => look(code) }, follow.unreachable.retry)
    show(notice('warning', follow.unreachable.title, h('p', {}, follow.unreachable.body), h('p', {}, again)))
    return
  }
  if (status === 'unknown') {
    show(unknownCode(code))
    return
  }
  const { element, heading } = statusView(status, code, new Date(), { follow, duties, stateOf })
  fillPlace(place, element, h('p', { class: 'actions' }, printButton(), anotherButton()))
  heading.focus()
}

function show(said: HTMLElement): void {
  fillPlace(place, said)
  said.focus()
}

function unknownCode(code: ReceiptCode): HTMLElement {
  const { title, body, todo, verify, fraud } = follow.unknown
  return notice(
    'warning',
    title,
    h('p', {}, fill(body, { code: formatReceiptCode(code) })),
    h(
      'ul',
      {},
      todo.map(each => h('li', {}, each)),
    ),
    h(
      'p',
      { class: 'button-row' },
      h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, paths.verify) }, verify),
      h('a', { class: 'button button-plain', href: addressIn(pageLanguage, paths.fraud) }, fraud),
    ),
  )
}

function printButton(): HTMLElement {
  return h('button', { type: 'button', class: 'button button-quiet', onclick: () => print() }, follow.print)
}

function anotherButton(): HTMLElement {
  const again = () => {
    shown = undefined
    place.replaceChildren()
    form.clear()
  }
  return h('button', { type: 'button', class: 'button button-plain', onclick: again }, follow.another)
}

function lookUpLinked(): void {
  const linked = codeInFragment(location.hash)
  if (linked !== undefined) form.take(linked)
}

const mine = document.querySelector('[data-mine]')
if (mine && looksSignedIn()) mine.textContent = follow.mine.signedIn

// After the frame has written the address of the other language.
document.addEventListener('click', event => {
  const link = event.target instanceof Element ? event.target.closest('[data-other-language]') : null
  if (link instanceof HTMLAnchorElement && shown !== undefined) link.hash = shown
})

addEventListener('hashchange', lookUpLinked)
lookUpLinked()
