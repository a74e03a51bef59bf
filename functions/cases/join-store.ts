// Codes of paper notices, and requests to join: items of the table of cases.
//
// pk                   sk              what                                                            found by
// join-code#<digest>   code            which party of which case the code stands for                   key
// case#<id>            code#<party>    digest of the party's code in force                             key
// case#<id>            join#<id>       a request that waits for a clerk; deleted when answered         key; by-court (`<court>#joins`)
// account#<subject>    try#<instant>   a try to join, right or wrong; counted for one day              key
// account#<subject>    answer#<instant> what a clerk answered to a request of this account             key
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { getItem, type Page, putItem, queryAll, queryPage, type Write } from '../platform/table.ts'
import { caseSubject } from './case.ts'
import type { JoinAnswer, JoinRequest } from './case-join.ts'

const { TABLE_CASES } = settings('TABLE_CASES')

const codeItem = z.object({ caseId: z.string(), partyId: z.string() })
const codeInForce = z.object({ digest: z.string() })
const tryItem = z.object({ at: z.string(), code: z.string() })
const requestItem: z.ZodMiniType<JoinRequest> = z.object({
  id: z.string(),
  caseId: z.string(),
  courtCode: z.string(),
  partyId: z.string(),
  subject: z.string(),
  fullName: z.string(),
  assurance: z.enum(['eid', 'code']),
  numberMatches: z.boolean(),
  codeEnd: z._default(z.string(), ''),
  askedAt: z.string(),
})

const answerItem: z.ZodMiniType<JoinAnswer> = z.object({
  at: z.string(),
  codeEnd: z.string(),
  answer: z.enum(['confirm', 'decline']),
  reason: z.string(),
})

const codeKey = (digest: string) => ({ pk: `join-code#${digest}`, sk: 'code' })
const inForceKey = (caseId: string, partyId: string) => ({ pk: caseSubject(caseId), sk: `code#${partyId}` })
const requestKey = (caseId: string, id: string) => ({ pk: caseSubject(caseId), sk: `join#${id}` })

/** What goes with the journal entry of an issued code. */
export const codeWrites = (digest: string, caseId: string, partyId: string): Write[] => [
  { Put: { TableName: TABLE_CASES, Item: { ...codeKey(digest), caseId, partyId } } },
  { Put: { TableName: TABLE_CASES, Item: { ...inForceKey(caseId, partyId), digest } } },
]

/** The party of a code that is in force. */
export const partyOfCode = async (digest: string): Promise<{ caseId: string; partyId: string } | undefined> => {
  const item = await getItem(TABLE_CASES, codeKey(digest))
  if (item === undefined) return undefined
  const { caseId, partyId } = codeItem.parse(item)
  const inForce = await getItem(TABLE_CASES, inForceKey(caseId, partyId))
  return inForce && codeInForce.parse(inForce).digest === digest ? { caseId, partyId } : undefined
}

/** Tries of an account since an instant, the latest first. */
export const triesSince = async (subject: string, since: string): Promise<{ at: string; code: string }[]> => {
  const items = await queryAll(TABLE_CASES, {
    partition: ['pk', `account#${subject}`],
    sort: { attribute: 'sk', from: `try#${since}`, to: 'try#~' },
    descending: true,
  })
  return items.map(item => tryItem.parse(item))
}

/** `code` as the person knows it again: its last characters only. */
export const rememberTry = (subject: string, at: string, code: string): Promise<void> =>
  putItem(TABLE_CASES, { pk: `account#${subject}`, sk: `try#${at}`, at, code })

/** One request for one account and party waits at a time. */
export const putRequest = (request: JoinRequest): Promise<void> =>
  putItem(TABLE_CASES, {
    ...requestKey(request.caseId, request.id),
    ...request,
    courtQueue: `${request.courtCode}#joins`,
    courtOrder: request.askedAt,
  })

export const findRequest = async (caseId: string, id: string): Promise<JoinRequest | undefined> => {
  const item = await getItem(TABLE_CASES, requestKey(caseId, id))
  return item && requestItem.parse(item)
}

export const requestsOfCourt = async (courtCode: string, next?: string): Promise<Page<JoinRequest>> => {
  const page = await queryPage(TABLE_CASES, { index: 'by-court', partition: ['courtQueue', `${courtCode}#joins`], limit: 50, next })
  return { items: page.items.map(item => requestItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

/** The request is answered; fails when somebody else has answered it. */
export const answeredWrite = ({ caseId, id }: JoinRequest): Write => ({
  Delete: { TableName: TABLE_CASES, Key: requestKey(caseId, id), ConditionExpression: 'attribute_exists(pk)' },
})

/** The answer, for the person who asked. */
export const answerWrite = (subject: string, answer: JoinAnswer): Write => ({
  Put: { TableName: TABLE_CASES, Item: { pk: `account#${subject}`, sk: `answer#${answer.at}`, ...answer } },
})

/** Answers to an account since an instant, the latest first. */
export const answersSince = async (subject: string, since: string): Promise<JoinAnswer[]> => {
  const items = await queryAll(TABLE_CASES, {
    partition: ['pk', `account#${subject}`],
    sort: { attribute: 'sk', from: `answer#${since}`, to: 'answer#~' },
    descending: true,
  })
  return items.map(item => answerItem.parse(item))
}
