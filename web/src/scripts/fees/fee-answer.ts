// Shows a quote of court fees: the amounts, how they were reckoned, what a relief would leave, whom to pay and when.
import { type Relief, relieve } from '../../../../functions/fees/exemption.ts'
import type { FeeLine, FeeQuote } from '../../../../functions/fees/fee-calculator.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import type { feeResult as feeResultWords } from '../../words/vi/fee-result.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { statusTag } from '../kit/status-tag.ts'
import type { Asked } from './asked.ts'

export type AnswerWords = typeof feeResultWords

/** The amounts alone, said again by screen readers whenever they change. */
export function amountsOf(quote: FeeQuote, { stage }: Asked, words: AnswerWords): HTMLElement[] {
  const line = (label: string, amountVnd: number, look: string) => [
    h('dt', {}, label),
    h('dd', { class: look }, h('strong', { class: 'figure' }, vnd(amountVnd)), expected(quote.confidence, words)),
    look === 'fee-first' ? h('dd', { class: 'basis' }, vndInWords(amountVnd, pageLanguage)) : null,
  ]
  if (quote.levy === 'copy') return [h('dl', {}, line(words.copy, quote.feeVnd, 'fee-first'))]
  if (quote.levy === 'charge') return [h('dl', {}, line(words.charge, quote.advanceVnd, 'fee-first'))]
  const fee = stage === 'appeal' ? words.feeAppeal : words.fee
  return [h('dl', {}, line(words.advance, quote.advanceVnd, 'fee-first'), line(fee, quote.feeVnd, 'fee-second'))]
}

/** Everything below the amounts; `asked` is the line that says what was asked. */
export function answerOf(quote: FeeQuote, relief: Relief | undefined, asked: string, words: AnswerWords): HTMLElement[] {
  const parts = quote.levy === 'fee' ? [steps(quote, 'fee', words.stepsFee, words), steps(quote, 'advance', words.stepsAdvance, words)] : []
  const whole = quote.levy === 'fee' ? [] : [steps(quote, 'fee', words.stepsCharge, words)]
  return [
    h('p', { class: 'basis' }, asked),
    ...(relief ? [reliefOffered(quote, relief, words)] : []),
    h('h3', {}, words.stepsTitle),
    ...parts,
    ...whole,
    h('h3', {}, words.payTitle),
    h('p', {}, words.collectors[quote.collector], ' ', quote.payBy === null ? words.payCopy : words.payBy[quote.payBy]),
    h('p', { class: 'basis' }, words.judge, quote.provisional ? ` ${words.provisional}` : ''),
  ]
}

function steps(quote: FeeQuote, of: FeeLine['of'], title: string, words: AnswerWords): HTMLElement {
  const lines = quote.lines.filter(line => line.of === of)
  return h(
    'div',
    { class: 'fee-steps' },
    h('h4', {}, title),
    h(
      'ol',
      {},
      lines.map(line =>
        h(
          'li',
          {},
          `${words.lines[line.code]}: `,
          h('span', { class: 'fee-reckoning' }, line.arithmetic[pageLanguage].replace(/ (đ|VND)/g, '\u00a0$1')),
          h('span', { class: 'basis fee-article' }, sayArticle(pageLanguage, line.article)),
          expected(line.confidence, words),
        ),
      ),
    ),
  )
}

function expected(confidence: FeeQuote['confidence'], words: AnswerWords): (string | HTMLElement)[] {
  return confidence === 'memory' ? [' ', statusTag(words.expected, 'warning')] : []
}

/** What would be left; the same quote where the relief does not reach it. */
function reliefOffered(quote: FeeQuote, relief: Relief, words: AnswerWords): HTMLElement {
  const left = relieve(quote, { relief, granted: true })
  const amount = (sentence: string, amountVnd: number) => `${fill(sentence, { amount: vnd(amountVnd) })} `
  return h(
    'div',
    { class: 'notice notice-success fee-relief' },
    h(
      'div',
      { class: 'notice-body' },
      h('h3', { class: 'notice-title' }, words.relief.title[relief.effect]),
      h(
        'p',
        {},
        quote.levy === 'fee'
          ? [amount(words.relief.advance, left.advanceVnd), amount(words.relief.fee, left.feeVnd)]
          : amount(words.relief.charge, left.feeVnd),
      ),
      relief.needsRequest ? h('p', {}, words.relief.ask) : null,
      h('p', { class: 'basis' }, fill(words.relief.basis, { article: sayArticle(pageLanguage, relief.article) })),
    ),
  )
}

export function vnd(amountVnd: number): string {
  return formatVnd(amountVnd, pageLanguage).replace(' ', '\u00a0')
}
