// Handing the receipt to the court with one click: the step without which a paid advance is no accepted case.
import { formatLongDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { fill } from '../../words/fill.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { fillPlace, h } from '../kit/h.ts'
import { notice } from '../kit/notice.ts'
import { pageLanguage } from '../kit/page-words.ts'
import { readDone, readProofStanding } from './answers.ts'
import { payment } from './payment-words.ts'

const words = payment.proof

/** What the filing says of its receipt; nothing for a payer who is not its filer. */
export function proofPart(filingId: string): HTMLElement {
  const place = h('div', {})
  void show(place, filingId, false)
  return place
}

const filingPath = (filingId: string): string => `/api/filings/${encodeURIComponent(filingId)}`

async function show(place: HTMLElement, filingId: string, focus: boolean): Promise<void> {
  const outcome = await api(filingPath(filingId), { parse: readProofStanding })
  if (!outcome.ok) {
    if (outcome.reason !== 'refused') await showFailure(place, outcome, () => void show(place, filingId, focus))
    return
  }
  const { may, proof } = outcome.data
  if (proof) {
    const day = isCivilDate(proof.receivedOn) ? formatLongDate(proof.receivedOn, pageLanguage) : proof.receivedOn
    const said = fill({ filer: words.doneByPayer, portal: words.doneByPortal, clerk: words.doneByClerk }[proof.by], { day })
    const done = notice('success', words.done, h('p', {}, said), h('p', {}, words.doneBody))
    fillPlace(place, done)
    if (focus) done.focus()
    return
  }
  fillPlace(place, may.includes('hand-over-proof') ? handOver(place, filingId) : null)
}

function handOver(place: HTMLElement, filingId: string): HTMLElement {
  const failed = h('div', {})
  const button = h('button', { type: 'button', class: 'button button-primary', onclick: () => void send() }, words.send)
  const send = async () => {
    button.disabled = true
    const outcome = await api(`${filingPath(filingId)}/proof`, { method: 'POST', body: {}, parse: readDone })
    button.disabled = false
    if (outcome.ok) await show(place, filingId, true)
    else await showFailure(failed, outcome)
  }
  return h('section', { class: 'part' }, h('h2', {}, words.title), h('p', {}, words.body), failed, h('p', { class: 'actions' }, button))
}
