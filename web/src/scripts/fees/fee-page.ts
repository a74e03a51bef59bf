// The calculator of court fees at work: everything is reckoned in the browser, nothing is sent; the address always says what is shown.
import { strongestOf } from '../../../../functions/fees/exemption.ts'
import { feesAsOf } from '../../../../functions/fees/fee-table.ts'
import { civilDateOf, formatDate, parseCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { loadWords, pageLanguage } from '../kit/page-words.ts'
import { type Asked, askedIn, queryOf, questionsOf, quoteAsked } from './asked.ts'
import { amountsOf, answerOf, vnd } from './fee-answer.ts'
import { fillForm, groupValue, readForm, readReliefs } from './fee-form.ts'

const { feeResult } = await loadWords({
  vi: () => import('../../words/vi/fee-result.ts'),
  en: () => import('../../words/en/fee-result.ts'),
})

const form = placeById('fee-form')
const result = placeById('ket-qua')
const amounts = placeById('fee-amounts')
const answer = placeById('fee-answer')
let typing: ReturnType<typeof setTimeout> | undefined

/** A device whose clock is behind the data is wrong. */
function today(): string {
  const day = civilDateOf(new Date())
  const behind = day < feesAsOf
  return behind ? feesAsOf : day
}

/** `isLeft`: nobody is typing, so that what cannot be read is said and the address is rewritten. */
function reckon(isLeft: boolean): void {
  clearTimeout(typing)
  const asked = readForm(isLeft)
  if (asked === undefined || (asked === 'unread' && !isLeft)) return
  result.hidden = false
  // The tables are printed only when there is no answer to print.
  placeById('fee-reference').classList.add('screen-only')
  if (asked === 'unread') {
    fillPlace(amounts, h('p', {}, feeResult.unread))
    answer.replaceChildren()
    return
  }
  const on = today()
  const quote = quoteAsked(asked, on)
  const relief = strongestOf(readReliefs(asked.subject))
  // Rewritten only when it changed, so that it is not read out again.
  const shown = amountsOf(quote, asked, feeResult)
  if (shown.map(each => each.outerHTML).join('') !== amounts.innerHTML) fillPlace(amounts, shown)
  fillPlace(answer, answerOf(quote, relief, askedSaid(asked, on), feeResult), actions())
  if (isLeft) history.replaceState(history.state, '', location.pathname + queryOf(asked))
}

/** `Tranh chấp dân sự, giá trị 500.000.000 đ, Sơ thẩm, Thủ tục thường, tính ngày 21/11/2026.` */
function askedSaid(asked: Asked, on: string): string {
  const { value, noValue, copies, on: onDay } = feeResult.asked
  const said = questionsOf(asked).map(question => {
    if (question === 'value') return asked.valueVnd === null ? noValue : fill(value, { amount: vnd(asked.valueVnd) })
    if (question === 'pages') return fill(copies, { pages: asked.pages, copies: asked.copies })
    if (question === 'copies') return ''
    return labelsIn({ divorce: 'ly-hon', stage: 'cap', procedure: 'thu-tuc' }[question])
  })
  const parts = [labelsIn('loai'), ...said, fill(onDay, { day: formatDate(parseCivilDate(on), pageLanguage) })]
  return `${parts.filter(part => part !== '').join(' · ')}.`
}

/** The words of what is chosen, as they stand in the form. */
function labelsIn(name: string): string {
  return [...document.querySelectorAll(`input[name="${name}"]:checked + label`)].map(label => label.textContent.trim()).join(', ')
}

function actions(): HTMLElement {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${location.origin}${location.pathname}${location.search}#${result.id}`)
      said.textContent = feeResult.linked
    } catch {
      said.textContent = feeResult.notLinked
    }
    announce(said.textContent)
  }
  const said = h('p', { class: 'basis' })
  return h(
    'div',
    { class: 'screen-only' },
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'button button-quiet', onclick: copy }, feeResult.link),
      h('button', { type: 'button', class: 'button button-plain', onclick: () => print() }, feeResult.print),
    ),
    said,
  )
}

/** Not at every key: the amounts are read out whenever they change. */
const typingPauseMs = 400

form.addEventListener('input', () => {
  clearTimeout(typing)
  typing = setTimeout(reckon, typingPauseMs, false)
})
form.addEventListener('change', event => {
  if (event.target instanceof HTMLInputElement && event.target.id === 'gia-tri') groupValue()
  reckon(true)
})
form.addEventListener('submit', event => {
  event.preventDefault()
  reckon(true)
  const wrong = form.querySelector<HTMLElement>('.field:not([hidden]) [aria-invalid="true"]')
  const target = wrong ?? placeById('ket-qua-title')
  target.focus()
  target.scrollIntoView({ block: wrong ? 'center' : 'start' })
})

form.hidden = false
const linked = askedIn(location.search)
const toResult = location.hash === `#${result.id}`
if (linked) fillForm(linked)
// Without a link too: a browser that comes back fills the form as it was left.
reckon(true)
if (toResult && !result.hidden) result.scrollIntoView()
