// What happened, in the person's own words (BLTTDS 189(4)(g), 362(2)(d)); counted, kept at every keystroke.
import { petitionLimits } from '../../../../functions/filings/petition-form.ts'
import { fill } from '../../words/fill.ts'
import { field, textArea } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { FieldErrors } from './field-errors.ts'
import { words } from './filing-words.ts'
import type { MakePage } from './wizard.ts'

const limit = petitionLimits.factsCharacters
const figures = (count: number): string => new Intl.NumberFormat(pageLanguage === 'vi' ? 'vi-VN' : 'en').format(count)

export const makePage: MakePage = wizard => {
  const { facts: said } = words
  const errors = new FieldErrors()
  const isRequest = wizard.petition.matter === 'request'
  const area = textArea({ rows: 14, autocapitalize: 'sentences' }, wizard.petition.facts)
  const facts = errors.add(
    'facts',
    field({ id: 'facts', label: said.label, hint: isRequest ? said.requestHint : said.hint, article: said.article }, area),
  )
  const count = h('p', { class: 'count', id: 'facts-count' })
  const over = h('p', { class: 'doubt', role: 'status' })
  const tell = () => {
    const length = area.value.normalize('NFC').length
    count.textContent = fill(said.count, { count: figures(length), limit: figures(limit) })
    const tooMany = length > limit ? fill(said.over, { count: figures(length - limit) }) : ''
    if (over.textContent !== tooMany) over.textContent = tooMany
  }
  area.addEventListener('input', () => {
    tell()
    // What is over the limit stays in the field, where it can be shortened; the draft keeps what it can hold.
    if (area.value.normalize('NFC').length <= limit) wizard.set({ facts: area.value })
  })
  tell()
  facts.element.append(count, over)
  const body = h(
    'div',
    { class: 'fields' },
    facts.element,
    h('details', { class: 'fold' }, h('summary', {}, said.example), h('p', { class: 'quoted' }, said.exampleText)),
  )
  return { title: isRequest ? said.requestTitle : said.title, body, setErrors: found => errors.show(found) }
}
