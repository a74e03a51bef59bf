// A paper that the portal writes: its template, and the places of it.
import { templates } from '../../../../functions/electronic-service/document-templates.ts'
import { field, selectInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { deskService } from './desk-words.ts'
import { paperFields } from './paper-fields.ts'
import type { PaperSource } from './paper-source.ts'
import { service } from './service-words.ts'

const words = deskService.new

export function templatePaper(begun?: { kind: string; fields: Readonly<Record<string, string>> }): PaperSource {
  const choices = templates.map(template => ({ value: template.id, label: service.kinds[template.id] }))
  const kind = field({ id: 'kind', label: words.kind }, selectInput(choices, begun?.kind ?? 'summons'))
  const place = h('div', {})
  const fieldsOf = (id: string) =>
    paperFields(templates.find(template => template.id === id)?.fields ?? [], id === begun?.kind ? begun.fields : {})
  let content = fieldsOf(kind.control.value)
  const show = (): void => {
    content = fieldsOf(kind.control.value)
    fillPlace(place, content.element)
  }
  kind.control.addEventListener('change', show)
  show()
  return {
    element: h('div', { class: 'stack' }, kind.element, h('h2', {}, words.content), place),
    value: () => ({ kind: kind.control.value, fields: content.values() }),
  }
}
