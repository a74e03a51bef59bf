// Consents to electronic service, in the table of electronic service.
//
// pk                   sk        what                                                        found by
// consent#<subject>    current   the consent as it stands, with its version                  key
// consent#<subject>    v<nnnn>   each state that it had, never changed                       key, in order
// person#<digest>      consent   the account of a personal number or tax code, while in force or after    key
//
// Consent, its history and the journal entry are one transaction; whoever serves on it checks in the transaction of serving that it still stands.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putNew, putVersion, queryAll, stillHas, transact, type Write } from '../platform/table.ts'
import type { NamedRecipient } from './service-act.ts'
import type { ConsentChange, ConsentState, ServiceConsent } from './service-consent.ts'
import { actorItem, head } from './service-item.ts'
import type { ConsentUsed } from './service-recipient.ts'

const { TABLE_SERVICE } = settings('TABLE_SERVICE')

const stateItem = z.object({
  version: z.int(),
  inForce: z.boolean(),
  email: z.string(),
  form: z.string(),
  at: z.string(),
  by: actorItem,
})
const consentItem: z.ZodMiniType<ServiceConsent> = z.extend(stateItem, {
  subject: z.string(),
  head,
  fullName: z.string(),
  personKeys: z.array(z.string()),
})

const currentKey = (subject: string) => ({ pk: `consent#${subject}`, sk: 'current' })
const personKeyOf = (digest: string) => ({ pk: `person#${digest}`, sk: 'consent' })

/** By which a clerk who types the number finds the account. The number itself is not kept. */
export const personDigest = (kind: 'personal-number' | 'tax-code', number: string): string =>
  createHash('sha256').update(`${kind}\n${number}`).digest('base64url').slice(0, 22)

export const findConsent = async (subject: string): Promise<ServiceConsent | undefined> => {
  const item = await getItem(TABLE_SERVICE, currentKey(subject))
  return item && consentItem.parse(item)
}

/** Every state of the consent, oldest first. */
export const consentHistory = async (subject: string): Promise<ConsentState[]> =>
  (await queryAll(TABLE_SERVICE, { partition: ['pk', `consent#${subject}`], sort: { attribute: 'sk', beginsWith: 'v' } })).map(item =>
    stateItem.parse(item),
  )

/** Refuses `service-consent.changed-meanwhile`. */
export const saveConsent = async ({ consent, happening }: ConsentChange): Promise<ServiceConsent> => {
  const entry = nextEntry(consent.head, happening)
  const next: ServiceConsent = { ...consent, head: headOf(entry) }
  const item = { ...currentKey(next.subject), ...next }
  const { version, inForce, email, form, at, by } = next
  const writes: Write[] = [
    version === 1 ? putNew(TABLE_SERVICE, item) : putVersion(TABLE_SERVICE, item),
    putNew(TABLE_SERVICE, { pk: item.pk, sk: `v${String(version).padStart(4, '0')}`, version, inForce, email, form, at, by }),
    append(entry),
    ...next.personKeys.map(
      (digest): Write => ({ Put: { TableName: TABLE_SERVICE, Item: { ...personKeyOf(digest), subject: next.subject } } }),
    ),
  ]
  return (await transact(writes)) === undefined ? next : refuse('conflict', 'service-consent.changed-meanwhile')
}

const pointerItem = z.object({ subject: z.string() })

/** The account that this number asked for e-service with; undefined when it never did. */
export const accountOfPerson = async (digest: string): Promise<string | undefined> => {
  const item = await getItem(TABLE_SERVICE, personKeyOf(digest))
  return item && pointerItem.parse(item).subject
}

/** Fails the transaction when the consent changed since it was read. */
const consentStands = ({ subject, version }: Pick<ServiceConsent, 'subject' | 'version'>): Write =>
  stillHas(TABLE_SERVICE, currentKey(subject), version)

/** What the electronic recipients have asked for at this moment, and the conditions under which serving on it holds. */
export const consentsFor = async (
  recipients: readonly NamedRecipient[],
): Promise<{ consentOf: (account: string) => ConsentUsed | undefined; stand: Write[] }> => {
  const accounts = [...new Set(recipients.flatMap(({ account, channel }) => (account && channel === 'e-service' ? [account] : [])))]
  const found = await Promise.all(accounts.map(findConsent))
  const consents = found.filter(consent => consent !== undefined).filter(consent => consent.inForce)
  const consentOf = (account: string) => {
    const consent = consents.find(each => each.subject === account)
    return consent && { version: consent.version, email: consent.email, since: consent.at }
  }
  return { consentOf, stand: consents.map(consentStands) }
}

/** The first of these accounts that has asked for electronic service; null for nobody. */
export const eServiceAccountOf = async (accounts: readonly string[]): Promise<string | null> => {
  for (const account of accounts) if ((await findConsent(account))?.inForce) return account
  return null
}
