// Reporting files that cannot be opened: which, and in what way.
import { procedureOf } from '../../../../functions/filings/filing-deadline.ts'
import { saySize } from '../../words/size.ts'
import { checkboxCards } from '../kit/choice-cards.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { type ActContext, type ActForm, missingText, problemAt } from './act.ts'
import { actBasis } from './act-basis.ts'
import { deskActs } from './desk-act-words.ts'

const words = deskActs.unreadable

export function unreadableForm({ filing }: ActContext): ActForm {
  const files = checkboxCards({
    id: 'unreadable-files',
    label: words.files,
    choices: filing.files.map(file => ({ value: file.id, label: file.name, hint: saySize(pageLanguage, file.sizeBytes) })),
  })
  const reason = field({ id: 'unreadable-reason', label: words.reason, hint: words.reasonHint }, textArea({ rows: 4, maxlength: 5000 }))
  const read: ActForm['read'] = () => {
    const documentIds = files.chosen()
    const problems = [
      ...problemAt(files, documentIds.length === 0 ? words.filesMissing : undefined),
      ...missingText(reason, words.reasonMissing),
    ]
    if (problems.length > 0) return { problems }
    const text = reason.control.value.trim()
    const names = filing.files.filter(file => documentIds.includes(file.id)).map(file => file.name)
    return {
      ready: {
        body: { version: filing.version, documentIds, reason: text },
        lines: [
          [words.files, names.join(', ')],
          [words.reason, text],
        ],
        after: deskActs.acts['report-unreadable'].after,
        event: 'filing.found-unreadable',
        article: actBasis('report-unreadable', procedureOf(filing.petition)),
      },
    }
  }
  return { element: h('div', {}, files.element, reason.element), read }
}
