// An accountant imports a bank statement: its lines are stored, each once; a worker books them when the whole file is there.
import { actorRecord } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { looksLikeXml, readCamtStatement } from './bank-statement-camt.ts'
import { readCsvStatement } from './bank-statement-csv.ts'
import { type StatementReport, statementForm } from './books-form.ts'
import { bookOf, bookOfAccount } from './collector.ts'
import { collectors } from './collector-store.ts'
import { isMoneyIn } from './line-booking-store.ts'
import type { BankLine } from './matching.ts'
import { fileIdOf, findFile, lineIdOf, noteFile, putLine } from './statement-store.ts'

/** Lines are put side by side, so many at a time. */
const atATime = 16

export const handler = httpFunction(routes.importStatement, { body: statementForm }, async ({ body, actor, now }) => {
  const book = bookOf(actor)
  const { content } = body
  const statement = looksLikeXml(content) ? readCamtStatement(content) : readCsvStatement(content)
  const owner = bookOfAccount(collectors, statement.account)
  if (owner !== book) refuse('invalid', 'statement.account-of-others', { account: statement.account })
  const fileId = fileIdOf(content)
  const alreadyImported = (await findFile(fileId)) !== undefined
  const lines = statement.lines.map(({ line: _at, ...line }): BankLine => ({ ...line, id: lineIdOf(line), book, fileId, importedAt: now }))
  let fresh = 0
  for (let at = 0; at < lines.length && !alreadyImported; at += atATime) {
    const put = await Promise.all(lines.slice(at, at + atATime).map(putLine))
    fresh += put.filter(isNew => isNew).length
  }
  const file = { fileId, fileName: body.fileName.trim(), account: statement.account, book, lines: lines.length, importedAt: now }
  if (!alreadyImported) await noteFile({ ...file, from: statement.from, until: statement.until }, statement, actorRecord(actor))
  return created({
    ...{ fileId, alreadyImported, account: statement.account, from: statement.from, until: statement.until },
    ...{ lines: lines.length, fresh, known: lines.length - fresh },
    passedOver: statement.pending + lines.filter(line => !isMoneyIn(line)).length,
  } satisfies StatementReport)
})
