// Whose names are easily taken for each other: equal, or different only in their marks (Hoà, Hòa, Hóa), within a petition, with officers, with other filings.
import type { QueueRow } from '../../../../functions/desk/desk-form.ts'
import type { Petition } from '../../../../functions/filings/petition-form.ts'
import { searchKey } from '../../../../functions/kernel/search-key.ts'

interface Named {
  readonly name: string
  /** Empty where none was given. */
  readonly number: string
}

/** Everybody whom the petition names; who signs instead of a plaintiff included. */
export function peopleOf(petition: Petition): Named[] {
  const { plaintiffs, protectedPersons, defendants, relatedPersons, witnesses } = petition
  const parties = [plaintiffs, protectedPersons, defendants, relatedPersons].flat()
  return [
    ...parties.flatMap(party => [
      { name: party.fullName, number: party.personalNumber || party.taxCode },
      { name: party.representative?.fullName ?? '', number: '' },
      { name: party.cannotSign ? party.signingWitness : '', number: '' },
    ]),
    ...witnesses.map(witness => ({ name: witness.fullName, number: '' })),
  ].filter(person => searchKey(person.name) !== '')
}

const byKey = (people: readonly Named[]): Named[][] =>
  Object.values(Object.groupBy(people, person => searchKey(person.name))).filter(group => group !== undefined)

/** Names that stand for two people at least: not for one and the same, whom both places give the same number. */
export function sameNames(petition: Petition): string[][] {
  return byKey(peopleOf(petition))
    .filter(group => group.length > 1 && !isOnePerson(group))
    .map(group => group.map(person => person.name))
}

const isOnePerson = (group: readonly Named[]): boolean => group.every(({ number }) => number !== '' && number === group[0]?.number)

/** Those of the names given that somebody in the petition bears too. */
export function namesShared(petition: Petition, names: readonly string[]): string[] {
  const keys = new Set(peopleOf(petition).map(person => searchKey(person.name)))
  return [...new Set(names.filter(name => keys.has(searchKey(name))))]
}

/** Other filings of a queue in which somebody of the same name is a party. `known`: those that are named for another reason already. */
export function sameNamesElsewhere(
  petition: Petition,
  known: readonly string[],
  rows: readonly QueueRow[],
): { names: string[]; row: QueueRow }[] {
  return rows
    .filter(row => !known.includes(row.id))
    .map(row => ({
      row,
      names: namesShared(
        petition,
        [row.plaintiff, row.defendant].filter(name => name !== ''),
      ),
    }))
    .filter(found => found.names.length > 0)
}
