// Reads what the doors of copies answer; another shape is a fault of ours, said as one.
import type { OwnCases } from '../../../../functions/cases/case-form.ts'
import type { CopyPage, CopySummary, CopyView, DeskCopyView } from '../../../../functions/copies/copy-form.ts'
import type { PublishedJudgment } from '../../../../functions/judgments/published-judgment.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isPage = (value: unknown): value is CopyPage => has(value, 'requests')
const isView = (value: unknown): value is CopyView => has(value, 'id', 'state', 'items', 'made', 'may')
const isDeskView = (value: unknown): value is DeskCopyView => has(value, 'id', 'state', 'items', 'proposals', 'deskMay', 'version')
const isSummary = (value: unknown): value is CopySummary => has(value, 'id', 'state', 'code')
const isCases = (value: unknown): value is OwnCases => has(value, 'cases')
const isPublished = (value: unknown): value is PublishedJudgment => has(value, 'id', 'state', 'number', 'title', 'courtName')

const reading =
  <Answer>(isAnswer: (value: unknown) => value is Answer, what: string) =>
  (value: unknown): Answer => {
    if (!isAnswer(value)) throw new Error(`not ${what}`)
    return value
  }

export const readPage = reading(isPage, 'a list of requests for copies')
export const readView = reading(isView, 'a request for copies')
export const readDeskView = reading(isDeskView, 'a request at the desk')
export const readSummary = reading(isSummary, 'the answer of an act')
export const readCases = reading(isCases, 'a list of cases')
export const readPublished = reading(isPublished, 'a published judgment')
