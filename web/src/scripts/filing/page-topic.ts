// What it is about, in people's words: a topic with what must come first, the papers usually needed and the fee.
import { caseKinds } from '../../../../functions/kernel/case-kinds.ts'
import { type LegalRelation, legalRelations } from '../../../../functions/kernel/legal-relations.ts'
import { type WizardTopic, wizardTopics } from '../../../../functions/kernel/wizard-topics.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { field, selectInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { FieldErrors } from './field-errors.ts'
import { words } from './filing-words.ts'
import { relationChoices, withKind, withTopic } from './petition-change.ts'
import type { MakePage, Wizard } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

const { topic: said } = words
const isVietnamese = pageLanguage === 'vi'
const unsure = 'unsure'

const nameOf = (row: { nameVi: string; nameEn: string }): string => (isVietnamese ? row.nameVi : row.nameEn)

/** What must come first: a rule of the topic, and of the relation where it has its own. */
const preconditions = (topic: WizardTopic, relation: LegalRelation | undefined): string[] =>
  [topic, relation].flatMap(row => (row ? [isVietnamese ? row.preconditionVi : row.preconditionEn] : [])).filter(text => text !== '')

const aboutTopic = (topic: WizardTopic, relation: LegalRelation | undefined): HTMLElement => {
  const first = preconditions(topic, relation)
  const papers = isVietnamese ? topic.papersVi : topic.papersEn
  return h(
    'div',
    { class: 'about-topic' },
    first.length > 0 &&
      notice(
        'warning',
        said.precondition,
        first.map(text => h('p', {}, text)),
      ),
    h('h2', {}, said.papers),
    h(
      'ul',
      {},
      papers.map(paper => h('li', {}, paper)),
    ),
    h('p', { class: 'basis' }, said.papersNote),
    h('p', {}, h('strong', {}, said.fee), `: ${isVietnamese ? topic.feeVi : topic.feeEn}`),
  )
}

/** Kinds that people file here, and those that lie elsewhere with the reason. */
const kindCards = (wizard: Wizard, changed: () => void, errors: FieldErrors): HTMLElement => {
  const { petition } = wizard
  const hasRelations = (kind: string) => legalRelations.some(relation => relation.kind === kind && relation.form === petition.matter)
  const open = caseKinds.filter(kind => kind.filedByCitizens && (petition.matter === '' || hasRelations(kind.code)))
  const closed = caseKinds.filter(kind => !kind.filedByCitizens)
  const cards = errors.add(
    fieldId('kind'),
    radioCards({
      id: fieldId('kind'),
      label: said.kind,
      hint: said.kindHint,
      choices: [...open.map(kind => ({ value: kind.code, label: nameOf(kind) })), { value: unsure, label: said.unsure }],
      chosen: [petition.kind === '' ? unsure : petition.kind],
      onChange: ([kind = '']) => {
        wizard.change(now => withKind(now, kind === unsure ? '' : kind))
        changed()
      },
    }),
  )
  const elsewhere = h(
    'details',
    { class: 'fold' },
    h('summary', {}, said.closed),
    h(
      'ul',
      {},
      closed.map(kind => h('li', {}, h('strong', {}, nameOf(kind)), `: ${isVietnamese ? kind.closedVi : kind.closedEn}`)),
    ),
  )
  return h('div', { class: 'field' }, cards.element, elsewhere)
}

const relationField = (wizard: Wizard, topic: WizardTopic | undefined, changed: () => void): HTMLElement | null => {
  const choices = relationChoices(wizard.petition, topic)
  if (choices.length === 0 || (topic && topic.relations.length > 0 && choices.length < 2)) return null
  const set = (relation: string) => {
    wizard.set({ relation })
    changed()
  }
  if (choices.length <= 3) {
    const cards = radioCards({
      id: fieldId('relation'),
      label: said.relation,
      choices: choices.map(relation => ({ value: relation.code, label: nameOf(relation) })),
      chosen: [wizard.petition.relation],
      onChange: ([code = '']) => set(code),
    })
    return cards.element
  }
  const list = selectInput(
    [{ value: '', label: said.relationNone }, ...choices.map(relation => ({ value: relation.code, label: nameOf(relation) }))],
    wizard.petition.relation,
    { onchange: () => set(list.value) },
  )
  return field({ id: fieldId('relation'), label: said.relationOf, hint: said.relationHint, optional: true }, list).element
}

export const makePage: MakePage = wizard => {
  const errors = new FieldErrors()
  const { matter } = wizard.petition
  const topics = wizardTopics.filter(topic => matter === '' || topic.form === 'either' || topic.form === matter)
  const more = h('div', { class: 'fields' })
  const about = h('div', { 'aria-live': 'polite' })

  const drawAbout = () => {
    const { petition } = wizard
    const topic = wizardTopics.find(each => each.code === petition.topic)
    fillPlace(
      about,
      topic
        ? aboutTopic(
            topic,
            legalRelations.find(each => each.code === petition.relation),
          )
        : null,
    )
  }
  const drawMore = () => {
    const topic = wizardTopics.find(each => each.code === wizard.petition.topic)
    fillPlace(
      more,
      topic && topic.kind === null ? kindCards(wizard, redrawRelation, errors) : null,
      topic ? relationField(wizard, topic, drawAbout) : null,
    )
    drawAbout()
  }
  const redrawRelation = () => {
    const old = more.querySelector(`#${fieldId('relation')}`)
    const holder = old?.matches('fieldset') ? old : old?.closest('.field')
    holder?.remove()
    const relation = relationField(
      wizard,
      wizardTopics.find(each => each.code === wizard.petition.topic),
      drawAbout,
    )
    if (relation) more.append(relation)
    drawAbout()
  }

  const cards = errors.add(
    fieldId('topic'),
    radioCards({
      id: fieldId('topic'),
      label: said.title,
      hint: said.hint,
      choices: topics.map(topic => ({ value: topic.code, label: isVietnamese ? topic.labelVi : topic.labelEn })),
      chosen: [wizard.petition.topic],
      onChange: ([code]) => {
        const topic = topics.find(each => each.code === code)
        if (topic) wizard.change(petition => withTopic(petition, topic))
        drawMore()
      },
    }),
  )
  cards.element.querySelector('legend')?.classList.add('visually-hidden')
  cards.element.classList.add('topics')
  drawMore()
  return { title: said.title, body: h('div', { class: 'fields' }, cards.element, more, about), setErrors: found => errors.show(found) }
}
