// A person asks for electronic service at an e-mail address: it holds from the moment on which they type the code that was sent there, and not before,
// because the day on which a mail reaches that mailbox may be the day of service. BLTTDS 173(2); NQ 04/2016 Art. 12.
import { codesPerHour, codeValidForMinutes, triesPerCode } from '../identity/one-time-code.ts'
import { type Actor, actorRecord } from '../kernel/actor.ts'
import type { Happening } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { checkMayGive, type ServiceConsent } from './service-consent.ts'

export interface ConsentRequest {
  subject: string
  version: number
  /** Random; new with every code. */
  id: string
  email: string
  form: string
  askedAt: string
  /** Of id and code; absent until a worker has made the code. */
  digest?: string
  tries: number
  /** Instants of the codes of the last hour. */
  codesAt: readonly string[]
  confirmedAt?: string
}

export interface RequestChange {
  request: ConsentRequest
  happening: Happening & { event: 'service-consent.asked' }
}

/** Refuses as giving does (service-consent.ts), and `service-consent.too-many-codes`. */
export const askConsent = (
  known: { consent: ServiceConsent | undefined; request: ConsentRequest | undefined },
  asked: { id: string; email: string; form: string },
  actor: Actor,
  now: string,
): RequestChange => {
  checkMayGive(known.consent, asked, actor)
  const anHourAgo = new Date(Date.parse(now) - 3_600_000).toISOString()
  const recent = (known.request?.codesAt ?? []).filter(at => at > anHourAgo)
  if (recent.length >= codesPerHour) refuse('busy', 'service-consent.too-many-codes', { codes: codesPerHour })
  const { id, email, form } = asked
  const { subject } = actor
  return {
    request: { subject, version: (known.request?.version ?? 0) + 1, id, email, form, askedAt: now, tries: 0, codesAt: [...recent, now] },
    // The address stands in the record, not in the journal.
    happening: {
      ...{ event: 'service-consent.asked', subject: `service-consent-request#${id}`, actor: actorRecord(actor), at: now },
      facts: { account: subject, request: id, form },
    },
  }
}

/** The digest is kept before the code is sent. Undefined when another address was asked for since, or a code was made already. */
export const codeMade = (request: ConsentRequest | undefined, id: string, digest: string): ConsentRequest | undefined =>
  request?.id !== id || request.digest !== undefined ? undefined : { ...request, version: request.version + 1, digest }

/** Asked for, and still to be confirmed. */
export const openRequest = (request: ConsentRequest | undefined, now: string): ConsentRequest | undefined => {
  if (request === undefined || request.confirmedAt !== undefined || request.tries >= triesPerCode) return undefined
  return Date.parse(now) - Date.parse(request.askedAt) > codeValidForMinutes * 60_000 ? undefined : request
}

/** What may still be confirmed. Refuses `service-consent.code-gone`. */
export const confirmable = (request: ConsentRequest | undefined, now: string): ConsentRequest =>
  openRequest(request, now) ?? refuse('gone', 'service-consent.code-gone', { minutes: codeValidForMinutes })

export const triedOnce = (request: ConsentRequest): ConsentRequest => ({
  ...request,
  version: request.version + 1,
  tries: request.tries + 1,
})
export const triesLeft = ({ tries }: ConsentRequest): number => Math.max(0, triesPerCode - tries)

/** The code was right: it confirms once. */
export const confirmed = (request: ConsentRequest, now: string): ConsentRequest => ({
  ...request,
  version: request.version + 1,
  confirmedAt: now,
})
