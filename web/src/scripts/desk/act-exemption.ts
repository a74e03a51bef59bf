// The answer to a request to be excused from the advance: the request with its proof, one of three answers, and the reason; by the judge, or signed on paper.
import { rateOf } from '../../../../functions/fees/fee-arithmetic.ts'
import { exemptionAnswers } from '../../../../functions/filings/filing.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { fill } from '../../words/fill.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { exemption as words } from '../my-filings/exemption-words.ts'
import { type ActContext, type ActForm, missingText, problemAt } from './act.ts'
import { actBasis } from './act-basis.ts'
import { exemptionFacts } from './exemption-facts.ts'
import { factList } from './fact-list.ts'
import { signedFields } from './signed-fields.ts'

export function exemptionForm({ filing }: ActContext): ActForm {
  const { exemption } = filing
  const notifiedVnd = filing.feeNotice?.amountVnd ?? 0
  const dues = { whole: 0, half: rateOf(notifiedVnd, 5_000).amountVnd, refused: notifiedVnd }
  const choice = radioCards({
    id: 'exemption-answer',
    label: words.decide.answer,
    choices: exemptionAnswers.map(answer => ({
      value: answer,
      label: words.answers[answer],
      hint: fill(words.decide.hints[answer], { amount: formatVnd(dues[answer], pageLanguage) }),
    })),
  })
  const reason = field(
    { id: 'exemption-reason', label: words.decide.reason, hint: words.decide.reasonHint },
    textArea({ rows: 4, maxlength: 5000 }),
  )
  const read: ActForm['read'] = () => {
    const granted = exemptionAnswers.find(answer => answer === choice.chosen()[0])
    const problems = [
      ...problemAt(choice, granted === undefined ? words.decide.missing : undefined),
      ...missingText(reason, words.decide.reasonMissing),
    ]
    if (granted === undefined || problems.length > 0) return { problems }
    const text = reason.control.value.trim()
    return {
      ready: {
        body: { version: filing.version, granted, reason: text },
        lines: [
          [words.decide.answer, h('strong', {}, words.answers[granted])],
          [words.decide.reason, h('span', { class: 'as-typed' }, text)],
        ],
        after: words.decide.after[granted],
        event: 'filing.exemption-decided',
        article: actBasis('decide-exemption', 'civil'),
      },
    }
  }
  return { element: h('div', {}, exemption ? factList(exemptionFacts(exemption)) : null, choice.element, reason.element), read }
}

/** A clerk enters the answer as the judge signed it: the same, with its number and day. */
export function signedExemptionForm(context: ActContext): ActForm {
  const { filing } = context
  const answer = exemptionForm(context)
  const signed = signedFields(filing)
  const read: ActForm['read'] = () => {
    const [reading, paper] = [answer.read(), signed.read()]
    const problems = [...('problems' in paper ? paper.problems : []), ...('problems' in reading ? reading.problems : [])]
    if ('problems' in paper || 'problems' in reading) return { problems }
    const { ready } = reading
    return { ready: { ...ready, body: { decision: ready.body, ...paper.signed }, lines: [...paper.lines, ...ready.lines] } }
  }
  return { element: h('div', {}, signed.element, answer.element), read }
}
