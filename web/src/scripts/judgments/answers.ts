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
import { reading } from '../kit/reading.ts'

export const readPage = reading<JudgmentPage>('a list of judgments', 'rows')
export const readJudgment = reading<DeskJudgment>('a judgment at the desk', 'id', 'version', 'marks', 'findings', 'may')
export const readAnswer = reading<JudgmentAnswer>('the answer of an act', 'id', 'version', 'state')
export const readRevised = reading<Revised>('a revised judgment', 'version', 'preview', 'findings')
export const readText = reading<FileText>('the text of a file', 'text')
export const readImport = reading<ImportView>('an import', 'id', 'rows')
export const readImports = reading<ImportList>('a list of imports', 'imports')
export const readReport = reading<ImportReport>('a report of an import', 'report')
export const readRow = reading<ImportRow>('a row of an import', 'row', 'fileName')
