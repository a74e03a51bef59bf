// The chief judge decides a complaint about the advance or the exemption: kept, or another sum; and why.
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { moneyField } from '../kit/money-field.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { exemption } from '../my-filings/exemption-words.ts'
import { type ActContext, type ActForm, missingText, problemAt } from './act.ts'
import { actBasis } from './act-basis.ts'
import { complaintFacts } from './exemption-facts.ts'
import { factList } from './fact-list.ts'

const words = exemption.complaint.decide

export function complaintForm({ filing }: ActContext): ActForm {
  const { feeComplaint, feeNotice } = filing
  const amount = moneyField({ id: 'complaint-amount', label: words.amount, hint: words.amountHint })
  amount.element.hidden = true
  const choice = radioCards({
    id: 'complaint-outcome',
    label: words.outcome,
    choices: [
      { value: 'kept', label: words.kept, hint: words.keptHint },
      { value: 'changed', label: words.changed, hint: words.changedHint },
    ],
    onChange: ([outcome]) => {
      amount.element.hidden = outcome !== 'changed'
    },
  })
  const reason = field(
    { id: 'complaint-reason', label: exemption.decide.reason, hint: exemption.decide.reasonHint },
    textArea({ rows: 4, maxlength: 5000 }),
  )
  const read: ActForm['read'] = () => {
    const [outcome] = choice.chosen()
    const isChanged = outcome === 'changed'
    const amountVnd = isChanged ? amount.amountVnd() : (feeNotice?.amountVnd ?? 0)
    amount.setError(amountVnd === undefined ? words.amountMissing : undefined)
    const problems = [
      ...problemAt(choice, outcome === undefined ? words.missing : undefined),
      ...(amountVnd === undefined ? [{ fieldId: 'complaint-amount', message: words.amountMissing }] : []),
      ...missingText(reason, exemption.decide.reasonMissing),
    ]
    if (amountVnd === undefined || problems.length > 0) return { problems }
    const text = reason.control.value.trim()
    return {
      ready: {
        body: { version: filing.version, outcome, amountVnd, reason: text },
        lines: [
          [words.outcome, h('strong', {}, isChanged ? words.changed : words.kept)],
          [words.amount, formatVnd(amountVnd, pageLanguage)],
          [exemption.decide.reason, h('span', { class: 'as-typed' }, text)],
        ],
        after: words.after,
        event: 'filing.fee-complaint-decided',
        article: actBasis('decide-complaint', 'civil'),
      },
    }
  }
  const facts = feeComplaint ? factList(complaintFacts(feeComplaint)) : null
  return { element: h('div', {}, facts, choice.element, amount.element, reason.element), read }
}
