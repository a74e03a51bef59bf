// The sign-in page at work: where to come back to, why a sign-in failed, one-time codes, signing out.
import { fill } from '../words/fill.ts'
import { announce } from './kit/announce.ts'
import { api } from './kit/api.ts'
import { showErrors } from './kit/error-summary.ts'
import { backAddress, showFailure } from './kit/failure.ts'
import { field, textInput } from './kit/field.ts'
import { fillPlace, h, placeById } from './kit/h.ts'
import { notice } from './kit/notice.ts'
import { loadWords } from './kit/page-words.ts'
import { askSession, readSession } from './kit/session.ts'
import { signOut } from './kit/sign-out.ts'

// First of all: whoever is quick on a slow line comes back to the right place too.
const back = backAddress()
const eid = document.querySelector<HTMLAnchorElement>('#eid')
if (eid) eid.href = `/api/sign-in?return=${encodeURIComponent(back)}`

const { signIn: words } = await loadWords({ vi: () => import('../words/vi/sign-in.ts'), en: () => import('../words/en/sign-in.ts') })
const place = placeById('code')
const errors = placeById('code-errors')

const reason = new URLSearchParams(location.search).get('loi')
const failure = new Map(Object.entries(words.failures)).get(reason ?? '')
if (failure) {
  const said = notice('warning', failure.title, h('p', {}, failure.body))
  placeById('sign-in-failure').append(said)
  said.focus()
}

const readChallenge = (value: unknown): { challenge: string; validForMinutes: number } => {
  if (typeof value !== 'object' || value === null || !('challenge' in value) || !('validForMinutes' in value))
    throw new Error('not a challenge')
  return { challenge: String(value.challenge), validForMinutes: Number(value.validForMinutes) }
}

const askForCode = (): void => {
  const name = field({ id: 'full-name', label: words.code.fullName, hint: words.code.fullNameHint }, textInput({ autocomplete: 'name' }))
  const to = field({ id: 'to', label: words.code.to, hint: words.code.toHint }, textInput({ autocomplete: 'email', inputmode: 'email' }))
  const form = h(
    'form',
    {
      novalidate: true,
      onsubmit: async event => {
        event.preventDefault()
        const wrongName = name.control.value.trim() === '' ? words.code.missingName : undefined
        const wrongTo = to.control.value.trim() === '' ? words.code.missingTo : undefined
        name.setError(wrongName)
        to.setError(wrongTo)
        showErrors(errors, [
          ...(wrongName ? [{ fieldId: 'full-name', message: wrongName }] : []),
          ...(wrongTo ? [{ fieldId: 'to', message: wrongTo }] : []),
        ])
        if (wrongName || wrongTo) return
        const body = { to: to.control.value.trim(), fullName: name.control.value.trim() }
        const outcome = await api('/api/sign-in/code', { method: 'POST', body, parse: readChallenge })
        if (outcome.ok) typeCode(body.to, outcome.data)
        else await showFailure(errors, outcome)
      },
    },
    name.element,
    to.element,
    h('p', {}, h('button', { type: 'submit', class: 'button button-quiet' }, words.code.send)),
  )
  fillPlace(place, form)
}

const typeCode = (to: string, { challenge, validForMinutes }: { challenge: string; validForMinutes: number }): void => {
  const code = field(
    { id: 'one-time-code', label: words.code.code },
    textInput({ autocomplete: 'one-time-code', inputmode: 'numeric', maxlength: 6 }),
  )
  fillPlace(
    place,
    notice('success', words.code.sentTitle, h('p', {}, fill(words.code.sentBody, { to, minutes: validForMinutes }))),
    h(
      'form',
      {
        novalidate: true,
        onsubmit: async event => {
          event.preventDefault()
          const digits = code.control.value.replaceAll(/\D/g, '')
          const wrong = digits.length === 6 ? undefined : words.code.missingCode
          code.setError(wrong)
          showErrors(errors, wrong ? [{ fieldId: 'one-time-code', message: wrong }] : [])
          if (wrong) return
          const outcome = await api('/api/sign-in/code/confirm', { method: 'POST', body: { challenge, code: digits }, parse: readSession })
          if (outcome.ok) location.assign(back)
          else await showFailure(errors, outcome)
        },
      },
      code.element,
      h(
        'p',
        { class: 'actions' },
        h('button', { type: 'submit', class: 'button' }, words.code.confirm),
        h('button', { type: 'button', class: 'button button-quiet', onclick: askForCode }, words.code.again),
      ),
    ),
  )
  announce(words.code.sentTitle)
  code.control.focus()
}

askForCode()

const outcome = await askSession()
if (outcome.ok && outcome.data.signedIn) {
  fillPlace(
    placeById('signed-in'),
    notice(
      'information',
      fill(words.signedInAs, { fullName: outcome.data.fullName }),
      h('p', {}, h('a', { class: 'button button-quiet', href: back }, words.goOn)),
      h('p', {}, words.signOutHint),
      h('p', {}, h('button', { type: 'button', class: 'button button-quiet', onclick: () => signOut() }, words.signOut)),
    ),
  )
}
