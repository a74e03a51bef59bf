// The table of cases.
//
// pk                              sk        what                                                     found by
// case#<id>                       case      a case, under the id of the filing that it came from     key
// docket#<court>#<symbol>#<year>  counter   last number of a register of accepted cases              key
//
// A case is born in the transaction that accepts its filing (case-lookup.ts): the number is read before and given out under the condition
// that nobody took it meanwhile, so a register has neither gaps nor doubles.
import * as z from 'zod/mini'
import { type CivilDate, isCivilDate } from '../kernel/civil-date.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putNew, type Write } from '../platform/table.ts'
import { type Birth, type Case, caseSubject } from './case.ts'
import type { Docket } from './docket.ts'

const { TABLE_CASES } = settings('TABLE_CASES')

const caseItem: z.ZodMiniType<Case> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  number: z.string(),
  courtCode: z.string(),
  symbol: z.string(),
  serial: z.int(),
  year: z.int(),
  matter: z.string(),
  kind: z.string(),
  relation: z.string(),
  receiptCode: z.string(),
  acceptedOn: z.custom<CivilDate>(value => typeof value === 'string' && isCivilDate(value)),
  acceptedBy: z.object({ subject: z.string(), fullName: z.string() }),
})

const counterItem = z.object({ serial: z.int() })

const caseKey = (id: string) => ({ pk: caseSubject(id), sk: 'case' })
const counterKey = ({ courtCode, symbol, year }: Docket) => ({ pk: `docket#${courtCode}#${symbol}#${year}`, sk: 'counter' })

export const findCase = async (id: string): Promise<Case | undefined> => {
  const item = await getItem(TABLE_CASES, caseKey(id))
  return item && caseItem.parse(item)
}

export const nextSerial = async (docket: Docket): Promise<number> => {
  const counter = await getItem(TABLE_CASES, counterKey(docket))
  return (counter ? counterItem.parse(counter).serial : 0) + 1
}

/** The number first: when somebody was faster, this is the write that fails. */
export const birthWrites = (birth: Birth, docket: Docket): Write[] => {
  const entry = nextEntry(birth.case.head, birth.happening)
  const born: Case = { ...birth.case, head: headOf(entry) }
  return [
    {
      Put: {
        TableName: TABLE_CASES,
        Item: { ...counterKey(docket), serial: born.serial },
        ConditionExpression: born.serial === 1 ? 'attribute_not_exists(pk)' : 'serial = :previous',
        ...(born.serial === 1 ? {} : { ExpressionAttributeValues: { ':previous': born.serial - 1 } }),
      },
    },
    putNew(TABLE_CASES, { ...caseKey(born.id), ...born }),
    append(entry),
  ]
}
