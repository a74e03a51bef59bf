// Somebody who gets an e-mail when the schedule of hearings changes: by address alone, without an account, after they have agreed with their own hand.
import type { Language } from '../kernel/actor.ts'
import { systemActor } from '../kernel/actor.ts'
import { emptyHead, type Facts, type Happening, type JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { type Topic, topicKey } from './topic.ts'

export interface Followed {
  topic: Topic
  askedAt: string
  /** Agreed to, by the button of the page that the mail leads to. Until then nothing is sent. */
  since?: string
}

export interface Follower {
  /** Random: the journal knows followers by it, and never by an address. */
  id: string
  version: number
  head: JournalHead
  email: string
  language: Language
  /** Behind the `#` of the link in every mail: whoever has it reads this mailbox. */
  linkId: string
  followed: Followed[]
}

export type FollowerEvent = 'follower.asked' | 'follower.confirmed' | 'follower.ended'

export interface FollowerChange {
  /** Still of the version and head of the stored one. */
  follower: Follower
  happening: Happening & { event: FollowerEvent }
}

/** A mail a day that nobody agreed to is what anybody can make us send to an address: one, however often it is typed. */
export const linkMailsEveryHours = 24
/** What was asked for and not agreed to is forgotten, and with it the address. */
export const askedForDays = 7
/** Asked for and not agreed to; the oldest gives way. */
const waitingAtMost = 10
export const followedAtMost = 30

const subjectPrefix = 'follower#'
const followerSubject = (id: string): string => `${subjectPrefix}${id}`
/** The id of the follower that an entry of the journal speaks of. */
export const followerIdOf = (journalSubject: string): string => journalSubject.slice(subjectPrefix.length)

/** Lower case: of two spellings of an address both reach the same mailbox. Refuses `follower.address-not-usable`. */
export const followerAddress = (typed: string): string => {
  const email = typed.normalize('NFC').trim().toLowerCase()
  // ASCII only: the provider takes no other (SES).
  if (email.length > 200 || !/^[\x21-\x3f\x41-\x7e]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(email) || /[<>"(),;:\\]/.test(email))
    refuse('invalid', 'follower.address-not-usable')
  return email
}

const daysSince = (instant: string, now: string): number => (Date.parse(now) - Date.parse(instant)) / 86_400_000

const stillAsked = ({ askedAt }: Followed, now: string): boolean => daysSince(askedAt, now) < askedForDays

export const agreedOf = ({ followed }: Follower): Followed[] => followed.filter(({ since }) => since !== undefined)
export const waitingOf = ({ followed }: Follower, now: string): Followed[] =>
  followed.filter(each => each.since === undefined && stillAsked(each, now))

const happened = (event: FollowerEvent, { id }: Follower, at: string, facts: Facts): FollowerChange['happening'] => ({
  ...{ event, subject: followerSubject(id), actor: systemActor('followers'), at, facts },
})

/** Who they are is known by their mailbox only. */
export const newFollower = (email: string, ids: { id: string; linkId: string }, language: Language): Follower => ({
  ...{ ...ids, version: 0, head: emptyHead, email, language, followed: [] },
})

/**
 * A topic is asked for in the name of an address. Undefined when it waits already and its mail is of this day: the same again changes nothing.
 */
export const askToFollow = (follower: Follower, topic: Topic, language: Language, now: string): FollowerChange | undefined => {
  const key = topicKey(topic)
  const known = follower.followed.find(each => topicKey(each.topic) === key)
  if (known && known.since === undefined && daysSince(known.askedAt, now) * 24 < linkMailsEveryHours) return undefined
  const others = waitingOf(follower, now).filter(each => each !== known)
  const waiting = known?.since === undefined ? [...others, { topic, askedAt: now }].slice(-waitingAtMost) : others
  const after: Follower = {
    ...follower,
    // The language of whoever has agreed to nothing yet; later only the owner changes it.
    ...(agreedOf(follower).length === 0 ? { language } : {}),
    followed: [...agreedOf(follower), ...waiting],
  }
  return { follower: after, happening: happened('follower.asked', after, now, { topic: key }) }
}

/** The owner of the mailbox agrees to everything that waits; undefined when nothing does. Refuses `follower.too-many`. */
export const confirmFollowing = (follower: Follower, now: string): FollowerChange | undefined => {
  const waiting = waitingOf(follower, now)
  if (waiting.length === 0) return undefined
  const followed = [...agreedOf(follower), ...waiting.map(each => ({ ...each, since: now }))]
  if (followed.length > followedAtMost) refuse('conflict', 'follower.too-many', { count: followedAtMost })
  const after: Follower = { ...follower, followed }
  return { follower: after, happening: happened('follower.confirmed', after, now, { topics: waiting.map(each => topicKey(each.topic)) }) }
}

/** Ends one topic, or with `all` every one; undefined when there is nothing to end. By the page, or by one click in the mail program. */
export const endFollowing = (follower: Follower, key: string | 'all', way: 'page' | 'mail', now: string): FollowerChange | undefined => {
  const followed = key === 'all' ? [] : follower.followed.filter(each => topicKey(each.topic) !== key)
  if (followed.length === follower.followed.length) return undefined
  const after: Follower = { ...follower, followed }
  return { follower: after, happening: happened('follower.ended', after, now, { topic: key, way }) }
}

/** When everything of this follower may be forgotten by itself; undefined as long as something is followed. */
export const forgottenAt = (follower: Follower): string | undefined => {
  if (agreedOf(follower).length > 0) return undefined
  const last = follower.followed
    .map(({ askedAt }) => askedAt)
    .sort()
    .at(-1)
  return last && new Date(Date.parse(last) + askedForDays * 86_400_000).toISOString()
}
