// One act of an officer on a judgment: sent once, its failure shown beside the button, its success shown by opening the judgment anew.
import type { JudgmentAnswer } from '../../../../functions/judgments/judgment-form.ts'
import { api } from '../kit/api.ts'
import { showFailure } from '../kit/failure.ts'
import { h } from '../kit/h.ts'
import { readAnswer } from './answers.ts'
import { judgmentApi } from './judgment-address.ts'

export interface Acting {
  /** Where a failure is said. */
  place: HTMLElement
  act: (door: string, body: object) => Promise<void>
}

export const acting = (id: string, done: (answer: JudgmentAnswer) => void): Acting => {
  const place = h('div', { class: 'act-place' })
  let isBusy = false
  const act = async (door: string, body: object): Promise<void> => {
    if (isBusy) return
    isBusy = true
    place.replaceChildren()
    const outcome = await api(judgmentApi(id, door), { method: 'POST', body, parse: readAnswer })
    isBusy = false
    if (outcome.ok) done(outcome.data)
    else await showFailure(place, outcome)
  }
  return { place, act }
}
