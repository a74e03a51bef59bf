// Counts the pages of the published judgments that somebody asks for, so that the clerk need not: the text is laid out as the copy will be.
import { courtDirectory } from '../administration/directory-lookup.ts'
import { findPublished } from '../judgments/published-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { copyPaper } from './copy-paper.ts'
import { countPages } from './copy-pdf.ts'
import { type CopyRequest, copyIdOf, type WantedItem } from './copy-request.ts'
import { draftStatement } from './copy-source.ts'
import { findRequest } from './copy-store.ts'
import { findCounted, keepCounted } from './made-store.ts'

const pagesOf = async (request: CopyRequest, item: WantedItem, courtName: string): Promise<number> => {
  const judgment = item.judgmentId === '' ? undefined : await findPublished(item.judgmentId)
  if (judgment === undefined || judgment.state === 'taken-down') return 0
  const statement = draftStatement(request, item, { courtName, originName: judgment.courtName, code: request.code, sourceSha256: '' })
  return countPages(copyPaper(statement, judgment.paragraphs), request.requestedAt)
}

export const handler = journalWorker('measure-copies', async ({ subject }) => {
  const request = (await findRequest(copyIdOf(subject) ?? '')) ?? refuse('missing', 'copy.missing', { subject })
  if (await findCounted(request.id)) return
  const name = (await courtDirectory()).courts.find(({ code }) => code === request.courtCode)?.nameVi ?? request.courtCode
  const pages: number[] = []
  for (const item of request.items) pages.push(await pagesOf(request, item, name))
  await keepCounted(request.id, pages)
})
