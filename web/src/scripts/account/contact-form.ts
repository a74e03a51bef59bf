// Where notices reach a person: language, e-mail, phone. Slips are told in place; what was typed stays whatever happens.
import { isEmailAddress } from '../../../../functions/identity/one-time-code.ts'
import { formatPhone, parsePhone } from '../../../../functions/kernel/phone.ts'
import type { account as accountWords } from '../../words/vi/account.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { readSession, type SignedIn } from '../kit/session.ts'

type Words = typeof accountWords.contact
export type Contact = { readonly email: string; readonly phone: string }

/** Each in itself, so that whoever is in the wrong language finds the right one. */
const languageNames = { vi: 'Tiếng Việt', en: 'English' } as const

export function contactForm(person: SignedIn, words: Words): HTMLElement {
  const said = h('div', {})
  const email = field(
    { id: 'email', label: words.email, hint: words.emailHint, optional: true },
    textInput({ type: 'email', autocomplete: 'email', inputmode: 'email', maxlength: 200, value: person.email ?? '' }),
  )
  const phone = field(
    { id: 'phone', label: words.phone, hint: words.phoneHint, optional: true },
    textInput({
      type: 'tel',
      autocomplete: 'tel',
      inputmode: 'tel',
      maxlength: 30,
      value: person.phone === undefined ? '' : formatPhone(person.phone),
    }),
  )
  const language = radioCards({
    id: 'language',
    label: words.language,
    choices: [
      { value: 'vi', label: languageNames.vi },
      { value: 'en', label: languageNames.en },
    ],
    chosen: [person.language],
  })
  const button = h('button', { type: 'submit', class: 'button' }, words.save)
  const save = async (event: Event): Promise<void> => {
    event.preventDefault()
    const contact = { email: email.control.value.trim(), phone: phone.control.value.trim() }
    const wrong = contactProblems(contact, words)
    email.setError(wrong.email)
    phone.setError(wrong.phone)
    showErrors(
      said,
      [
        { fieldId: 'email', message: wrong.email ?? '' },
        { fieldId: 'phone', message: wrong.phone ?? '' },
      ].filter(problem => problem.message !== ''),
    )
    if (wrong.email !== undefined || wrong.phone !== undefined) return
    button.disabled = true
    const body = { ...contact, language: language.chosen()[0] ?? person.language }
    const outcome = await api('/api/profile', { method: 'PUT', body, parse: readSession })
    button.disabled = false
    if (!outcome.ok) {
      await showFailure(said, outcome)
      return
    }
    const done = notice('success', words.saved, h('p', {}, words.savedBody))
    fillPlace(said, done)
    done.focus()
  }
  return h(
    'form',
    { novalidate: true, onsubmit: save },
    said,
    email.element,
    phone.element,
    language.element,
    h('p', { class: 'actions' }, button),
  )
}

/** What is wrong, in the words of the page; both may be left empty. */
export function contactProblems({ email, phone }: Contact, words: Words): { email: string | undefined; phone: string | undefined } {
  return {
    email: email === '' || isEmailAddress(email) ? undefined : words.emailWrong,
    phone: phone === '' || parsePhone(phone) !== undefined ? undefined : words.phoneWrong,
  }
}
