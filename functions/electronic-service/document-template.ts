// Merges a template with what the clerk filled in: every place checked before anything is written, so that no paper leaves with a hole in it.
import { type CivilDate, formatDate, formatPaperDate, isCivilDate } from '../kernel/civil-date.ts'
import { formatVnd } from '../kernel/money.ts'
import { refuse } from '../kernel/refusal.ts'
import { type FieldType, type Template, templates } from './document-templates.ts'

/** The newest version of a template. Refuses `template.unknown`. */
export const templateNamed = (id: string): Template =>
  templates.filter(template => template.id === id).sort((left, right) => right.version - left.version)[0] ??
  refuse('invalid', 'template.unknown', { template: id })

const readsAs: Readonly<Record<FieldType, (value: string) => boolean>> = {
  line: value => value.length <= 300 && !value.includes('\n'),
  text: value => value.length <= 5000,
  date: isCivilDate,
  time: value => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  money: value => /^[1-9]\d{0,14}$/.test(value),
}

/** Braces are the template's own: a value never opens a new place. */
const tidy = (value: string): string => value.normalize('NFC').replace(/[{}]/g, '').trim()

/**
 * The values of a template's own fields, tidied. Refuses `template.fields-missing`, `template.fields-unreadable` (with the labels), and
 * `template.field-unknown` for a value that the template has no place for.
 */
export const checkedFields = (template: Pick<Template, 'fields'>, given: Readonly<Record<string, string>>): Record<string, string> => {
  const unknown = Object.keys(given).find(name => !template.fields.some(field => field.name === name))
  if (unknown !== undefined) refuse('invalid', 'template.field-unknown', { field: unknown })
  const values = Object.fromEntries(template.fields.map(({ name }) => [name, tidy(given[name] ?? '')]))
  const missing = template.fields.filter(({ name, isOptional }) => !isOptional && values[name] === '').map(({ label }) => label)
  if (missing.length > 0) refuse('invalid', 'template.fields-missing', { fields: missing })
  const unreadable = template.fields.filter(({ name, type }) => values[name] !== '' && !readsAs[type](values[name] ?? ''))
  if (unreadable.length > 0) refuse('invalid', 'template.fields-unreadable', { fields: unreadable.map(({ label }) => label) })
  return values
}

const said = (type: FieldType, value: string): string => {
  if (value === '') return ''
  if (type === 'date' && isCivilDate(value)) return formatDate(value, 'vi')
  if (type === 'time') return value.replace(':', ' giờ ')
  return type === 'money' ? formatVnd(Number(value)) : value
}

/** Everything that the PDF says, in order. */
export interface DocumentPaper {
  court: string
  caseNumber: string
  place: string
  title: string
  paragraphs: string[]
  recipients: string[]
  signerTitle: string
  signer: string
}

export const mergedPaper = (
  template: Template,
  asked: {
    fields: Readonly<Record<string, string>>
    court: string
    caseNumber: string
    recipients: readonly { fullName: string; partAs: string }[]
    paperDate: CivilDate
  },
): DocumentPaper => {
  const names = asked.recipients.map(({ fullName, partAs }) => (partAs === '' ? fullName : `${fullName} (${partAs})`))
  const values: Record<string, string> = {
    ...Object.fromEntries(template.fields.map(({ name, type }) => [name, said(type, asked.fields[name] ?? '')])),
    ...{ court: asked.court, caseNumber: asked.caseNumber, recipients: names.join('; '), paperDate: formatPaperDate(asked.paperDate) },
  }
  const isEmpty = (paragraph: string): boolean => {
    const places = [...paragraph.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '')
    return places.length === 1 && values[places[0] ?? ''] === ''
  }
  return {
    ...{ court: asked.court, caseNumber: asked.caseNumber, place: `Nghệ An, ${formatPaperDate(asked.paperDate)}`, title: template.title },
    paragraphs: template.paragraphs
      .filter(paragraph => !isEmpty(paragraph))
      .map(paragraph => paragraph.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')),
    ...{ recipients: names, signerTitle: values.signerTitle ?? '', signer: values.signer ?? '' },
  }
}

/** The day from which the court's own term to send the paper runs. */
export const decidedOnOf = (template: Template, fields: Readonly<Record<string, string>>): CivilDate | null => {
  const day = template.decidedOn === undefined ? '' : (fields[template.decidedOn] ?? '')
  return isCivilDate(day) ? day : null
}

/** When and where the recipient must come, for the paper's reader and their calendar; undefined where the paper calls nobody. */
export const appointmentOf = (fields: Readonly<Record<string, string>>): { on: CivilDate; time: string; place: string } | undefined => {
  const { hearingDate = '', hearingTime = '', place = '' } = fields
  return isCivilDate(hearingDate) && hearingTime !== '' ? { on: hearingDate, time: hearingTime, place } : undefined
}
