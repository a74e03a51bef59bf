// Reads what the doors of the desk of judgments answer; another shape is a fault of ours, said as one.
import type {
  DeskJudgment,
  FileText,
  ImportList,
  ImportReport,
  ImportRow,
  ImportView,
  JudgmentAnswer,
  JudgmentPage,
  Revised,
} from '../../../../functions/judgments/judgment-form.ts'

const has = (value: unknown, ...fields: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && fields.every(field => field in value)

const isPage = (value: unknown): value is JudgmentPage => has(value, 'rows')
const isJudgment = (value: unknown): value is DeskJudgment => has(value, 'id', 'version', 'marks', 'findings', 'may')
const isAnswer = (value: unknown): value is JudgmentAnswer => has(value, 'id', 'version', 'state')
const isRevised = (value: unknown): value is Revised => has(value, 'version', 'preview', 'findings')
const isText = (value: unknown): value is FileText => has(value, 'text')
const isImport = (value: unknown): value is ImportView => has(value, 'id', 'rows')
const isImports = (value: unknown): value is ImportList => has(value, 'imports')
const isReport = (value: unknown): value is ImportReport => has(value, 'report')
const isRow = (value: unknown): value is ImportRow => has(value, 'row', 'fileName')

const reading =
  <Answer>(is: (value: unknown) => value is Answer, what: string) =>
  (value: unknown): Answer => {
    if (!is(value)) throw new Error(`not ${what}`)
    return value
  }

export const readPage = reading(isPage, 'a list of judgments')
export const readJudgment = reading(isJudgment, 'a judgment at the desk')
export const readAnswer = reading(isAnswer, 'the answer of an act')
export const readRevised = reading(isRevised, 'a revised judgment')
export const readText = reading(isText, 'the text of a file')
export const readImport = reading(isImport, 'an import')
export const readImports = reading(isImports, 'a list of imports')
export const readReport = reading(isReport, 'a report of an import')
export const readRow = reading(isRow, 'a row of an import')
