// Reads what the doors of the desk answer; another shape is a fault of ours, said as one.
import type { ActAnswer, DeskFiling, JudgeRow, QueuePage } from '../../../../functions/desk/desk-form.ts'
import type { DocumentLink } from '../../../../functions/documents/document-form.ts'
import type { UnresolvedPage } from '../../../../functions/notices/notice-form.ts'
import { reading } from '../kit/reading.ts'

export const readQueue = reading<QueuePage>('a queue', 'rows')
export const readFiling = reading<DeskFiling>('a filing at the desk', 'id', 'version', 'petition', 'history', 'may', 'deadlines')
export const readAct = reading<ActAnswer>('the answer of an act', 'id', 'version', 'state')
export const readJudges = reading<{ judges: JudgeRow[] }>('a list of judges', 'judges')
export const readLink = reading<DocumentLink>('a link to a document', 'url', 'type', 'sha256')
export const readUnresolved = reading<UnresolvedPage>('a list of notices', 'notices')
