// How a state of a filing is said and coloured: the kernel's name and citizen wording, without the places that nobody has filled.
import { isFinal, type PetitionStateCode, petitionState, petitionStateCodes } from '../../../functions/kernel/petition-states.ts'
import type { Language } from '../site/language.ts'

type Tone = 'neutral' | 'information' | 'success' | 'warning' | 'danger'

/** `warning` where the filer must act, `success` where the filing reached its aim. */
const tones: Readonly<Partial<Record<PetitionStateCode, Tone>>> = {
  REJECTED_TECHNICAL: 'warning',
  MEDIATION_OFFERED: 'warning',
  AMENDMENT_REQUESTED: 'warning',
  FEE_NOTICE: 'warning',
  FEE_PAID: 'information',
  MEDIATED: 'success',
  ACCEPTED: 'success',
  RETURNED: 'danger',
  WITHDRAWN: 'neutral',
}

/** A state that this page does not know keeps its code as its name: an old page never hides a new state. */
export function stateSaid(code: string, language: Language): { name: string; said: string; tone: Tone } {
  const known = petitionStateCodes.find(each => each === code)
  if (known === undefined) return { name: code, said: '', tone: 'neutral' }
  const state = petitionState(known)
  const [name, said] = language === 'vi' ? [state.nameVi, state.citizenTextVi] : [state.nameEn, state.citizenTextEn]
  return { name, said: ended(withoutUnfilled(said)), tone: tones[known] ?? 'information' }
}

/** `Đã thụ lý, số .../.../TLST-...` → `Đã thụ lý`: the number is on the court's paper. */
function withoutUnfilled(text: string): string {
  return text.replace(/,[^,]*\.{3}\/.*$/, '')
}

function ended(text: string): string {
  return text === '' || /[.!?]$/.test(text) ? text : `${text}.`
}

/** Nothing follows by anybody's act on this filing. */
export function isOver(code: string): boolean {
  const known = petitionStateCodes.find(each => each === code)
  return known !== undefined && isFinal(known)
}
