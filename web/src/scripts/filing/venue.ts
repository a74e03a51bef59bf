// Which place decides the court for a topic (BLTTDS 39, 40), and what is known of a place's court; pure.

import type { Petition } from '../../../../functions/filings/petition-form.ts'
import { type Court, type CourtDirectory, findCommune, findCourtForCommune } from '../../../../functions/kernel/courts.ts'
import type { WizardTopic } from '../../../../functions/kernel/wizard-topics.ts'

export type Basis = Exclude<Petition['venue']['basis'], ''>
export const bases: readonly Basis[] = ['defendant', 'property', 'plaintiff', 'event', 'agreement']

const basisOfRule: Readonly<Record<string, readonly Basis[]>> = {
  'J-T-DEF': ['defendant'],
  'J-T-LAND': ['property'],
  'J-T-DIVORCE-LAND': ['defendant'],
  'J-T-CONSENT-DIVORCE': ['plaintiff'],
  'J-C-ABROAD-MAINT': ['plaintiff'],
  'J-C-TORT': ['plaintiff', 'event'],
  'J-C-WORKER': ['plaintiff'],
  'J-C-CONTRACT': ['event'],
  'J-ADM-REG': ['defendant'],
}

/** The places that the rules of a topic name, the usual one first; of a topic without rules none is usual. */
export const usualBases = (topic: Pick<WizardTopic, 'courtRules'> | undefined): Basis[] => [
  ...new Set((topic?.courtRules ?? []).flatMap(rule => basisOfRule[rule] ?? [])),
]

/** All places, the usual ones first: nobody is kept from another choice. */
export const orderedBases = (topic: Pick<WizardTopic, 'courtRules'> | undefined): Basis[] => {
  const usual = usualBases(topic)
  return [...usual, ...bases.filter(basis => !usual.includes(basis))]
}

export type CourtAnswer =
  | { readonly what: 'nothing-said' }
  | { readonly what: 'found'; readonly court: Court }
  /** No document at hand gives this commune to a court. */
  | { readonly what: 'area-unknown'; readonly communeCode: string; readonly candidates: readonly Court[] }
  | { readonly what: 'elsewhere' }

export const courtAnswer = (directory: CourtDirectory, { communeCode, elsewhere }: Petition['venue']): CourtAnswer => {
  if (findCommune(directory, communeCode)) {
    const finding = findCourtForCommune(directory, communeCode)
    return 'court' in finding
      ? { what: 'found', court: finding.court }
      : { what: 'area-unknown', communeCode, candidates: finding.candidates }
  }
  return elsewhere.trim() === '' ? { what: 'nothing-said' } : { what: 'elsewhere' }
}

/** The petition with another place: the court of that place where it is known; a court chosen by hand stays where it is not. */
export const withVenue = (petition: Petition, change: Partial<Petition['venue']>, directory: CourtDirectory): Petition => {
  const venue = { ...petition.venue, ...change }
  const answer = courtAnswer(directory, venue)
  return { ...petition, venue, courtCode: answer.what === 'found' ? answer.court.code : petition.courtCode }
}
