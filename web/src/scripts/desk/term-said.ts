// What a term of a filing is for, in words.
import { dutyOfCode } from '../../words/duty-of-code.ts'
import { duties } from './desk-words.ts'

export const termSaid = (code: string): string => {
  const duty = dutyOfCode(code)
  return duty === undefined ? duties.other : duties.what[duty]
}
