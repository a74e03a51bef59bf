// Consents to electronic service, in the table of electronic service.
//
// pk                   sk        what                                                        found by
// consent#<subject>    current   the consent as it stands, with its version                  key
// consent#<subject>    v<nnnn>   each state that it had, never changed                       key, in order
// consent#<subject>    asked     an address that waits for its code, and how often one tried       key
// person#<digest>      consent   the account of a personal number or tax code, while in force or after    key
//
// Consent, its history and the journal entry are one transaction; whoever serves on it checks in the transaction of serving that it still stands.
import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putNew, putVersion, queryAll, stillHas, transact, type Write } from '../platform/table.ts'
import type { ConsentRequest, RequestChange } from './consent-request.ts'
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

const requestItem: z.ZodMiniType<ConsentRequest> = z.object({
  ...{ subject: z.string(), version: z.int(), id: z.string(), email: z.string(), form: z.string(), askedAt: z.string() },
  ...{ digest: z.exactOptional(z.string()), tries: z.int(), codesAt: z.array(z.string()), confirmedAt: z.exactOptional(z.string()) },
})

const currentKey = (subject: string) => ({ pk: `consent#${subject}`, sk: 'current' })
const requestKey = (subject: string) => ({ pk: `consent#${subject}`, sk: 'asked' })
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

export const findRequest = async (subject: string): Promise<ConsentRequest | undefined> => {
  const item = await getItem(TABLE_SERVICE, requestKey(subject))
  return item && requestItem.parse(item)
}

const putRequest = (request: ConsentRequest): Write => {
  const item = { ...requestKey(request.subject), ...request }
  return request.version === 1 ? putNew(TABLE_SERVICE, item) : putVersion(TABLE_SERVICE, item)
}

/** Refuses `service-consent.changed-meanwhile`. */
export const saveRequest = async ({ request, happening }: RequestChange): Promise<void> => {
  const refused = await transact([putRequest(request), append(nextEntry(emptyHead, happening))])
  if (refused !== undefined) refuse('conflict', 'service-consent.changed-meanwhile')
}

/** Working state of a code, which is no decision: without an entry of the journal. False when somebody was faster. */
export const saveCode = async (request: ConsentRequest): Promise<boolean> => (await transact([putRequest(request)])) === undefined

/** `request`: the one whose code was right, used up in the same transaction. Refuses `service-consent.changed-meanwhile`. */
export const saveConsent = async ({ consent, happening }: ConsentChange, request?: ConsentRequest): Promise<ServiceConsent> => {
  const entry = nextEntry(consent.head, happening)
  const next: ServiceConsent = { ...consent, head: headOf(entry) }
  const item = { ...currentKey(next.subject), ...next }
  const { version, inForce, email, form, at, by } = next
  const writes: Write[] = [
    version === 1 ? putNew(TABLE_SERVICE, item) : putVersion(TABLE_SERVICE, item),
    putNew(TABLE_SERVICE, { pk: item.pk, sk: `v${String(version).padStart(4, '0')}`, version, inForce, email, form, at, by }),
    append(entry),
    ...(request ? [putRequest(request)] : []),
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
