// A clerk enters the paper receipt for the advance that a party brought: symbol, number, day and amount as printed on it.
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import { civilDateOf, formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { moneyField } from '../kit/money-field.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { type ActContext, type ActForm, missingText, problemAt } from './act.ts'
import { actBasis } from './act-basis.ts'
import { deskActs } from './desk-act-words.ts'
import { factList } from './fact-list.ts'

const words = deskActs.receipt

export function paperReceiptForm({ filing }: ActContext): ActForm {
  const symbol = field({ id: 'receipt-symbol', label: words.symbol }, textInput({ maxlength: 20 }))
  const number = field({ id: 'receipt-number', label: words.number }, textInput({ maxlength: 20 }))
  const day = dateFields({ id: 'receipt-day', label: words.day })
  const amount = moneyField({ id: 'receipt-amount', label: words.amount })
  const today = civilDateOf(new Date())
  const read: ActForm['read'] = () => {
    const on = day.value() ?? ''
    const isReal = isCivilDate(on) && on <= today
    const amountVnd = amount.amountVnd()
    amount.setError(amountVnd === undefined ? words.amountMissing : undefined)
    const problems = [
      ...missingText(symbol, words.missing),
      ...missingText(number, words.missing),
      ...problemAt(day, isReal ? undefined : words.dayInvalid),
      ...(amountVnd === undefined ? [{ fieldId: 'receipt-amount', message: words.amountMissing }] : []),
    ]
    if (problems.length > 0 || amountVnd === undefined || !isCivilDate(on)) return { problems }
    const receipt = { symbol: symbol.control.value.trim(), number: number.control.value.trim(), on, amountVnd }
    return {
      ready: {
        body: { version: filing.version, ...receipt },
        lines: [
          [words.symbol, receipt.symbol],
          [words.number, h('strong', { class: 'figure' }, receipt.number)],
          [words.day, formatLongDate(on, pageLanguage)],
          [words.amount, h('strong', { class: 'figure' }, formatVnd(amountVnd, pageLanguage))],
        ],
        after: words.after,
        event: 'filing.proof-received',
        article: actBasis('take-receipt', procedureOf(filing.petition)),
      },
    }
  }
  const due = factList([
    [words.due, filing.feeNotice && formatVnd(filing.feeNotice.amountVnd, pageLanguage)],
    [words.collector, filing.feeNotice?.collector],
  ])
  return { element: h('div', {}, due, symbol.element, number.element, day.element, amount.element), read }
}
