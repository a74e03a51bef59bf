// Everyone else: persons with related rights, persons who are protected, witnesses (BLTTDS 189(4)(d), (e), (h)). All of it optional.
import { fill } from '../../words/fill.ts'
import { announce } from '../kit/announce.ts'
import { field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { FieldErrors } from './field-errors.ts'
import { partyCards } from './party-pages.ts'
import { partyWords } from './party-words.ts'
import { newIdIn } from './petition-change.ts'
import type { MakePage, Wizard } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

const witnessCards = (wizard: Wizard, errors: FieldErrors): HTMLElement => {
  const { witnesses: said } = partyWords
  const set = (id: string, change: { fullName?: string; address?: string }) =>
    wizard.change(petition => ({
      ...petition,
      witnesses: petition.witnesses.map(each => (each.id === id ? { ...each, ...change } : each)),
    }))
  const cards = wizard.petition.witnesses.map((witness, index) => {
    const number = index + 1
    const heading = fill(said.one, { number })
    const name = textInput({ value: witness.fullName, maxlength: 150, oninput: () => set(witness.id, { fullName: name.value }) })
    const address = textInput({ value: witness.address, maxlength: 300, oninput: () => set(witness.id, { address: address.value }) })
    const nameId = fieldId(`witnesses.${index}.fullName`)
    const remove = () => {
      wizard.change(petition => ({ ...petition, witnesses: petition.witnesses.filter(each => each.id !== witness.id) }))
      announce(fill(partyWords.removed, { name: heading }))
      wizard.shell.redraw('witnesses-add')
    }
    return h(
      'section',
      { class: 'party', 'aria-label': heading },
      h(
        'div',
        { class: 'party-head' },
        h('h3', { class: 'party-title' }, heading),
        h('button', { type: 'button', class: 'button button-plain', onclick: remove }, fill(partyWords.remove, { name: heading })),
      ),
      errors.add(nameId, field({ id: nameId, label: fill(said.fullName, { number }) }, name)).element,
      field({ id: fieldId(`witnesses.${index}.address`), label: fill(said.address, { number }), optional: true }, address).element,
    )
  })
  const add = () => {
    wizard.change(petition => ({
      ...petition,
      witnesses: [...petition.witnesses, { id: newIdIn(petition.witnesses, 'w'), fullName: '', address: '' }],
    }))
    wizard.shell.redraw(fieldId(`witnesses.${wizard.petition.witnesses.length - 1}.fullName`))
  }
  return h(
    'div',
    {},
    cards,
    h('p', {}, h('button', { type: 'button', class: 'button button-quiet', id: 'witnesses-add', onclick: add }, said.add)),
  )
}

export const makePage: MakePage = async wizard => {
  const errors = new FieldErrors()
  const lists = await Promise.all(
    (['relatedPersons', 'protectedPersons'] as const).map(async list => {
      const { title, hint, article, ...said } = partyWords[list]
      const cards = await partyCards(wizard, list, said, errors, { atLeastOne: false })
      return h('section', { class: 'part' }, h('h2', {}, title), h('p', { class: 'field-hint' }, `${hint} (${article})`), cards)
    }),
  )
  const { witnesses } = partyWords
  const body = h(
    'div',
    { class: 'fields' },
    h('p', { class: 'lead' }, partyWords.others.hint),
    lists,
    h(
      'section',
      { class: 'part' },
      h('h2', {}, witnesses.title),
      h('p', { class: 'field-hint' }, `${witnesses.hint} (${witnesses.article})`),
      witnessCards(wizard, errors),
    ),
  )
  return { title: partyWords.others.title, body, setErrors: found => errors.show(found) }
}
