// The window onto people: whom to write to, and in which language.
import { findPerson } from './identity-store.ts'
import type { Person } from './person.ts'

export const personOf = (subject: string): Promise<Person | undefined> => findPerson(subject)
