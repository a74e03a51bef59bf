// What is done with one work item: a proposal by one person, the decision of a second, or an explanation where no money is held.
import type { WorkItemView } from '../../../../functions/fees/books-form.ts'
import { missingText } from '../desk/act.ts'
import { field, textArea } from '../kit/field.ts'
import { actForm, read } from './act-form.ts'
import { readDone } from './answers.ts'
import { books } from './books-words.ts'
import { verdictForm } from './verdict-form.ts'
import { proposalForm } from './work-item-proposal.ts'
import { about, pathOf } from './work-item-said.ts'

const words = books.work

export function workItemForm(item: WorkItemView, may: WorkItemView['may'][number], done: () => void): HTMLElement {
  if (may === 'decide')
    return verdictForm({ title: words.decide, path: pathOf(item, 'approval'), version: item.version, about: about(item), done })
  return may === 'explain' ? explainForm(item, done) : proposalForm(item, done)
}

function explainForm(item: WorkItemView, done: () => void): HTMLElement {
  const reason = field({ id: 'explanation', label: books.common.reason }, textArea({ rows: 3, maxlength: 2000 }))
  return actForm({
    ...{ title: words.explain, fields: [about(item), reason.element], send: words.explainSend, parse: readDone, done },
    path: pathOf(item, 'resolution'),
    read: () =>
      read([missingText(reason, books.common.reasonMissing)], () => ({
        version: item.version,
        what: 'explain',
        reason: reason.control.value.trim(),
      })),
  })
}
