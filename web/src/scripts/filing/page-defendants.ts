// Whom the case is against (BLTTDS 189(4)(đ)); the last known address is enough.
import { h } from '../kit/h.ts'
import { FieldErrors } from './field-errors.ts'
import { partyCards } from './party-pages.ts'
import { partyWords } from './party-words.ts'
import type { MakePage } from './wizard.ts'

export const makePage: MakePage = async wizard => {
  const errors = new FieldErrors()
  const { defendants: said } = partyWords
  const cards = await partyCards(wizard, 'defendants', said, errors, { atLeastOne: wizard.petition.matter !== 'request' })
  return {
    title: said.title,
    body: h('div', { class: 'fields' }, h('p', { class: 'lead' }, said.hint), cards),
    setErrors: found => errors.show(found),
  }
}
