// Consent to electronic service: asked for by the person, for one account and one address, in force from the moment of the act until it is withdrawn.
// BLTTDS 173(2); NQ 04/2016 Art. 12-15. It is not consent to reminders, which have no legal effect.
import { type Actor, type ActorRecord, actorRecord } from '../kernel/actor.ts'
import type { Happening, JournalHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'

/** The text that a person agrees to; kept word for word in the site's words under this name, never changed afterwards. */
export const consentForm = 'e-service-2026-11'

export interface ConsentState {
  version: number
  inForce: boolean
  email: string
  form: string
  at: string
  by: ActorRecord
}

export interface ServiceConsent extends ConsentState {
  subject: string
  head: JournalHead
  fullName: string
  /** Digests by which a clerk who types a personal number or a tax code finds the account; the numbers themselves are not kept here. */
  personKeys: readonly string[]
}

const consentSubject = (subject: string): string => `service-consent#${subject}`

export interface ConsentChange {
  consent: ServiceConsent
  happening: Happening & { event: 'service-consent.given' | 'service-consent.withdrawn' }
}

/** Refuses `service-consent.needs-identity` for an account of a one-time code, `service-consent.form-outdated`, `service-consent.in-force`. */
export const checkMayGive = (current: ServiceConsent | undefined, asked: { email: string; form: string }, actor: Actor): void => {
  if (actor.assurance !== 'eid') refuse('conflict', 'service-consent.needs-identity')
  if (asked.form !== consentForm) refuse('conflict', 'service-consent.form-outdated', { form: consentForm })
  if (current?.inForce && current.email === asked.email) refuse('conflict', 'service-consent.in-force', { since: current.at })
}

/** At an address that has been confirmed by its code (consent-request.ts). Refuses as above. */
export const giveConsent = (
  current: ServiceConsent | undefined,
  asked: { email: string; form: string; personKeys: readonly string[] },
  actor: Actor,
  now: string,
): ConsentChange => {
  checkMayGive(current, asked, actor)
  const by = actorRecord(actor)
  return {
    consent: {
      ...{ subject: actor.subject, fullName: actor.organisation?.name ?? actor.fullName, personKeys: asked.personKeys },
      ...{ version: (current?.version ?? 0) + 1, head: current?.head ?? { sequence: 0, hash: '' } },
      ...{ inForce: true, email: asked.email, form: asked.form, at: now, by },
    },
    happening: {
      ...{ event: 'service-consent.given', subject: consentSubject(actor.subject), actor: by, at: now },
      facts: { form: asked.form },
    },
  }
}

/** At any time, without giving reasons. What was served before stays served. Refuses `service-consent.not-in-force`. */
export const withdrawConsent = (current: ServiceConsent | undefined, actor: Actor, now: string): ConsentChange => {
  if (current === undefined || !current.inForce) return refuse('conflict', 'service-consent.not-in-force')
  const by = actorRecord(actor)
  return {
    consent: { ...current, version: current.version + 1, inForce: false, at: now, by },
    happening: {
      ...{ event: 'service-consent.withdrawn', subject: consentSubject(current.subject), actor: by, at: now },
      facts: { form: current.form },
    },
  }
}
