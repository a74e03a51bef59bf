// Reads what the doors of copies answer; another shape is a fault of ours, said as one.
import type { OwnCases } from '../../../../functions/cases/case-form.ts'
import type { CopyPage, CopySummary, CopyView, DeskCopyView } from '../../../../functions/copies/copy-form.ts'
import type { PublishedJudgment } from '../../../../functions/judgments/published-judgment.ts'
import { reading } from '../kit/reading.ts'

export const readPage = reading<CopyPage>('a list of requests for copies', 'requests')
export const readView = reading<CopyView>('a request for copies', 'id', 'state', 'items', 'made', 'may')
export const readDeskView = reading<DeskCopyView>('a request at the desk', 'id', 'state', 'items', 'proposals', 'deskMay', 'version')
export const readSummary = reading<CopySummary>('the answer of an act', 'id', 'state', 'code')
export const readCases = reading<OwnCases>('a list of cases', 'cases')
export const readPublished = reading<PublishedJudgment>('a published judgment', 'id', 'state', 'number', 'title', 'courtName')
