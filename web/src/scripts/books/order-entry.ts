// Entering a fee or a fine from its paper; it opens for the payer after a second person has compared it.
import { isSensitive, orderKinds } from '../../../../functions/fees/order.ts'
import { isOneOf } from '../../../../functions/kernel/closed-set.ts'
import { fill } from '../../words/fill.ts'
import { missingText } from '../desk/act.ts'
import { courtName, directoryInForce } from '../desk/reference.ts'
import { dateFields } from '../kit/date-fields.ts'
import type { FieldProblem } from '../kit/error-summary.ts'
import { field, selectInput, textArea, textInput } from '../kit/field.ts'
import { fillPlace, h } from '../kit/h.ts'
import { moneyField } from '../kit/money-field.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import type { SignedIn } from '../kit/session.ts'
import { actForm, read } from './act-form.ts'
import { readOrder } from './answers.ts'
import { books, orders } from './books-words.ts'
import { missingAmount, missingDay } from './required.ts'
import { traceAddress } from './said.ts'

const words = books.entry
/** A court's own book has what is paid to the court. */
const kindsFor = (role: string) =>
  orderKinds.filter(kind => (kind === 'copy-fee' || kind === 'procedural-fine') === (role === 'accountant'))

export async function showEntry(place: HTMLElement, officer: SignedIn): Promise<void> {
  const directory = await directoryInForce()
  const kind = field(
    { id: 'kind', label: words.kind },
    selectInput(
      kindsFor(officer.role).map(value => ({ value, label: orders.kinds[value] })),
      kindsFor(officer.role)[0],
    ),
  )
  const courts = directory.courts.filter(court => officer.courtCode === undefined || court.code === officer.courtCode)
  const court = field(
    { id: 'court', label: words.court },
    selectInput(
      courts.map(({ code }) => ({ value: code, label: courtName(directory, code, pageLanguage) })),
      courts[0]?.code,
    ),
  )
  const payer = field({ id: 'payer', label: words.payer }, textInput({ maxlength: 200 }))
  const personal = field(
    { id: 'personal', label: words.personalNumber, hint: words.personalHint, optional: true },
    textInput({ inputmode: 'numeric', maxlength: 20 }),
  )
  const amount = moneyField({ id: 'amount', label: books.common.amount })
  const text = field({ id: 'basis-text', label: words.text, hint: words.textHint }, textArea({ rows: 3, maxlength: 2000 }))
  const article = field({ id: 'article', label: words.article, optional: true }, textInput({ maxlength: 200 }))
  const number = field({ id: 'number', label: words.number }, textInput({ maxlength: 60 }))
  const signedOn = dateFields({ id: 'signed-on', label: words.signedOn })
  const due = dateFields({ id: 'due', label: words.due, optional: true })
  const missingPersonal = (): FieldProblem[] => {
    const needed = isOneOf(orderKinds, kind.control.value) && isSensitive(kind.control.value)
    const digits = personal.control.value.replace(/\s/g, '')
    const problem = digits === '' ? needed : !/^\d{12}$/.test(digits)
    personal.setError(problem ? words.personalMissing : undefined)
    return problem ? [{ fieldId: 'personal', message: words.personalMissing }] : []
  }
  const form = actForm({
    title: books.nav.entry,
    lead: words.lead,
    fields: [kind, payer, personal, amount, text, article, number, signedOn, court, due].map(each => each.element),
    send: words.send,
    path: '/api/books/orders',
    parse: readOrder,
    closable: false,
    read: () =>
      read(
        [
          ...[missingText(payer, words.payerMissing), missingPersonal(), missingAmount(amount), missingText(text, words.textMissing)],
          ...[missingText(number, words.numberMissing), missingDay(signedOn)],
        ],
        () => ({
          kind: kind.control.value,
          payerName: payer.control.value.trim(),
          personalNumber: personal.control.value.replace(/\s/g, ''),
          amountVnd: amount.amountVnd(),
          basis: {
            text: text.control.value.trim(),
            article: article.control.value.trim(),
            number: number.control.value.trim(),
            signedOn: signedOn.value(),
          },
          courtCode: court.control.value,
          due: due.value() ?? '',
        }),
      ),
    done: order => {
      const again = h(
        'button',
        { type: 'button', class: 'button button-quiet', onclick: () => void showEntry(place, officer) },
        words.another,
      )
      const said = notice(
        'success',
        fill(words.sent, { code: order.code }),
        h('p', {}, books.common.secondPerson),
        h('p', { class: 'button-row' }, h('a', { href: traceAddress(order.id) }, words.see), again),
      )
      fillPlace(place, said)
      said.focus()
    },
  })
  fillPlace(place, form)
}
