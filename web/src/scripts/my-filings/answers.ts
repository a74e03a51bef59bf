// Reads what the filer's doors answer; another shape is a fault of ours, said as one.
import type { DocumentLink } from '../../../../functions/documents/document-form.ts'
import type { DraftPage, FilingPage, FilingSummary, FilingView } from '../../../../functions/filings/filing-form.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isDrafts = (value: unknown): value is DraftPage => has(value, 'drafts')
const isFilings = (value: unknown): value is FilingPage => has(value, 'filings')
const isFiling = (value: unknown): value is FilingView => has(value, 'id', 'state', 'petition', 'history', 'files', 'deadlines', 'may')
const isSummary = (value: unknown): value is FilingSummary => has(value, 'id', 'state', 'receiptCode')
const isLink = (value: unknown): value is DocumentLink => has(value, 'url', 'name')

const reading =
  <Answer>(isAnswer: (value: unknown) => value is Answer, what: string) =>
  (value: unknown): Answer => {
    if (!isAnswer(value)) throw new Error(`not ${what}`)
    return value
  }

export const readDrafts = reading(isDrafts, 'a page of drafts')
export const readFilings = reading(isFilings, 'a page of filings')
export const readFiling = reading(isFiling, 'a filing')
export const readSummary = reading(isSummary, 'the answer of an act')
export const readLink = reading(isLink, 'a link to a document')
