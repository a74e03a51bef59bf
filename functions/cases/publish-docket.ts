// Publishes the line of a case in its court's public docket, or takes it away. Messages of one court come one after the other; the present state is written.
import { createHash } from 'node:crypto'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { findCourt } from '../kernel/courts.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { caseIdOf } from './case.ts'
import { designationsOf } from './case-judge.ts'
import { findCase } from './case-store.ts'
import { publishDesignations } from './designation-publisher.ts'
import { publishDocketIndex, publishDocketPage, readDocketIndex, readDocketPage } from './docket-publisher.ts'
import { docketEntry, pageOf, withEntry, withRegister } from './public-docket.ts'

export const handler = journalWorker('publish-docket', async ({ subject }) => {
  const its = await findCase(caseIdOf(subject) ?? refuse('invalid', 'case.missing'))
  if (its === undefined) return refuse('missing', 'case.missing', { subject })
  const court = findCourt(await courtDirectory(), its.courtCode) ?? refuse('missing', 'case.missing', { subject })
  const { courtCode, symbol, year, serial } = its
  const of = { courtCode, symbol, year, page: pageOf(serial) }
  const entry = docketEntry(its)
  // A case is known in the file by a digest of its id, which tells nothing else.
  const caseKey = createHash('sha256').update(`designation\n${its.id}`).digest('base64url').slice(0, 16)
  await publishDesignations(courtCode, caseKey, designationsOf(its, entry !== undefined))
  const page = await readDocketPage(of)
  // What was never public leaves no page behind.
  if (entry === undefined && !page.entries.some(each => each.serial === serial)) return
  await publishDocketPage(withEntry(page, serial, entry), court)
  const index = await readDocketIndex(courtCode)
  const known = index.registers.find(each => each.symbol === symbol && each.year === year)
  if (known === undefined || known.pages < of.page) await publishDocketIndex(withRegister(index, of), court)
})
