// Draws: items of the table of cases.
//
// pk                    sk            what                                            found by
// draw#<court>#<year>   draw#<nnnn>   one draw; numbers have no gaps                  key, newest first
//
// A new draw takes the number after the last one under the condition that it is free.
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putNew, putVersion, queryAll, queryPage, transact, type Write } from '../platform/table.ts'
import { openingForm, publishedDrawForm } from './draw-form.ts'
import { type Draw, type DrawChange, drawStates } from './draw-record.ts'

const { TABLE_CASES } = settings('TABLE_CASES')

const drawItem: z.ZodMiniType<Draw> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  courtCode: z.string(),
  year: z.int(),
  serial: z.int(),
  state: z.enum(drawStates),
  seed: z.string(),
  published: publishedDrawForm,
  judges: z.array(z.object({ id: z.string(), subject: z.string(), fullName: z.string() })),
  cases: z.array(z.object({ id: z.string(), caseId: z.string() })),
  openings: z.array(openingForm),
})

const keyOf = ({ courtCode, year, serial }: Pick<Draw, 'courtCode' | 'year' | 'serial'>) => ({
  pk: `draw#${courtCode}#${year}`,
  sk: `draw#${String(serial).padStart(4, '0')}`,
})

export const findDraw = async (courtCode: string, year: number, serial: number): Promise<Draw | undefined> => {
  const item = await getItem(TABLE_CASES, keyOf({ courtCode, year, serial }))
  return item && drawItem.parse(item)
}

/** `NA-KV01/2026/7` */
export const findDrawById = (id: string): Promise<Draw | undefined> => {
  const [courtCode = '', year, serial] = id.split('/')
  return findDraw(courtCode, Number(year), Number(serial))
}

/** The draws of a court in a year, the newest first. */
export const drawsOf = async (courtCode: string, year: number): Promise<Draw[]> =>
  (await queryAll(TABLE_CASES, { partition: ['pk', `draw#${courtCode}#${year}`], descending: true })).map(item => drawItem.parse(item))

export const lastDraw = async (courtCode: string, year: number): Promise<Draw | undefined> => {
  const { items } = await queryPage(TABLE_CASES, { partition: ['pk', `draw#${courtCode}#${year}`], descending: true, limit: 1 })
  return items[0] && drawItem.parse(items[0])
}

/** A draw that begins. False when its number was taken. */
export const putDraw = async ({ draw, happening }: DrawChange): Promise<boolean> => {
  const entry = nextEntry(draw.head, happening)
  const item = { ...keyOf(draw), ...draw, head: headOf(entry) }
  return (await transact([putNew(TABLE_CASES, item), append(entry)])) === undefined
}

/** Draw and journal entry in one transaction, with `others` behind them. Refuses `case.changed-meanwhile`. */
export const saveDraw = async ({ draw, happening }: DrawChange, others: readonly Write[] = []): Promise<Draw> => {
  const entry = nextEntry(draw.head, happening)
  const next: Draw = { ...draw, version: draw.version + 1, head: headOf(entry) }
  const refused = await transact([putVersion(TABLE_CASES, { ...keyOf(next), ...next }), append(entry), ...others])
  return refused ? refuse('conflict', 'case.changed-meanwhile', { version: draw.version }) : next
}
