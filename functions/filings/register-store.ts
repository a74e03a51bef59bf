// The register of petitions (sổ nhận đơn) of each court and year: numbers without gaps, given in the transaction that uses them (layout: filing-store.ts).
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { getItem, type Write } from '../platform/table.ts'
import { registerNumber } from './filing-intake.ts'
import type { NextNumber } from './filing-store.ts'

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

export const nextInRegister = async (courtCode: string, year: number): Promise<NextNumber> => {
  const key = { pk: `register#${courtCode}#${year}`, sk: 'counter' }
  const counter = await getItem(TABLE_FILINGS, key)
  const serial = (counter ? counterItem.parse(counter).serial : 0) + 1
  return { number: registerNumber(serial, year), writes: () => [counted(key, serial)] }
}
