// The second person's verdict on what a first one entered: agree, or decline with a reason.

import { missingText, problemAt } from '../desk/act.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, textArea } from '../kit/field.ts'
import { type ActOptions, actForm, read } from './act-form.ts'
import { readDone } from './answers.ts'
import { books } from './books-words.ts'

const words = books.common.verdict

export function verdictForm(
  options: Pick<ActOptions<true>, 'title' | 'lead' | 'path'> & { version: number; about: HTMLElement; done: () => void },
): HTMLElement {
  const verdict = radioCards({
    id: 'verdict',
    label: words.label,
    choices: [
      { value: 'agree', label: words.agree },
      { value: 'decline', label: words.decline },
    ],
  })
  const reason = field({ id: 'verdict-reason', label: words.reason }, textArea({ rows: 3, maxlength: 2000 }))
  return actForm({
    ...options,
    fields: [options.about, verdict.element, reason.element],
    send: words.send,
    parse: readDone,
    read: () => {
      const [chosen] = verdict.chosen()
      reason.setError(undefined)
      return read(
        [
          problemAt(verdict, chosen === undefined ? words.missing : undefined),
          chosen === 'decline' ? missingText(reason, books.common.reasonMissing) : [],
        ],
        () => ({ version: options.version, agrees: chosen === 'agree', reason: reason.control.value.trim() }),
      )
    },
  })
}
