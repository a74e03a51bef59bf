// Notifying the advance: the portal's estimate for reference, then the amount, collector and reckoning that the judge fixes.
import type { DeskFiling } from '../../../../functions/desk/desk-form.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { moneyField } from '../kit/money-field.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { missingText } from './act.ts'
import type { DecisionPart } from './decision.ts'
import { deskActs } from './desk-act-words.ts'
import { groundSaid } from './exemption-facts.ts'

const words = deskActs.fee
type Estimate = NonNullable<DeskFiling['feeEstimate']>

const money = (amountVnd: number): string => formatVnd(amountVnd, pageLanguage)

/** The steps of the advance, each as a person would reckon it, with its article. */
const linesOf = (estimate: Estimate): string[] =>
  estimate.lines
    .filter(line => line.of === 'advance')
    .map(({ arithmetic, article }) => fill(words.line, { step: arithmetic[pageLanguage], article: sayArticle(pageLanguage, article) }))

function estimateSaid(estimate: Estimate): HTMLElement {
  return notice(
    'information',
    fill(words.estimate, { amount: money(estimate.advanceVnd) }),
    h(
      'ul',
      { class: 'points' },
      linesOf(estimate).map(line => h('li', {}, line)),
    ),
    estimate.reliefs.length > 0
      ? [
          h('p', {}, words.reliefs),
          h(
            'ul',
            { class: 'points' },
            estimate.reliefs.map(({ code, because }) => h('li', {}, fill(words.because[because], { ground: groundSaid(code) }))),
          ),
        ]
      : null,
    estimate.provisional ? h('p', {}, words.unsure) : null,
    h('p', {}, words.estimateNote),
  )
}

export function feePart({ feeEstimate }: DeskFiling): DecisionPart {
  const proposed = feeEstimate && feeEstimate.advanceVnd > 0 ? feeEstimate.advanceVnd : undefined
  const amount = moneyField({ id: 'fee-amount', label: words.amount, amountVnd: proposed })
  const collector = field({ id: 'fee-collector', label: words.collector, hint: words.collectorHint }, textInput({ maxlength: 200 }))
  const basis = field(
    { id: 'fee-basis', label: words.basis, hint: words.basisHint, optional: true },
    textArea({ rows: 3, maxlength: 5000 }, proposed && feeEstimate ? linesOf(feeEstimate).join('\n') : ''),
  )
  const read: DecisionPart['read'] = () => {
    const amountVnd = amount.amountVnd()
    const wrong = amountVnd === undefined || amountVnd < 1 ? words.amountMissing : undefined
    amount.setError(wrong)
    const problems = [
      ...(wrong === undefined ? [] : [{ fieldId: 'fee-amount', message: wrong }]),
      ...missingText(collector, words.collectorMissing),
    ]
    if (amountVnd === undefined || problems.length > 0) return { problems }
    const typed = { collector: collector.control.value.trim(), basis: basis.control.value.trim() }
    return {
      decision: { decision: 'notify-fee', amountVnd, ...typed },
      lines: [
        [words.amount, money(amountVnd)],
        [words.collector, typed.collector],
        [words.basis, typed.basis],
      ],
    }
  }
  return { element: h('div', {}, feeEstimate ? estimateSaid(feeEstimate) : null, amount.element, collector.element, basis.element), read }
}
