// What the court is asked to decide: a numbered list, each with its amount, and their sum (BLTTDS 189(4)(g)).

import type { Claim } from '../../../../functions/filings/petition-form.ts'
import { formatVnd } from '../../../../functions/kernel/money.ts'
import { vndInWords } from '../../../../functions/kernel/money-words.ts'
import { announce } from '../kit/announce.ts'
import { fillPlace, h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { claimCard } from './claim-card.ts'
import { FieldErrors } from './field-errors.ts'
import { words } from './filing-words.ts'
import { newIdIn, totalClaimed } from './petition-change.ts'
import type { MakePage, Wizard } from './wizard.ts'
import { fieldId } from './wizard-pages.ts'

const addClaim = (wizard: Wizard) =>
  wizard.change(petition => ({
    ...petition,
    claims: [...petition.claims, { id: newIdIn(petition.claims, 'c'), text: '', amountVnd: null, against: [] }],
  }))

export const makePage: MakePage = wizard => {
  const { claims: said } = words
  const errors = new FieldErrors()
  if (wizard.petition.claims.length === 0) addClaim(wizard)
  const total = h('p', { class: 'total', role: 'status' })
  const drawTotal = () => {
    const sum = totalClaimed(wizard.petition)
    if (sum === null || wizard.petition.claims.length < 2 || !Number.isSafeInteger(sum)) return fillPlace(total)
    fillPlace(
      total,
      `${said.total}: `,
      h('strong', { class: 'figure' }, formatVnd(sum, pageLanguage)),
      h('br', {}),
      vndInWords(sum, pageLanguage),
    )
  }
  const cards = wizard.petition.claims.map((claim, index) =>
    claimCard({
      index,
      claim,
      petition: wizard.petition,
      errors,
      onRemove:
        wizard.petition.claims.length === 1
          ? undefined
          : () => {
              wizard.change(petition => ({ ...petition, claims: petition.claims.filter(each => each.id !== claim.id) }))
              announce(said.removed)
              wizard.shell.redraw('claims-add')
            },
      change: (change: Partial<Claim>) => {
        wizard.change(petition => ({
          ...petition,
          claims: petition.claims.map(each => (each.id === claim.id ? { ...each, ...change } : each)),
        }))
        if (change.amountVnd !== undefined) drawTotal()
      },
    }),
  )
  const add = () => {
    addClaim(wizard)
    wizard.shell.redraw(fieldId(`claims.${wizard.petition.claims.length - 1}.text`))
  }
  drawTotal()
  const body = h(
    'div',
    { class: 'fields', id: fieldId('claims'), tabindex: -1 },
    h('p', { class: 'lead' }, said.hint),
    h('ol', { class: 'claims' }, cards),
    h('p', {}, h('button', { type: 'button', class: 'button button-quiet', id: 'claims-add', onclick: add }, said.add)),
    total,
  )
  return { title: said.title, body, setErrors: found => errors.show(found) }
}
