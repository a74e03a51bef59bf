// Reads what the doors of hearings answer; another shape is a fault of ours, said as one.
import type { DeskAnswer, DeskWeek } from '../../../../functions/hearings/hearing-form.ts'
import { type CivilDate, isCivilDate } from '../../../../functions/kernel/civil-date.ts'
import { has } from '../kit/reading.ts'

const isWeek = (value: unknown): value is DeskWeek => has(value, 'days', 'hearings', 'rooms', 'judges', 'clerks')
const isAnswer = (value: unknown): value is DeskAnswer => has(value, 'hearings')

export const readWeek = (value: unknown): DeskWeek => {
  if (!isWeek(value)) throw new Error('not a week of hearings')
  return value
}

export const readDone = (value: unknown): DeskAnswer => {
  if (!isAnswer(value)) throw new Error('not the answer of an act')
  return value
}

/** A day of an answer. */
export const dayOf = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(`not a day: ${text}`)
  return text
}
