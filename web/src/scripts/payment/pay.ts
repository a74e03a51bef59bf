// The page of paying: asks for the code of the notice, lists what is mine, or shows one order.
import { showErrors } from '../kit/error-summary.ts'
import { describe, showError } from '../kit/field.ts'
import { placeById } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { asked, orderAddress, tidied } from './addresses.ts'
import { showMine } from './mine.ts'
import { showOrder } from './order-page.ts'
import { payment } from './payment-words.ts'
import { readOrderCode } from './typed-order-code.ts'

const start = placeById('start')
const place = placeById('order')
const input = placeById('code')

async function open(): Promise<void> {
  const given = asked(location)
  const { which } = given
  history.replaceState(history.state, '', tidied(given, location.pathname))
  const readable = which === undefined ? undefined : 'id' in which ? which : readOrderCode(which.code)
  if (readable && 'wrong' in readable && input instanceof HTMLInputElement) input.value = which && 'code' in which ? which.code : ''
  const shown = readable && !('wrong' in readable) ? readable : undefined
  start.hidden = shown !== undefined
  if (shown) return showOrder(place, shown)
  await showMine(place)
}

placeById('code-form').addEventListener('submit', event => {
  event.preventDefault()
  if (!(input instanceof HTMLInputElement)) return
  const typed = readOrderCode(input.value)
  const message = 'wrong' in typed ? (typed.wrong === 'missing' ? payment.codeMissing : payment.codeSlip) : undefined
  const field = input.closest<HTMLElement>('.field')
  if (field) showError(field, placeById('code-error'), message)
  describe(input, 'code', true, message !== undefined)
  showErrors(placeById('code-errors'), message === undefined ? [] : [{ fieldId: 'code', message }])
  if (!('wrong' in typed)) location.assign(orderAddress(typed, pageLanguage))
})
addEventListener('hashchange', () => void open())
// After the browser's back button the page may come from its memory: what it says of money must be read anew.
addEventListener('pageshow', event => {
  if (event.persisted) void open()
})
await open()
