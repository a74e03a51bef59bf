// What the number of a judgment says of it: kind of case and level of court; and which documents of a court are published at all.
import { type CaseKindCode, caseKindCodes } from '../kernel/case-kinds.ts'
import { formatCaseNumber, readCaseNumber } from '../kernel/case-number.ts'
import { isOneOf } from '../kernel/closed-set.ts'
import { refuse } from '../kernel/refusal.ts'
import type { JudgmentLevel } from './published-judgment.ts'

/** Documents of a court by the code of their type. The first seven are published, the others never (NQ 03/2017 Art. 2; BLTTDS 269(4)). */
export const documentTypes = ['BAST', 'BAPT', 'QDCNTT', 'QDVDS', 'QDPT', 'QDGDT', 'QDTT', 'QDHGT', 'other'] as const
export type DocumentType = (typeof documentTypes)[number]

const neverPublished: readonly DocumentType[] = ['QDHGT', 'other']

export const isPublishedKind = (type: DocumentType): boolean => !neverPublished.includes(type)

const levels: Readonly<Record<string, JudgmentLevel>> = { ST: 'first-instance', PT: 'appeal', GĐT: 'cassation', TT: 'retrial' }

export interface NumberRead {
  number: string
  caseKind: CaseKindCode
  level: JudgmentLevel
}

/** `34/2026/DS-ST`, `12/2026/HNGĐ-PT`: a judgment says its kind, then its level. `05/2026/QĐST-DS`, `05/2026/QĐDS-ST`: decisions say both too. */
const symbols: readonly RegExp[] = [
  /^(?<kind>DS|HNGĐ|KDTM|LĐ|HC|HS)-(?<level>ST|PT|GĐT|TT)$/,
  /^QĐ(?<level>ST|PT|GĐT|TT)-(?<kind>DS|HNGĐ|KDTM|LĐ|HC|HS|VDS)$/,
  /^QĐ(?<kind>DS|HNGĐ|KDTM|LĐ|HC|HS)-(?<level>ST|PT|GĐT|TT)$/,
]

/** Refuses `judgment.number-of-no-judgment`, and as `readCaseNumber` does. */
export const readJudgmentNumber = (text: string): NumberRead => {
  const read = readCaseNumber(text)
  const groups = symbols.map(symbol => symbol.exec(read.symbol)?.groups).find(found => found !== undefined)
  const level = levels[groups?.level ?? '']
  const caseKind = groups?.kind ?? ''
  if (level === undefined || !isOneOf(caseKindCodes, caseKind)) return refuse('invalid', 'judgment.number-of-no-judgment', { number: text })
  return { number: formatCaseNumber(read), caseKind, level }
}
