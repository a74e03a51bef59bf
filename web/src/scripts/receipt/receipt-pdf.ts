// The receipt as a PDF: a worker writes it after the filing; the button is there when it is.
import type { ReceiptView } from '../../../../functions/filings/filing-form.ts'
import { announce } from '../kit/announce.ts'
import type { Outcome } from '../kit/api.ts'
import { fillPlace, h } from '../kit/h.ts'
import { receiptWords } from './receipt-words.ts'

const askEveryMs = [700, 1000, 1500, 2500, 4000, 6000, 10_000, 15_000, 20_000, 30_000]

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))

export const receiptPdf = (isThere: boolean, ask: () => Promise<Outcome<ReceiptView>>): HTMLElement => {
  const { pdf: said } = receiptWords
  const place = h('span', { class: 'receipt-pdf' })

  // The link ends after some minutes, so each click asks for a fresh one; as an attachment it does not leave the page.
  const download = async () => {
    const outcome = await ask()
    const url = outcome.ok ? outcome.data.pdf?.url : undefined
    if (url) return location.assign(url)
    fillPlace(place, button(), h('span', { role: 'alert', class: 'doubt' }, said.failed))
  }
  const button = () => h('button', { type: 'button', class: 'button', onclick: () => void download() }, said.download)

  const wait = async () => {
    fillPlace(place, h('span', { class: 'field-hint', role: 'status' }, said.making))
    for (const ms of askEveryMs) {
      await pause(ms)
      const outcome = await ask()
      if (!outcome.ok || !outcome.data.pdf) continue
      fillPlace(place, button())
      return announce(said.download)
    }
    fillPlace(place, h('span', { class: 'field-hint', role: 'status' }, said.late))
  }
  if (isThere) fillPlace(place, button())
  else void wait()
  return place
}
