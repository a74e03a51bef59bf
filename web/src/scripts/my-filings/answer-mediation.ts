// Answering the offer of mediation: what it is, in plain words with its articles, then yes or no.
import type { FilingView } from '../../../../functions/filings/filing-form.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showErrors } from '../kit/error-summary.ts'
import { h } from '../kit/h.ts'
import { type ActPage, actPage, sendAct } from './act-page.ts'
import { filingAddress } from './addresses.ts'
import { words } from './filing-words.ts'

export function mediationPage(filing: FilingView, done: () => void): ActPage {
  const errors = h('div', {})
  const { mediation } = words
  const answer = radioCards({
    id: 'answer',
    label: mediation.question,
    choices: [
      { value: 'yes', label: mediation.yes, hint: mediation.yesHint },
      { value: 'no', label: mediation.no, hint: mediation.noHint },
    ],
  })
  return actPage({
    title: mediation.title,
    body: [
      h('p', {}, mediation.lead),
      h(
        'ul',
        { class: 'points' },
        mediation.points.map(point => h('li', {}, point)),
      ),
      answer.element,
    ],
    confirm: mediation.send,
    keep: { label: words.back, href: filingAddress(filing.id) },
    errors,
    send: () => {
      const [chosen] = answer.chosen()
      const wrong = chosen === undefined ? mediation.missing : undefined
      answer.setError(wrong)
      showErrors(errors, wrong ? [{ fieldId: 'answer', message: wrong }] : [])
      return wrong ? undefined : sendAct(filing.id, 'mediation-answer', { agrees: chosen === 'yes' })
    },
    done,
  })
}
