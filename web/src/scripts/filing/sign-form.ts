// The name and the one click: sent once however often it is clicked, asked again when the answer is lost.
import type { AmendmentView } from '../../../../functions/filings/filing-form.ts'
import { signatories, signaturePolicies } from '../../../../functions/filings/signature.ts'
import { fill } from '../../words/fill.ts'
import type { Failure } from '../kit/api.ts'
import { showErrors } from '../kit/error-summary.ts'
import { failureNotice } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { reviewWords } from './review-words.ts'
import { submitAmendment, submitPetition, wasFiled } from './submission.ts'
import type { Wizard } from './wizard.ts'

const { sign: said } = reviewWords
const nameId = 'typed-name'

/** Refusals after which the petition must be written and read again. */
const staleCodes = ['petition.outdated', 'petition.not-prepared', 'petition.not-what-was-read', 'draft.changed-meanwhile']

export interface SignForm {
  element: HTMLElement
  allow(maySign: boolean): void
}

export const signForm = (options: {
  wizard: Wizard
  petitionSha256: string
  onFiled: (filingId: string) => void
  onAmended: (amendment: AmendmentView) => void
  onStale: (failure: Failure) => void
  isProofFresh: () => boolean
}): SignForm => {
  const { wizard, petitionSha256, onFiled, onAmended, onStale, isProofFresh } = options
  const names = [...new Set(signatories(wizard.petition))]
  const errors = h('div', { id: 'sign-errors' })
  const input = textInput({ autocomplete: 'name', maxlength: 200, spellcheck: 'false' })
  const name = field({ id: nameId, label: said.nameLabel, hint: names.length > 0 ? fill(said.nameHint, { names }) : said.noNames }, input)
  const state = h('div', { role: 'status' })
  const submit = h('button', { type: 'submit', class: 'button button-primary', id: 'submit-petition' }, said.submit)
  let isSending = false

  const refuseName = (message: string) => {
    name.setError(message)
    showErrors(errors, [{ fieldId: nameId, message }])
  }
  const unheard = () => fillPlace(state, notice('warning', said.unheardTitle, h('p', {}, said.unheardBody)))
  const guard = (event: BeforeUnloadEvent) => event.preventDefault()

  const failed = async (failure: Failure) => {
    if (wasFiled(failure)) return onFiled(wizard.sync.id)
    if (failure.reason === 'refused' && staleCodes.includes(failure.problem.code)) return onStale(failure)
    if (failure.reason === 'refused' && failure.problem.code === 'signature.sign-in-again') isProofFresh()
    const isName = failure.reason === 'refused' && failure.problem.code.startsWith('signature.name-')
    const shown = failure.reason === 'offline' || failure.reason === 'unexpected' ? null : await failureNotice(failure)
    if (shown) fillPlace(state, shown)
    else unheard()
    if (isName) name.setError(shown?.querySelector('.notice-title')?.textContent ?? said.nameMissing)
    ;(isName ? input : (shown ?? state.querySelector<HTMLElement>('.notice')))?.focus()
  }

  const send = async () => {
    const signed = { draftId: wizard.sync.id, petitionSha256, typedName: input.value.trim() }
    const { amends } = wizard.sync
    if (amends) {
      const outcome = await submitAmendment(amends.filingId, signed, unheard)
      return outcome.ok ? onAmended(outcome.data) : failed(outcome)
    }
    const outcome = await submitPetition(signed, unheard)
    return outcome.ok ? onFiled(outcome.data.filingId) : failed(outcome)
  }

  const element = h(
    'form',
    {
      novalidate: true,
      class: 'fields',
      onsubmit: async event => {
        event.preventDefault()
        if (isSending || submit.getAttribute('aria-disabled') === 'true') return
        name.setError(undefined)
        showErrors(errors, [])
        if (input.value.trim() === '') return refuseName(said.nameMissing)
        isSending = true
        submit.setAttribute('aria-disabled', 'true')
        fillPlace(state, h('p', { class: 'progress-said' }, said.submitting), h('progress', { 'aria-label': said.submitting }))
        addEventListener('beforeunload', guard)
        try {
          await send()
        } finally {
          removeEventListener('beforeunload', guard)
          isSending = false
          submit.removeAttribute('aria-disabled')
          if (!state.querySelector('.notice')) fillPlace(state)
        }
      },
    },
    errors,
    name.element,
    h(
      'details',
      { class: 'fold' },
      h('summary', {}, said.about),
      said.aboutBody.map(text => h('p', {}, fill(text, { basis: signaturePolicies['typed-name'].legalBasis }))),
    ),
    state,
    h('p', { class: 'actions' }, submit),
  )
  return {
    element,
    allow: maySign => {
      element.hidden = !maySign
    },
  }
}
