// Reads what the doors of the desk answer; another shape is a fault of ours, said as one.
import type { ActAnswer, DeskFiling, JudgeRow, QueuePage } from '../../../../functions/desk/desk-form.ts'
import type { DocumentLink } from '../../../../functions/documents/document-form.ts'
import type { UnresolvedPage } from '../../../../functions/notices/notice-form.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isQueue = (value: unknown): value is QueuePage => has(value, 'rows')
const isFiling = (value: unknown): value is DeskFiling => has(value, 'id', 'version', 'petition', 'history', 'may', 'deadlines')
const isAct = (value: unknown): value is ActAnswer => has(value, 'id', 'version', 'state')
const isJudges = (value: unknown): value is { judges: JudgeRow[] } => has(value, 'judges')
const isLink = (value: unknown): value is DocumentLink => has(value, 'url', 'type', 'sha256')
const isUnresolved = (value: unknown): value is UnresolvedPage => has(value, 'notices')

const reading =
  <Answer>(isAnswer: (value: unknown) => value is Answer, what: string) =>
  (value: unknown): Answer => {
    if (!isAnswer(value)) throw new Error(`not ${what}`)
    return value
  }

export const readQueue = reading(isQueue, 'a queue')
export const readFiling = reading(isFiling, 'a filing at the desk')
export const readAct = reading(isAct, 'the answer of an act')
export const readJudges = reading(isJudges, 'a list of judges')
export const readLink = reading(isLink, 'a link to a document')
export const readUnresolved = reading(isUnresolved, 'a list of notices')
