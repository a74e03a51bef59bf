// The page that asks for copies: a cart of published judgments, or papers of a case; then how they come, and off it goes.
import { deliveries } from '../../../../functions/copies/copy-request.ts'
import { rightTo, type Standing } from '../../../../functions/copies/copy-right.ts'
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { fill } from '../../words/fill.ts'
import { whenSignedIn } from '../account/signed-in.ts'
import { mayFile } from '../filing/filer.ts'
import { api } from '../kit/api.ts'
import { radioCards } from '../kit/choice-cards.ts'
import { showErrors } from '../kit/error-summary.ts'
import { showFailure } from '../kit/failure.ts'
import { field, textArea, textInput } from '../kit/field.ts'
import { fillPlace, h, placeById } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { readPage } from './answers.ts'
import { judgmentIdIn } from './cart.ts'
import { type CartView, cartView } from './cart-view.ts'
import { caseFields } from './case-fields.ts'
import { copies } from './copies-words.ts'
import { codeSaid } from './said.ts'

const words = copies.form
const place = placeById('request')
const cart = cartView()

/** A judgment's page leads here with its id; it is in the cart before anybody signs in, and no longer in the address. */
async function takeFromAddress(): Promise<void> {
  const id = judgmentIdIn(location.search)
  if (id === undefined) return
  history.replaceState(history.state, '', location.pathname)
  await cart.add(id)
}

async function showForm(): Promise<void> {
  let isPublished = true
  const subject = h('div', {})
  const standing = h('div', {})
  const authority = field({ id: 'authority', label: words.authority, hint: words.authorityHint }, textInput({ maxlength: 500 }))
  const authorityPlace = h('div', {})
  const showAuthority = (as: Standing): void => {
    const needs = isPublished ? rightTo('published-judgment', as)?.needs : (rightTo('judgment', as) ?? rightTo('extract', as))?.needs
    fillPlace(authorityPlace, needs === 'nothing' ? null : authority.element)
  }
  const published = radioCards({
    id: 'as-published',
    label: words.as,
    choices: (['anyone', 'state-body'] as const).map(value => ({ value, label: copies.standings[value] })),
    chosen: ['anyone'],
    onChange: () => showAuthority(publishedAs()),
  })
  const publishedAs = (): Standing => (published.chosen()[0] === 'state-body' ? 'state-body' : 'anyone')
  const own = await caseFields(showAuthority)
  const show = (): void => {
    fillPlace(subject, isPublished ? cart.element : own.element)
    fillPlace(standing, isPublished ? published.element : null)
    showAuthority(isPublished ? publishedAs() : own.as())
  }
  const what = radioCards({
    id: 'what',
    label: words.what,
    choices: [
      { value: 'published', ...words.whatOptions.published },
      { value: 'own', ...words.whatOptions.own },
    ],
    chosen: ['published'],
    onChange: ([value]) => {
      isPublished = value !== 'own'
      show()
    },
  })
  const address = field({ id: 'address', label: words.address }, textInput({ autocomplete: 'street-address', maxlength: 500 }))
  const addressPlace = h('div', {})
  const delivery = radioCards({
    id: 'delivery',
    label: words.delivery,
    choices: deliveries.map(value => ({ value, ...copies.deliveries[value] })),
    chosen: ['digital'],
    onChange: ([value]) => fillPlace(addressPlace, value === 'post' ? address.element : null),
  })
  const purpose = field(
    { id: 'purpose', label: words.purpose, hint: words.purposeHint, optional: true },
    textArea({ rows: 2, maxlength: 500 }),
  )
  const errors = h('div', {})
  const failure = h('div', {})
  const button = h('button', { type: 'submit', class: 'button button-primary' }, words.send)
  const send = async (): Promise<void> => {
    const body = bodyOf(isPublished, cart, publishedAs(), own.read)
    showErrors(
      errors,
      body === undefined ? [{ fieldId: isPublished ? 'judgment' : 'kind', message: isPublished ? words.emptyCart : words.choose }] : [],
    )
    if (body === undefined) return
    const more = {
      purpose: purpose.control.value.trim(),
      authority: authority.element.isConnected ? authority.control.value.trim() : '',
      delivery: delivery.chosen()[0] ?? 'digital',
      address: address.element.isConnected ? address.control.value.trim() : '',
    }
    button.disabled = true
    const outcome = await api('/api/copies', { method: 'POST', body: { ...body, ...more }, parse: readPage })
    button.disabled = false
    if (!outcome.ok) return showFailure(failure, outcome)
    if (isPublished) cart.empty()
    const codes = outcome.data.requests.map(({ code }) => codeSaid(code)).join(', ')
    const link = h('a', { class: 'button button-primary', href: addressIn(pageLanguage, paths.myCopies) }, words.done.open)
    const done = notice('success', words.done.title, h('p', {}, fill(words.done.body, { codes })), h('p', {}, link))
    fillPlace(place, done)
    done.focus()
  }
  const form = h(
    'form',
    {
      novalidate: true,
      class: 'stack',
      id: 'copy-form',
      onsubmit: event => {
        event.preventDefault()
        void send()
      },
    },
    standing,
    authorityPlace,
    delivery.element,
    addressPlace,
    purpose.element,
    failure,
    h('div', { class: 'actions' }, button),
  )
  show()
  // The cart has a form of its own, and a form cannot stand in a form.
  fillPlace(place, errors, what.element, subject, form)
}

const bodyOf = (isPublished: boolean, { judgments }: CartView, as: Standing, read: Awaited<ReturnType<typeof caseFields>>['read']) => {
  const nothing = { judgmentId: '', caseId: '', courtCode: '', caseNumber: '', title: '' }
  if (isPublished) {
    const items = judgments().map(({ id }) => ({ ...nothing, kind: 'published-judgment', judgmentId: id }))
    return items.length === 0 ? undefined : { as, items }
  }
  const wanted = read()
  if (wanted === undefined) return undefined
  const { as: standing, ...item } = wanted
  return { as: standing, items: [{ ...nothing, ...item }] }
}

await takeFromAddress()
await whenSignedIn(place, copies.why, async person => {
  if (mayFile(person.role)) return showForm()
  const { title, body, action } = copies.notForOfficers
  const desk = h('a', { class: 'button button-quiet', href: addressIn(pageLanguage, paths.deskCopies) }, action)
  fillPlace(place, notice('information', title, h('p', {}, body), h('p', {}, desk)))
})
