// Imports of existing judgments, with what became of each row: part of the table of judgments (judgment-store.ts).
//
// pk           sk           what                                                            found by
// import#<id>  import       who began it, when, of how many rows                            key; by-court (`<court>#import`, the latest first)
// import#<id>  row#<nnnnn>  the judgment that a row has become, or why it was refused       import, in the order of the file
//
// A row is written once with its judgment, in one transaction: sent twice, it is done once.
import * as z from 'zod/mini'
import { servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putItemOnce, queryAll, queryPage, transact, type Write } from '../platform/table.ts'
import type { ImportRow } from './judgment-form.ts'

const { TABLE_JUDGMENTS } = settings('TABLE_JUDGMENTS')

export interface Import {
  id: string
  courtCode: string
  rows: number
  startedAt: string
  by: { subject: string; fullName: string }
}

const importItem: z.ZodMiniType<Import> = z.object({
  id: z.string(),
  courtCode: z.string(),
  rows: z.int(),
  startedAt: z.string(),
  by: z.object({ subject: z.string(), fullName: z.string() }),
})

const rowItem: z.ZodMiniType<ImportRow> = z.object({
  row: z.int(),
  number: z.string(),
  fileName: z.string(),
  judgmentId: z.exactOptional(z.string()),
  code: z.exactOptional(z.string()),
  facts: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))),
})

const importKey = (id: string) => ({ pk: `import#${id}`, sk: 'import' })
const rowKey = (id: string, row: number) => ({ pk: `import#${id}`, sk: `row#${String(row).padStart(6, '0')}` })

export const addImport = async (its: Import): Promise<void> => {
  await putItemOnce(TABLE_JUDGMENTS, { ...importKey(its.id), ...its, courtQueue: `${its.courtCode}#import`, sortedBy: its.startedAt })
}

/** The import of the officer's court. Refuses `judgment.import-missing`. */
export const getCourtImport = async (id: string, actor: Actor): Promise<Import> => {
  const item = await getItem(TABLE_JUDGMENTS, importKey(id))
  const its = item && importItem.parse(item)
  return its && servesIn(actor, its.courtCode) ? its : refuse('missing', 'judgment.import-missing')
}

export const findRow = async (id: string, row: number): Promise<ImportRow | undefined> => {
  const item = await getItem(TABLE_JUDGMENTS, rowKey(id, row))
  return item && rowItem.parse(item)
}

/** In place of an earlier refusal, never of a judgment: a row that became nothing may be sent again after its file is mended. */
export const putRow = (id: string, row: ImportRow): Write => ({
  Put: { TableName: TABLE_JUDGMENTS, Item: { ...rowKey(id, row.row), ...row }, ConditionExpression: 'attribute_not_exists(judgmentId)' },
})

export const noteRefusedRow = async (id: string, row: ImportRow): Promise<void> => {
  await transact([putRow(id, row)])
}

export const rowsOf = async (id: string): Promise<ImportRow[]> =>
  (await queryAll(TABLE_JUDGMENTS, { partition: ['pk', `import#${id}`], sort: { attribute: 'sk', beginsWith: 'row#' } })).map(item =>
    rowItem.parse(item),
  )

export const importsOfCourt = async (courtCode: string): Promise<Import[]> =>
  (
    await queryPage(TABLE_JUDGMENTS, { index: 'by-court', partition: ['courtQueue', `${courtCode}#import`], descending: true, limit: 20 })
  ).items.map(item => importItem.parse(item))
