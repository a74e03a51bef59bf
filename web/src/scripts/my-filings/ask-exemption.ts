// Asking to be excused from the advance: what it means, the ground, the reason, the proof.
import { exemptionGrounds } from '../../../../functions/filings/exemption-ground.ts'
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { sayArticle } from '../../words/article.ts'
import { fill } from '../../words/fill.ts'
import { groundSaid } from '../desk/exemption-facts.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { type FieldProblem, showErrors } from '../kit/error-summary.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { type ActPage, actPage, sendAct } from './act-page.ts'
import { filingAddress } from './addresses.ts'
import { exemption } from './exemption-words.ts'
import { words as filingWords } from './filing-words.ts'
import { proofFiles } from './proof-files.ts'

/** As the API's door takes it. */
const longestReason = 5_000

export function exemptionPage(filing: FilingView, subject: string, done: () => void): ActPage {
  const words = exemption.ask
  const errors = h('div', {})
  const ground = radioCards({
    id: 'ground',
    label: words.ground,
    choices: exemptionGrounds.map(({ code, article }) => ({
      value: code,
      label: groundSaid(code),
      hint: sayArticle(pageLanguage, article),
    })),
  })
  const reason = field({ id: 'reason', label: words.reason, hint: words.reasonHint }, textArea({ rows: 4 }))
  const proof = proofFiles(filing, subject)
  const reasonProblem = (text: string): string | undefined => {
    if (text === '') return words.reasonMissing
    return text.length > longestReason ? fill(words.tooLong, { limit: longestReason }) : undefined
  }
  const send = () => {
    const [chosen] = ground.chosen()
    const text = reason.control.value.normalize('NFC').trim()
    const documentIds = proof.chosen()
    const groundWrong = chosen === undefined ? words.groundMissing : undefined
    const reasonWrong = reasonProblem(text)
    ground.setError(groundWrong)
    reason.setError(reasonWrong)
    const problems: FieldProblem[] = [
      ...(groundWrong ? [{ fieldId: 'ground', message: groundWrong }] : []),
      ...(reasonWrong ? [{ fieldId: 'reason', message: reasonWrong }] : []),
      ...(documentIds === undefined ? [{ fieldId: 'choose-files', message: words.onTheWay }] : []),
    ]
    showErrors(errors, problems)
    return problems.length > 0 ? undefined : sendAct(filing.id, 'exemption-request', { ground: chosen, reason: text, documentIds })
  }
  return actPage({
    title: words.title,
    body: [
      h('p', {}, words.lead),
      h(
        'ul',
        { class: 'points' },
        words.points.map(point => h('li', {}, point)),
      ),
      ground.element,
      reason.element,
      proof.element,
    ],
    confirm: words.send,
    keep: { label: filingWords.back, href: filingAddress(filing.id) },
    errors,
    send,
    done,
  })
}
