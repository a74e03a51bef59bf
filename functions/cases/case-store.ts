// The table of cases.
//
// pk                              sk              what                                                  found by
// case#<id>                       case            a case; of a petition, under the id of its filing     key; by-court
// docket#<court>#<symbol>#<year>  counter         last number of a register of accepted cases           key
// docket#<court>#<symbol>#<year>  number#<nnnnn>  which case has this number                            key
// account#<subject>               case#<id>       the account acts for a party of that case             key
//
// A case is born in one transaction with what accepts it (case-lookup.ts): the number is read before and given out under the condition
// that nobody took it meanwhile, so a register has neither gaps nor doubles.
// by-court: `<court>#open` or `<court>#closed`, in the order of acceptance.
import * as z from 'zod/mini'
import { servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import {
  getItem,
  type Item,
  type Page,
  putNew,
  putVersion,
  queryAll,
  queryPage,
  type Refused,
  transact,
  type Write,
} from '../platform/table.ts'
import { type Birth, type Case, caseSubject, isPartyOf } from './case.ts'
import { caseItem } from './case-item.ts'
import type { CaseChange } from './case-progress.ts'
import type { Docket } from './docket.ts'

const { TABLE_CASES } = settings('TABLE_CASES')

const counterItem = z.object({ serial: z.int() })
const numberItem = z.object({ caseId: z.string() })
const accountItem = z.object({ caseId: z.string() })

const caseKey = (id: string) => ({ pk: caseSubject(id), sk: 'case' })
const docketKey = ({ courtCode, symbol, year }: Docket): string => `docket#${courtCode}#${symbol}#${year}`
const counterKey = (docket: Docket) => ({ pk: docketKey(docket), sk: 'counter' })
const numberKey = (docket: Docket, serial: number) => ({ pk: docketKey(docket), sk: `number#${String(serial).padStart(5, '0')}` })
const accountKey = (subject: string, id: string) => ({ pk: `account#${subject}`, sk: caseSubject(id) })

export type CaseQueue = 'open' | 'closed'

const ended: readonly Case['state'][] = ['IN_EFFECT', 'DISCONTINUED', 'TRANSFERRED']

/** The case as an item, with the attributes by which it is found. */
const itemOf = (its: Case): Item & { version: number } => ({
  ...caseKey(its.id),
  ...its,
  courtQueue: `${its.courtCode}#${ended.includes(its.state) ? 'closed' : 'open'}`,
  courtOrder: `${its.acceptedOn}#${its.symbol}#${String(its.serial).padStart(5, '0')}`,
})

export const findCase = async (id: string): Promise<Case | undefined> => {
  const item = await getItem(TABLE_CASES, caseKey(id))
  return item && caseItem.parse(item)
}

/** The case at the officer's own court; for other courts it does not exist. Refuses `case.missing`. */
export const getCourtCase = async (id: string, actor: Actor): Promise<Case> => {
  const its = await findCase(id)
  return its && servesIn(actor, its.courtCode) ? its : refuse('missing', 'case.missing')
}

/** The case in which the person takes part; for everyone else it does not exist. Refuses `case.missing`. */
export const getOwnCase = async (id: string, actor: Actor): Promise<Case> => {
  const its = await findCase(id)
  return its && isPartyOf(its, actor) ? its : refuse('missing', 'case.missing')
}

/** The case under a number of a register. */
export const findNumbered = async (docket: Docket, serial: number): Promise<Case | undefined> => {
  const item = await getItem(TABLE_CASES, numberKey(docket, serial))
  return item && findCase(numberItem.parse(item).caseId)
}

const pageSize = 50

/** Every open case of a court, in the order of acceptance: for the lists of a draw and the court's board. */
export const openCasesOf = async (courtCode: string): Promise<Case[]> => {
  const items = await queryAll(TABLE_CASES, { index: 'by-court', partition: ['courtQueue', `${courtCode}#open`] })
  return items.map(item => caseItem.parse(item))
}

/** Cases that have ended and were accepted in that year or later. */
export const casesEndedSince = async (courtCode: string, year: number): Promise<Case[]> => {
  const items = await queryAll(TABLE_CASES, {
    index: 'by-court',
    partition: ['courtQueue', `${courtCode}#closed`],
    sort: { attribute: 'courtOrder', from: `${year}-01-01` },
  })
  return items.map(item => caseItem.parse(item))
}

export const pageOfCourt = async (courtCode: string, queue: CaseQueue, next?: string): Promise<Page<Case>> => {
  const page = await queryPage(TABLE_CASES, {
    index: 'by-court',
    partition: ['courtQueue', `${courtCode}#${queue}`],
    descending: true,
    limit: pageSize,
    next,
  })
  return { items: page.items.map(item => caseItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

/** Every case in which one of these accounts acts for a party, the latest first. */
export const casesOf = async (subjects: readonly string[]): Promise<Case[]> => {
  const found = await Promise.all(
    subjects.map(subject =>
      queryAll(TABLE_CASES, { partition: ['pk', `account#${subject}`], sort: { attribute: 'sk', beginsWith: 'case#' } }),
    ),
  )
  const ids = new Set(found.flat().map(item => accountItem.parse(item).caseId))
  const cases = await Promise.all([...ids].map(findCase))
  return cases.filter(its => its !== undefined).sort((a, b) => b.acceptedOn.localeCompare(a.acceptedOn) || b.number.localeCompare(a.number))
}

export const nextSerial = async (docket: Docket): Promise<number> => {
  const counter = await getItem(TABLE_CASES, counterKey(docket))
  return (counter ? counterItem.parse(counter).serial : 0) + 1
}

/** The number first: when somebody was faster, this is the write that fails. */
export const birthWrites = (birth: Birth, docket: Docket): Write[] => {
  const entry = nextEntry(birth.case.head, birth.happening)
  const born: Case = { ...birth.case, head: headOf(entry) }
  const accounts = new Set(born.parties.flatMap(party => party.accounts))
  return [
    {
      Put: {
        TableName: TABLE_CASES,
        Item: { ...counterKey(docket), serial: born.serial },
        ConditionExpression: born.serial === 1 ? 'attribute_not_exists(pk)' : 'serial = :previous',
        ...(born.serial === 1 ? {} : { ExpressionAttributeValues: { ':previous': born.serial - 1 } }),
      },
    },
    putNew(TABLE_CASES, itemOf(born)),
    append(entry),
    putNew(TABLE_CASES, { ...numberKey(docket, born.serial), caseId: born.id }),
    ...[...accounts].map(subject => putNew(TABLE_CASES, { ...accountKey(subject, born.id), caseId: born.id })),
  ]
}

const writesOf = ({ case: its, happening }: CaseChange): { next: Case; writes: Write[] } => {
  const entry = nextEntry(its.head, happening)
  const next: Case = { ...its, version: its.version + 1, head: headOf(entry) }
  return { next, writes: [putVersion(TABLE_CASES, itemOf(next)), append(entry)] }
}

/** What a change of a case adds to a transaction that decides more than it. */
export const changeWrites = (change: CaseChange): readonly Write[] => writesOf(change).writes

/** Case and journal entry in one transaction, with `others` behind them. Refuses `case.changed-meanwhile`. */
export const saveCase = async (change: CaseChange, others: readonly Write[] = []): Promise<Case> => {
  const { next, writes } = writesOf(change)
  const refused = await transact([...writes, ...others])
  return refused ? refuse('conflict', 'case.changed-meanwhile', { version: change.case.version }) : next
}

/** As `saveCase`, for the portal's own upkeep: false when somebody acted meanwhile. */
export const trySaveCase = async (change: CaseChange): Promise<boolean> => (await transact(writesOf(change).writes)) === undefined

/** The account acts for a party of the case from now on. */
export const accountWrite = (subject: string, id: string): Write => ({
  Put: { TableName: TABLE_CASES, Item: { ...accountKey(subject, id), caseId: id } },
})

/** A case that comes of no filing. The first write that was refused, if one was: 0 is the number, 1 the case itself. */
export const saveBirth = (birth: Birth, docket: Docket): Promise<Refused | undefined> => transact(birthWrites(birth, docket))
