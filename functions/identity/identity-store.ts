// People, officers, sign-in flows and one-time codes: the identity capability's table.
//
// pk                  sk          what                                                         found by
// person#<subject>    person      what the provider said last, language, contact, bindings     subject
// officer#<subject>   officer     role and court given by an administrator                     subject; index by-court (court, pk)
// flow#<id>           flow        one sign-in under way: verifier, nonce, return path (TTL)    id in the flow cookie
// challenge#<id>      challenge   one one-time code under way (TTL)                            id
// codes#<address>     window      codes sent to this address in the current hour (TTL)         digest of the address
//
// Nothing here is read by other capabilities except through person-lookup and officer-lookup.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { roles } from '../kernel/actor.ts'
import type { JournalEntry } from '../kernel/event.ts'
import { append } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, putItem, queryAll, transact, updateItem } from '../platform/table.ts'
import type { Challenge } from './one-time-code.ts'
import type { Officer, Person } from './person.ts'

const { TABLE_IDENTITY } = settings('TABLE_IDENTITY')

const personSchema = z.object({
  subject: z.string(),
  fullName: z.string(),
  language: z.enum(['vi', 'en']),
  assurance: z.enum(['eid', 'code']),
  email: z.exactOptional(z.string()),
  phone: z.exactOptional(z.string()),
  personalNumber: z.exactOptional(z.string()),
  organisation: z.exactOptional(z.object({ name: z.string(), taxCode: z.string() })),
  boundSubjects: z.array(z.string()),
  boundTo: z.exactOptional(z.string()),
})

const officerSchema = z.object({
  subject: z.string(),
  fullName: z.string(),
  role: z.enum(roles),
  courtCode: z.exactOptional(z.string()),
  active: z.boolean(),
})

const flowSchema = z.object({ id: z.string(), verifier: z.string(), nonce: z.string(), returnTo: z.string(), again: z.boolean() })
export type Flow = z.infer<typeof flowSchema>

const challengeSchema = z.object({
  id: z.string(),
  channel: z.enum(['email', 'phone']),
  to: z.string(),
  fullName: z.string(),
  language: z.enum(['vi', 'en']),
  requestedAt: z.string(),
  digest: z.exactOptional(z.string()),
  tries: z.number(),
  usedAt: z.exactOptional(z.string()),
})

const epochAfter = (instant: string, minutes: number): number => Math.floor(Date.parse(instant) / 1000) + minutes * 60

/** Reads an item by its one-row partition, parsed. */
const read = async <T>(pk: string, sk: string, parse: (item: Item) => T): Promise<T | undefined> => {
  const item = await getItem(TABLE_IDENTITY, { pk, sk })
  return item === undefined ? undefined : parse(item)
}

const personOf = (item: Item): Person => personSchema.parse(item)
const officerOf = (item: Item): Officer => officerSchema.parse(item)
const challengeOf = (item: Item): Challenge => challengeSchema.parse(item)

export const findPerson = (subject: string) => read(`person#${subject}`, 'person', personOf)

export const savePerson = (person: Person) => putItem(TABLE_IDENTITY, { pk: `person#${person.subject}`, sk: 'person', ...person })

/** Binds a one-time-code account to a VNeID account, with its journal entry. False when someone else bound it first. */
export const bindAccounts = async (eid: Person, code: Person, entry: JournalEntry): Promise<boolean> => {
  const refused = await transact([
    { Put: { TableName: TABLE_IDENTITY, Item: { pk: `person#${eid.subject}`, sk: 'person', ...eid } } },
    {
      Update: {
        TableName: TABLE_IDENTITY,
        Key: { pk: `person#${code.subject}`, sk: 'person' },
        UpdateExpression: 'SET boundTo = :eid',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(boundTo)',
        ExpressionAttributeValues: { ':eid': eid.subject },
      },
    },
    append(entry),
  ])
  return refused === undefined
}

export const findOfficer = (subject: string) => read(`officer#${subject}`, 'officer', officerOf)

const officerItem = (officer: Officer): Item => ({
  pk: `officer#${officer.subject}`,
  sk: 'officer',
  ...officer,
  court: officer.courtCode ?? 'none',
})

export interface OfficerRecord extends Officer {
  head: { sequence: number; hash: string }
}

const headSchema = z.object({ head: z.object({ sequence: z.number(), hash: z.string() }) })

export const findOfficerRecord = (subject: string) =>
  read(`officer#${subject}`, 'officer', (item): OfficerRecord => ({ ...officerOf(item), head: headSchema.parse(item).head }))

/** Writes an officer and the journal entry of the change. False when the record changed meanwhile. */
export const saveOfficer = async (officer: Officer, entry: JournalEntry): Promise<boolean> =>
  (await transact([
    { Put: { TableName: TABLE_IDENTITY, Item: { ...officerItem(officer), head: { sequence: entry.sequence, hash: entry.hash } } } },
    append(entry),
  ])) === undefined

/** Officers of one court (`none`: administrators and lawyers), in order of their subject. */
export const listOfficersOf = async (courtCode: string): Promise<Officer[]> =>
  (await queryAll(TABLE_IDENTITY, { index: 'by-court', partition: ['court', courtCode] })).map(officerOf)

export const saveFlow = (flow: Flow, now: string) =>
  putItem(TABLE_IDENTITY, { pk: `flow#${flow.id}`, sk: 'flow', ...flow, expiresAt: epochAfter(now, 15) })

/** Takes the flow: it is used once. */
export const takeFlow = async (id: string): Promise<Flow | undefined> => {
  const taken = await updateItem(
    TABLE_IDENTITY,
    { pk: `flow#${id}`, sk: 'flow' },
    'SET taken = :yes',
    { ':yes': true },
    { condition: 'attribute_not_exists(taken)' },
  )
  return taken === undefined ? undefined : flowSchema.parse(taken)
}

export const findChallenge = (id: string) => read(`challenge#${id}`, 'challenge', challengeOf)

export const saveChallenge = async (challenge: Challenge, entry: JournalEntry): Promise<void> => {
  await transact([
    {
      Put: {
        TableName: TABLE_IDENTITY,
        Item: { pk: `challenge#${challenge.id}`, sk: 'challenge', ...challenge, expiresAt: epochAfter(challenge.requestedAt, 60) },
      },
    },
    append(entry),
  ])
}

/** Keeps the code's digest before the code goes out. False when another delivery of the message did so already. */
export const claimCode = async (id: string, digest: string): Promise<boolean> =>
  (await updateItem(
    TABLE_IDENTITY,
    { pk: `challenge#${id}`, sk: 'challenge' },
    'SET digest = :digest',
    { ':digest': digest },
    { condition: 'attribute_not_exists(digest)' },
  )) !== undefined

/** Counts one try; answers the challenge as it was counted. */
export const countTry = async (id: string): Promise<Challenge | undefined> => {
  const item = await updateItem(TABLE_IDENTITY, { pk: `challenge#${id}`, sk: 'challenge' }, 'SET tries = tries + :one', { ':one': 1 })
  return item === undefined ? undefined : challengeOf(item)
}

/** Marks the code as used. False when it was used already. */
export const useChallenge = async (id: string, now: string): Promise<boolean> =>
  (await updateItem(
    TABLE_IDENTITY,
    { pk: `challenge#${id}`, sk: 'challenge' },
    'SET usedAt = :now',
    { ':now': now },
    { condition: 'attribute_not_exists(usedAt)' },
  )) !== undefined

/** Counts a code for this address in the current hour; answers how many it is. */
export const countCode = async (to: string, now: string): Promise<number> => {
  const key = { pk: `codes#${createHash('sha256').update(to).digest('base64url')}`, sk: now.slice(0, 13) }
  const counted = await updateItem(TABLE_IDENTITY, key, 'SET sent = sent + :one', { ':one': 1 })
  if (counted !== undefined) return Number(counted.sent)
  await putItem(TABLE_IDENTITY, { ...key, sent: 1, expiresAt: epochAfter(now, 120) })
  return 1
}
