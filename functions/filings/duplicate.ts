// When a filing looks like an earlier one of the same person: the same claims against the same people within 30 days. It warns, it never blocks.
import { addDays, type CivilDate } from '../kernel/civil-date.ts'
import { searchKey } from '../kernel/search-key.ts'
import type { Filing } from './filing.ts'
import type { Petition } from './petition-form.ts'
import { sha256, toBase64url } from './sealed-statement.ts'

export const duplicateWithinDays = 30

/** A digest of whom the claims are made against and what they ask, indifferent to order, case, diacritics and punctuation. */
export const samenessOf = async (petition: Pick<Petition, 'defendants' | 'claims'>): Promise<string> => {
  const people = petition.defendants.map(party => searchKey(party.fullName)).sort()
  const claims = petition.claims.map(claim => `${searchKey(claim.text)} ${claim.amountVnd ?? ''}`).sort()
  return toBase64url(await sha256(new TextEncoder().encode(JSON.stringify([people, claims]))))
}

export const duplicatesSince = (today: CivilDate): CivilDate => addDays(today, -duplicateWithinDays)

/** Those of the person's recent filings that ask the same; one that was withdrawn or returned is filed again with good reason. */
export const duplicatesAmong = (recent: readonly Filing[], { id, sameness }: { id: string; sameness: string }): Filing[] =>
  recent.filter(each => each.id !== id && each.sameness === sameness && each.state !== 'WITHDRAWN' && each.state !== 'RETURNED')
