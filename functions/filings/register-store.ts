// The register of petitions (sổ nhận đơn) of each court and year: numbers without gaps, given in the transaction that uses them (layout: filing-store.ts).
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Write } from '../platform/table.ts'
import type { Change, Filing } from './filing.ts'
import { registerNumber } from './filing-intake.ts'
import { trySave } from './filing-store.ts'

const { TABLE_FILINGS } = settings('TABLE_FILINGS')

const counterItem = z.object({ serial: z.int() })

const counted = (key: { pk: string; sk: string }, serial: number): Write => ({
  Put: {
    TableName: TABLE_FILINGS,
    Item: { ...key, serial },
    ConditionExpression: serial === 1 ? 'attribute_not_exists(pk)' : 'serial = :previous',
    ...(serial === 1 ? {} : { ExpressionAttributeValues: { ':previous': serial - 1 } }),
  },
})

/** Clerks of one court rarely meet at the same number; whoever loses takes the next one. */
const attempts = 8

/** Saves what `acknowledge` makes of the next number. Refuses `filing.changed-meanwhile`. */
export const saveWithNextNumber = async (courtCode: string, year: number, acknowledge: (number: string) => Change): Promise<Filing> => {
  const key = { pk: `register#${courtCode}#${year}`, sk: 'counter' }
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const counter = await getItem(TABLE_FILINGS, key)
    const serial = (counter ? counterItem.parse(counter).serial : 0) + 1
    const { filing, refused } = await trySave(acknowledge(registerNumber(serial, year)), [counted(key, serial)])
    if (refused === undefined) return filing
    // The counter is the third write; the others say that the filing itself was changed.
    if (refused.index !== 2) return refuse('conflict', 'filing.changed-meanwhile')
  }
  return refuse('busy', 'filing.register-busy')
}
