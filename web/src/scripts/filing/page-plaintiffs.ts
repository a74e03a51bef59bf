// Who files: the plaintiffs or applicants, with what the account already knows of the person (BLTTDS 189(4)(c), 362(2)).
import { field, textInput } from '../kit/field.ts'
import { h } from '../kit/h.ts'
import { FieldErrors } from './field-errors.ts'
import { partyCards } from './party-pages.ts'
import { partyWords } from './party-words.ts'
import type { MakePage } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

export const makePage: MakePage = async wizard => {
  const errors = new FieldErrors()
  const { plaintiffs: said } = partyWords
  const isRequest = wizard.petition.matter === 'request'
  const listWords = {
    one: isRequest ? said.requestOne : said.one,
    add: isRequest ? said.requestAdd : said.add,
    article: said.article,
  }
  const cards = await partyCards(wizard, 'plaintiffs', listWords, errors, { atLeastOne: true })
  const contact = textInput({
    value: wizard.petition.contactAddress,
    maxlength: 300,
    oninput: () => wizard.set({ contactAddress: contact.value }),
  })
  const body = h(
    'div',
    { class: 'fields' },
    h('p', { class: 'lead' }, said.hint),
    wizard.petition.topic === 'T-DIVORCE-CONSENT' ? h('p', {}, h('strong', {}, said.consent)) : null,
    cards,
    h(
      'details',
      { class: 'fold', open: wizard.petition.contactAddress !== '' },
      h('summary', {}, partyWords.contactAddress),
      field(
        { id: fieldId('contactAddress'), label: partyWords.contactAddress, hint: partyWords.contactAddressHint, optional: true },
        contact,
      ).element,
    ),
  )
  return { title: said.title, body, setErrors: found => errors.show(found) }
}
