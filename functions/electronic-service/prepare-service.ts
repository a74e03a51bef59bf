// A clerk prepares a document for service: whom it goes to and on which rung each begins. The portal writes and seals it behind the request.
import { findCaseByNumber } from '../cases/case-lookup.ts'
import { checkedPaper } from '../documents/document-lookup.ts'
import { servesIn } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { settings } from '../platform/settings.ts'
import { routes } from '../routes.ts'
import { accountOfPerson, eServiceAccountOf, personDigest } from './consent-store.ts'
import { checkedFields, decidedOnOf, templateNamed } from './document-template.ts'
import { uploadedFields } from './document-templates.ts'
import { legalBasis } from './legal-basis.ts'
import { type NamedRecipient, type PreparedDocument, prepareAct, type ServiceAct } from './service-act.ts'
import { makeServiceCode } from './service-code.ts'
import { type PrepareForm, prepareForm } from './service-form.ts'
import { firstChannels } from './service-ladder.ts'
import { findAct, saveAct } from './service-store.ts'

const { SERVICE_BASIS } = settings('SERVICE_BASIS')

type Asked = PrepareForm['recipients'][number]

/** The account with e-service in force: of the case's party, else of the number that the clerk typed. */
const eServiceAccount = async (asked: Asked, partyAccounts: readonly string[]): Promise<string | null> => {
  const number = asked.number.replace(/\s/g, '')
  const kind = asked.isOrganisation ? 'tax-code' : 'personal-number'
  const typed = number === '' ? undefined : await accountOfPerson(personDigest(kind, number))
  return eServiceAccountOf([...partyAccounts, ...(typed === undefined ? [] : [typed])])
}

/** The account that the portal had found for this person when a decision called for the paper. */
const accountsDrafted = (drafted: ServiceAct | undefined, { fullName }: Asked): string[] =>
  drafted?.recipients.flatMap(each => (each.fullName === fullName && each.account !== null ? [each.account] : [])) ?? []

/** The paper that the portal will write from its template, or the one that the officer has sent. */
const documentOf = async ({ kind, fields: given, upload }: PrepareForm, officer: Actor, now: string): Promise<PreparedDocument> => {
  if (upload === undefined) {
    const template = templateNamed(kind)
    const fields = checkedFields(template, given)
    const { id, version, title } = template
    return { kind, title, template: { id, version }, fields, decidedOn: decidedOnOf(template, fields) }
  }
  const { title, decidedOn } = upload
  const { key, versionId, sha256, sizeBytes, pages = 0 } = await checkedPaper(upload.dossierId, upload.documentId, officer)
  const fields = checkedFields({ fields: uploadedFields(kind) }, given)
  return { kind, title, template: null, fields, decidedOn, file: { key, versionId, sha256, sizeBytes, pages, sealedAt: now } }
}

export const handler = httpFunction(routes.prepareService, { body: prepareForm }, async ({ body, actor, now, random }) => {
  const { caseNumber } = body
  const drafted = body.draft && (await findAct(body.draft.id))
  if (body.draft && (drafted === undefined || !servesIn(actor, drafted.courtCode))) refuse('missing', 'service.missing')
  if (drafted && drafted.version !== body.draft?.version) refuse('conflict', 'service.changed-meanwhile')
  const document = await documentOf(body, actor, now)
  const its = await findCaseByNumber(actor.courtCode ?? '', caseNumber)
  const recipients = await Promise.all(
    body.recipients.map(async (asked): Promise<NamedRecipient> => {
      const party = its?.parties.find(each => each.id === asked.partyId)
      const account = await eServiceAccount(asked, [...(party?.accounts ?? []), ...accountsDrafted(drafted, asked)])
      const { fullName, partAs, isOrganisation, address } = asked
      const open = firstChannels({ hasConsent: account !== null, address })
      const channel = asked.channel === 'proposed' ? (open[0] ?? 'posting') : asked.channel
      return { fullName, partAs, isOrganisation, address, account, channel }
    }),
  )
  const asked = { id: drafted?.id ?? makeServiceCode(random(10)), caseId: its?.id ?? null, caseNumber, document, recipients }
  const act = await saveAct(prepareAct({ ...asked, basis: legalBasis(SERVICE_BASIS).id }, actor, now, drafted))
  return created({ id: act.id })
})
