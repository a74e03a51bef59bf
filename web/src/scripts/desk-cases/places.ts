// Addresses of the parts of the page of the court's cases.
import { addressIn } from '../../site/language.ts'
import { paths } from '../../site/paths.ts'
import { cases } from '../cases/case-words.ts'
import { h } from '../kit/h.ts'
import { pageLanguage } from '../kit/page-words.ts'

export const casesAddress = (query = ''): string => `${addressIn(pageLanguage, paths.deskCases)}${query}`
export const caseAddress = (id: string): string => casesAddress(`?vu=${encodeURIComponent(id)}`)

export const backLink = (): HTMLElement => h('p', {}, h('a', { href: casesAddress() }, cases.desk.back))

/** A form whose button waits while it is being sent. */
export const sendingForm = (
  id: string,
  button: string,
  send: () => Promise<void>,
  ...children: readonly (Node | null)[]
): HTMLFormElement => {
  const submit = h('button', { type: 'submit', class: 'button button-primary' }, button)
  return h(
    'form',
    {
      id,
      novalidate: true,
      onsubmit: event => {
        event.preventDefault()
        submit.disabled = true
        void send().finally(() => {
          submit.disabled = false
        })
      },
    },
    children,
    h('div', { class: 'actions' }, submit),
  )
}
