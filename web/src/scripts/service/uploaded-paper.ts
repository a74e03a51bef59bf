// A paper that the court has made and signed itself: its kind, its title, its day, and the file, which is sent and checked at once.
import { documentKinds, kindRules } from '../../../../functions/electronic-service/document-kind.ts'
import { uploadedFields } from '../../../../functions/electronic-service/document-templates.ts'
import { isOneOf } from '../../../../functions/kernel/closed-set.ts'
import { dateFields } from '../kit/date-fields.ts'
import { field, selectInput, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { deskService } from './desk-words.ts'
import { paperFields } from './paper-fields.ts'
import { paperFile } from './paper-file.ts'
import type { PaperSource } from './paper-source.ts'
import { service } from './service-words.ts'

const words = deskService.new.upload

export function uploadedPaper(): PaperSource {
  const choices = documentKinds.map(value => ({ value, label: service.kinds[value] }))
  const kind = field({ id: 'kind', label: words.kind, hint: words.kindHint }, selectInput(choices, 'other'))
  const title = field({ id: 'paper-title', label: words.title, hint: words.titleHint }, textInput({ maxlength: 200 }))
  const decidedOn = dateFields({ id: 'decided-on', label: words.decidedOn, hint: words.decidedOnHint, optional: true })
  const file = paperFile()
  const place = h('div', {})
  let content = paperFields([])
  const show = (): void => {
    const chosen = kind.control.value
    const known = isOneOf(documentKinds, chosen) ? chosen : 'other'
    content = paperFields(uploadedFields(known))
    decidedOn.element.hidden = kindRules[known].sendWithin === null
    fillPlace(place, content.element)
  }
  kind.control.addEventListener('change', show)
  show()
  const value = () => {
    const named = title.control.value.trim()
    title.setError(named === '' ? words.titleMissing : undefined)
    const upload = file.value()
    if (named === '') title.control.focus()
    if (named === '' || upload === undefined) return undefined
    const day = decidedOn.element.hidden ? null : (decidedOn.value() ?? null)
    return { kind: kind.control.value, fields: content.values(), upload: { ...upload, title: named, decidedOn: day } }
  }
  return { element: h('div', { class: 'stack' }, file.element, kind.element, title.element, decidedOn.element, place), value }
}
