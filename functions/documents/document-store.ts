// Documents of dossiers: the documents capability's table.
//
// pk                    sk                      what                                          found by
// dossier#<dossierId>   document#<documentId>   one uploaded file: declaration, state, hash   dossier; dossier and id
//
// index by-pending (pending, pendingSince): `pending` is the constant 'pending' while parts arrive or checks run, so that what hangs is
// found oldest first. The numbers are small: an upload leaves the index within minutes.
// expiresAt (TTL): a draft's document after 180 days, a discarded one after 7; taken away once filed.
// Every change is a put on the version read and on a state from which the new state may be reached (`steps` in document.ts).
// The content lies in the documents bucket: document-content-store.ts. Others read through document-lookup.ts.
import * as z from 'zod/mini'
import { settings } from '../platform/settings.ts'
import { getItem, type Item, putNew, queryAll, transact, updateItem, type Write } from '../platform/table.ts'
import { type DossierDocument, discardedKeptForDays, draftKeptForDays, inspections, statesBefore } from './document.ts'
import { type AcceptedType, acceptedTypes, refusalCauses } from './document-form.ts'

const { TABLE_DOCUMENTS } = settings('TABLE_DOCUMENTS')

const isAcceptedType = (type: string): type is AcceptedType => Object.hasOwn(acceptedTypes, type)

const documentSchema = z.object({
  dossierId: z.string(),
  id: z.string(),
  owner: z.string(),
  name: z.string(),
  type: z.enum(Object.keys(acceptedTypes).filter(isAcceptedType)),
  sizeBytes: z.number(),
  state: z.enum(['uploading', 'checking', 'ready', 'refused', 'filed']),
  key: z.string(),
  uploadId: z.string(),
  declaredAt: z.string(),
  pendingSince: z.exactOptional(z.string()),
  cause: z.exactOptional(z.enum(refusalCauses)),
  sha256: z.exactOptional(z.string()),
  versionId: z.exactOptional(z.string()),
  pages: z.exactOptional(z.number()),
  inspection: z.exactOptional(z.enum(inspections)),
  verdict: z.exactOptional(z.enum(['clean', 'infected', 'unscannable'])),
  discardedAt: z.exactOptional(z.string()),
  version: z.number(),
})

const documentOf = (item: Item): DossierDocument => documentSchema.parse(item)

const keyOfItem = (dossierId: string, id: string) => ({ pk: `dossier#${dossierId}`, sk: `document#${id}` })

const epochAfter = (instant: string, days: number): number => Math.floor(Date.parse(instant) / 1000) + days * 86_400

const expiryOf = (document: DossierDocument): { expiresAt?: number } => {
  if (document.state === 'filed') return {}
  if (document.discardedAt !== undefined) return { expiresAt: epochAfter(document.discardedAt, discardedKeptForDays) }
  return { expiresAt: epochAfter(document.declaredAt, draftKeptForDays) }
}

const itemOf = (document: DossierDocument): Item => ({
  ...keyOfItem(document.dossierId, document.id),
  ...document,
  ...(document.pendingSince !== undefined && document.discardedAt === undefined ? { pending: 'pending' } : {}),
  ...expiryOf(document),
})

/** Put on the version read, and only along a step that document.ts allows. */
const putStep = (document: DossierDocument): Write => {
  const before = statesBefore(document.state)
  return {
    Put: {
      TableName: TABLE_DOCUMENTS,
      Item: itemOf(document),
      ConditionExpression: `#version = :previous AND #state IN (${before.map((_, index) => `:s${index}`).join(', ')})`,
      ExpressionAttributeNames: { '#version': 'version', '#state': 'state' },
      ExpressionAttributeValues: {
        ':previous': document.version - 1,
        ...Object.fromEntries(before.map((state, index) => [`:s${index}`, state])),
      },
    },
  }
}

/** The document, discarded or not. */
export const findDocument = async (dossierId: string, id: string): Promise<DossierDocument | undefined> => {
  const item = await getItem(TABLE_DOCUMENTS, keyOfItem(dossierId, id))
  return item === undefined ? undefined : documentOf(item)
}

/** Documents of a dossier in the order of their declaration, without discarded ones. */
export const listDocuments = async (dossierId: string): Promise<DossierDocument[]> => {
  const items = await queryAll(TABLE_DOCUMENTS, {
    partition: ['pk', `dossier#${dossierId}`],
    sort: { attribute: 'sk', beginsWith: 'document#' },
  })
  return items
    .map(documentOf)
    .filter(document => document.discardedAt === undefined)
    .sort((left, right) => (left.declaredAt < right.declaredAt ? -1 : 1))
}

export const addDocument = async (document: DossierDocument): Promise<void> => {
  const refused = await transact([putNew(TABLE_DOCUMENTS, itemOf(document))])
  if (refused !== undefined) throw new Error('document-store: an id was given out twice')
}

/** Writers of one document are its owner, two workers and the clock: a handful of attempts settles them. */
const attempts = 6

/**
 * Applies a rule to the document as it stands, and again when someone else was faster. The rule answers undefined when nothing changes.
 * Answers the document as it stands afterwards, or undefined when there is none.
 */
export const changeDocument = async (
  dossierId: string,
  id: string,
  rule: (document: DossierDocument) => DossierDocument | undefined,
): Promise<DossierDocument | undefined> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const document = await findDocument(dossierId, id)
    const changed = document === undefined ? undefined : rule(document)
    if (changed === undefined) return document
    if ((await transact([putStep(changed)])) === undefined) return changed
  }
  throw new Error('document-store: the document changes faster than it can be read')
}

/** A sign of life of an upload. Nothing happens when the upload has ended. */
export const noteProgress = async (document: DossierDocument, now: string): Promise<void> => {
  await updateItem(
    TABLE_DOCUMENTS,
    keyOfItem(document.dossierId, document.id),
    'SET pendingSince = :now, #version = #version + :one',
    { ':now': now, ':one': 1, ':uploading': 'uploading' },
    { condition: '#state = :uploading AND attribute_not_exists(discardedAt)', names: { '#state': 'state', '#version': 'version' } },
  )
}

/** What has been pending since before this instant, oldest first. */
export const listPending = async (before: string): Promise<DossierDocument[]> =>
  (
    await queryAll(TABLE_DOCUMENTS, {
      index: 'by-pending',
      partition: ['pending', 'pending'],
      sort: { attribute: 'pendingSince', to: before },
    })
  ).map(documentOf)
