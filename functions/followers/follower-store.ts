// The table of followers.
//
// pk                            sk                what                                                      found by
// follower#<digest of address>  follower          one address with what it follows and waits for (TTL)      key
// id#<id>                       marker            whom the journal means, of which address (TTL)            key
// link#<link id>                marker            the link in its mails, of which address (TTL)             key
// end#<token>                   marker            the one click that ends one topic of one address          key
// topic#<topic>                 <digest>          this address follows this topic                           key: all of a topic
// mailed#<digest>               window            the last mail that nobody had agreed to (TTL)             key
// told#<digest>                 <change>          this address was told of this change (TTL)                key
//
// An address stands in its own item only; keys have its digest, the journal has neither. Until something is agreed to, TTL forgets it; when the
// last topic ends, everything of it is deleted.
// A decision is one transaction: the follower under its version, its markers, and the journal entry.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { deleteItem, getItem, type Item, putItemOnce, putVersion, queryPage, transact, updateItem, type Write } from '../platform/table.ts'
import { agreedOf, type Follower, type FollowerChange, forgottenAt, linkMailsEveryHours } from './follower.ts'
import { topicKey } from './topic.ts'

const { TABLE_FOLLOWERS } = settings('TABLE_FOLLOWERS')

const followerItem: z.ZodMiniType<Follower> = z.object({
  id: z.string(),
  version: z.int(),
  head: z.object({ sequence: z.int(), hash: z.string() }),
  email: z.string(),
  language: z.enum(['vi', 'en']),
  linkId: z.string(),
  followed: z.array(
    z.object({
      topic: z.object({ court: z.string(), kind: z.string(), number: z.string() }),
      askedAt: z.string(),
      since: z.exactOptional(z.string()),
    }),
  ),
})

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** Ends one topic and can do nothing else; nobody finds the link in it. */
export const endToken = (linkId: string, key: string): string => digestOf(`${linkId}\n${key}`)

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000)

const followerKey = (digest: string) => ({ pk: `follower#${digest}`, sk: 'follower' })
const idKey = (id: string) => ({ pk: `id#${id}`, sk: 'marker' })
const linkKey = (linkId: string) => ({ pk: `link#${linkId}`, sk: 'marker' })
const endKey = (token: string) => ({ pk: `end#${token}`, sk: 'marker' })
const topicItem = (key: string, digest: string) => ({ pk: `topic#${key}`, sk: digest })

export const findFollower = async (digest: string): Promise<Follower | undefined> => {
  const item = await getItem(TABLE_FOLLOWERS, followerKey(digest))
  return item && followerItem.parse(item)
}

export const followerByAddress = (email: string): Promise<Follower | undefined> => findFollower(digestOf(email))

const markerSchema = z.object({ digest: z.string(), topic: z._default(z.string(), '') })

/** Whom the journal speaks of. */
export const followerById = async (id: string): Promise<Follower | undefined> => {
  const marker = await getItem(TABLE_FOLLOWERS, idKey(id))
  return marker && findFollower(markerSchema.parse(marker).digest)
}

export const followerByLink = async (linkId: string): Promise<Follower | undefined> => {
  const marker = await getItem(TABLE_FOLLOWERS, linkKey(linkId))
  const follower = marker && (await findFollower(markerSchema.parse(marker).digest))
  // A link of an address that was forgotten and has come back opens nothing.
  return follower?.linkId === linkId ? follower : undefined
}

/** Whose topic the one click ends. */
export const followerByEnd = async (token: string): Promise<{ follower: Follower; topic: string } | undefined> => {
  const marker = await getItem(TABLE_FOLLOWERS, endKey(token))
  if (marker === undefined) return undefined
  const { digest, topic } = markerSchema.parse(marker)
  const follower = await findFollower(digest)
  return follower && { follower, topic }
}

const put = (item: Item): Write => ({ Put: { TableName: TABLE_FOLLOWERS, Item: item } })
const remove = (key: Item): Write => ({ Delete: { TableName: TABLE_FOLLOWERS, Key: key } })

/** The follower under the version that was read, or its end. */
const followerWrite = (digest: string, follower: Follower, item: Item & { version: number }): Write => {
  if (follower.followed.length > 0 && item.version > 1) return putVersion(TABLE_FOLLOWERS, item)
  if (follower.followed.length > 0)
    return { Put: { TableName: TABLE_FOLLOWERS, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } }
  return {
    Delete: {
      TableName: TABLE_FOLLOWERS,
      Key: followerKey(digest),
      ConditionExpression: '#version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': follower.version },
    },
  }
}

/** The change and its journal entry. `before`: as it was read; absent for a new one. False when somebody was faster. */
export const saveFollower = async (before: Follower | undefined, { follower, happening }: FollowerChange): Promise<boolean> => {
  const entry = nextEntry(follower.head, happening)
  const digest = digestOf(follower.email)
  const forgotten = forgottenAt(follower)
  const expires = forgotten === undefined ? {} : { expiresAt: seconds(forgotten) }
  const item = { ...followerKey(digest), ...follower, version: follower.version + 1, head: headOf(entry), ...expires }
  const was = before ? agreedOf(before).map(({ topic }) => topicKey(topic)) : []
  const is = agreedOf(follower).map(({ topic }) => topicKey(topic))
  const doors = [idKey(follower.id), linkKey(follower.linkId)]
  const begun = is.filter(key => !was.includes(key))
  const ended = was.filter(key => !is.includes(key))
  const refused = await transact([
    followerWrite(digest, follower, item),
    ...doors.map(key => (follower.followed.length > 0 ? put({ ...key, digest, ...expires }) : remove(key))),
    ...begun.flatMap(topic => [put(topicItem(topic, digest)), put({ ...endKey(endToken(follower.linkId, topic)), digest, topic })]),
    ...ended.flatMap(topic => [remove(topicItem(topic, digest)), remove(endKey(endToken(follower.linkId, topic)))]),
    append(entry),
  ])
  return refused === undefined
}

/** Those who follow a topic, by the digests of their addresses, page after page. */
export const pageOfTopic = async (key: string, next: string | undefined): Promise<{ digests: string[]; next?: string }> => {
  const page = await queryPage(TABLE_FOLLOWERS, { partition: ['pk', `topic#${key}`], limit: 200, next })
  return { digests: page.items.map(({ sk }) => String(sk)), ...(page.next ? { next: page.next } : {}) }
}

const windowKey = (email: string) => ({ pk: `mailed#${digestOf(email)}`, sk: 'window' })

/** True for the one mail of the day that may go to an address that has not asked for it with its own hand. */
export const claimLinkMail = async (email: string, now: string): Promise<boolean> => {
  const until = new Date(Date.parse(now) + linkMailsEveryHours * 3_600_000).toISOString()
  const key = windowKey(email)
  if (await putItemOnce(TABLE_FOLLOWERS, { ...key, openAgainAt: until, expiresAt: seconds(until) })) return true
  const values = { ':now': now, ':until': until, ':expires': seconds(until) }
  const expression = 'SET openAgainAt = :until, expiresAt = :expires'
  return (await updateItem(TABLE_FOLLOWERS, key, expression, values, { condition: 'openAgainAt <= :now' })) !== undefined
}

/** The mail surely did not go out. */
export const releaseLinkMail = (email: string): Promise<void> => deleteItem(TABLE_FOLLOWERS, windowKey(email))

/** Longer than a message can wait anywhere. */
const toldForDays = 60

const toldKey = (digest: string, changeId: string) => ({ pk: `told#${digest}`, sk: changeId })

/** True once for an address and a change, whatever it follows and however often the message comes. */
export const claimTelling = (digest: string, changeId: string, now: string): Promise<boolean> =>
  putItemOnce(TABLE_FOLLOWERS, { ...toldKey(digest, changeId), expiresAt: seconds(now) + toldForDays * 86_400 })

export const releaseTelling = (digest: string, changeId: string): Promise<void> => deleteItem(TABLE_FOLLOWERS, toldKey(digest, changeId))
