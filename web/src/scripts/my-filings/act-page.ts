// The frame of a page that asks the filer to confirm an act: sent once, a failure keeps what was typed, and the way back stands beside it.
import type { FilingSummary } from '../../../../functions/filings/filing-form.ts'
import { api, type Outcome } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { type Child, h } from '../kit/h.ts'
import { readSummary } from './answers.ts'

export type ActPage = { readonly element: HTMLElement; readonly heading: HTMLElement }

export function actPage(options: {
  readonly title: string
  readonly body: Child
  readonly confirm: string
  readonly keep: { readonly label: string; readonly href: string }
  /** Where errors of the fields and failures stand. */
  readonly errors: HTMLElement
  /** Undefined: something must be filled in first, and was said. */
  readonly send: () => Promise<Outcome<FilingSummary>> | undefined
  readonly done: () => void
}): ActPage {
  const heading = h('h2', { tabindex: -1 }, options.title)
  const button = h('button', { type: 'submit', class: 'button button-primary' }, options.confirm)
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault()
    const sent = options.send()
    if (sent === undefined) return
    button.disabled = true
    const outcome = await sent
    button.disabled = false
    if (outcome.ok) options.done()
    else await showFailure(options.errors, outcome)
  }
  const form = h(
    'form',
    { novalidate: true, onsubmit: submit },
    options.body,
    h('p', { class: 'actions' }, button, h('a', { class: 'button button-plain', href: options.keep.href }, options.keep.label)),
  )
  return { element: h('section', { class: 'part' }, heading, options.errors, form), heading }
}

export const sendAct = (
  id: string,
  door: 'withdrawal' | 'mediation-answer' | 'exemption-request' | 'fee-complaint' | 'proof',
  body: unknown,
): Promise<Outcome<FilingSummary>> => api(`/api/filings/${encodeURIComponent(id)}/${door}`, { method: 'POST', body, parse: readSummary })
