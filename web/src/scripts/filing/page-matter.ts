// The first question: is there a dispute? A dispute is a case (vụ án), a request without one a civil matter (việc): BLTTDS 186, 361.
import { wizardTopics } from '../../../../functions/kernel/wizard-topics.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { h } from '../kit/h.ts'
import { FieldErrors } from './field-errors.ts'
import { words } from './filing-words.ts'
import { withMatter } from './petition-change.ts'
import type { MakePage } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

export const makePage: MakePage = wizard => {
  const { matter } = words
  const errors = new FieldErrors()
  const cards = errors.add(
    fieldId('matter'),
    radioCards({
      id: fieldId('matter'),
      label: matter.title,
      hint: matter.hint,
      article: matter.article,
      choices: [
        { value: 'dispute', label: matter.dispute, hint: matter.disputeHint },
        { value: 'request', label: matter.request, hint: matter.requestHint },
      ],
      chosen: [wizard.petition.matter],
      onChange: ([chosen]) => {
        if (chosen !== 'dispute' && chosen !== 'request') return
        wizard.change(petition =>
          withMatter(
            petition,
            chosen,
            wizardTopics.find(topic => topic.code === petition.topic),
          ),
        )
      },
    }),
  )
  // The heading of the page asks the question; the legend repeats it for screen readers alone.
  cards.element.querySelector('legend')?.classList.add('visually-hidden')
  return { title: matter.title, body: h('div', { class: 'fields' }, cards.element), setErrors: found => errors.show(found) }
}
