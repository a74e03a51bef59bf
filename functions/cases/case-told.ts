// Whom the happenings of a case are told to (kernel/told.ts): everybody who acts for a party here.
import type { Told } from '../kernel/told.ts'
import type { Case } from './case.ts'

/** What parties know a case by that did not come through the portal; nothing of the matter is in it. */
const codeOf = (id: string): string => `VA-${id.replaceAll('-', '').slice(-8).toUpperCase()}`

const told = ({ id, receiptCode, courtCode }: Pick<Case, 'id' | 'receiptCode' | 'courtCode'>, subjects: readonly string[]): Told => ({
  about: { kind: 'case', id },
  code: receiptCode === '' ? codeOf(id) : receiptCode,
  courtCode,
  recipients: subjects.map(subject => ({ part: 'filer', subject })),
})

export const toldToParties = (its: Case): Told => told(its, [...new Set(its.parties.flatMap(({ accounts }) => accounts))])

/** The person whose request to join is confirmed. */
export const toldToJoined = (its: Case, subject: string): Told => told(its, [subject])

/** The person whose request is declined learns nothing of the case, not even its id; they know their request by the end of its code. */
export const toldToDeclined = ({ courtCode }: Pick<Case, 'courtCode'>, subject: string, codeEnd: string): Told => ({
  about: { kind: 'case', id: '' },
  code: `TG-${codeEnd}`,
  courtCode,
  recipients: [{ part: 'filer', subject }],
})
