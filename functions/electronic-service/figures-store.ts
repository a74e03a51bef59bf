// What is counted of electronic service, in its table.
//
// pk                  sk                      what
// figures#<yyyy-mm>   <recipient>#<what>      one counted fact; written once however often its event comes
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { putItemOnce, queryAll } from '../platform/table.ts'
import { channels } from './service-event.ts'
import type { Counted } from './service-figures.ts'

const { TABLE_SERVICE } = settings('TABLE_SERVICE')

const countedItem: z.ZodMiniType<Counted> = z.object({
  what: z.enum(['addressed', 'served']),
  courtCode: z.string(),
  channel: z.enum(channels),
})

export const count = async (month: string, recipient: string, counted: Counted): Promise<void> => {
  await putItemOnce(TABLE_SERVICE, { pk: `figures#${month}`, sk: `${recipient}#${counted.what}`, ...counted })
}

export const countedIn = async (month: string): Promise<Counted[]> =>
  (await queryAll(TABLE_SERVICE, { partition: ['pk', `figures#${month}`] })).map(item => countedItem.parse(item))
