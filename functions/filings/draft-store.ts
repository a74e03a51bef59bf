// Drafts in the table of filings (layout: filing-store.ts): autosave, the request for the petition's PDF, and the PDF itself.

import { isOwner } from '../identity/role.ts'
import type { Actor } from '../kernel/actor.ts'
import type { Happening } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, type Page, putItem, queryPage, transact, updateItem, type Write } from '../platform/table.ts'
import { type Draft, draftKeptForDays, type PetitionFile } from './draft.ts'
import { type Filing, subjectOf } from './filing.ts'
import { draftItem } from './filing-item.ts'
import { filingKey } from './filing-store.ts'
import type { Petition } from './petition-form.ts'

const { TABLE_FILINGS } = settings('TABLE_FILINGS')

const draftKey = (id: string) => ({ pk: subjectOf(id), sk: 'draft' })

const forgottenAt = (now: string): number => Math.floor(Date.parse(now) / 1000) + draftKeptForDays * 86_400

/** Writes the whole draft: a new one, or the start of an amendment. */
export const putDraft = (draft: Draft): Promise<void> =>
  putItem(TABLE_FILINGS, {
    ...draftKey(draft.id),
    ...draft,
    sortedBy: `draft#${draft.updatedAt}`,
    expiresAt: forgottenAt(draft.updatedAt),
  })

export const findDraft = async (id: string): Promise<Draft | undefined> => {
  const item = await getItem(TABLE_FILINGS, draftKey(id))
  return item && draftItem.parse(item)
}

/** The draft of this person; for everyone else it does not exist. Refuses `draft.missing`. */
export const getOwnDraft = async (id: string, actor: Actor): Promise<Draft> => {
  const draft = await findDraft(id)
  return draft && isOwner(actor, draft.owner) ? draft : refuse('missing', 'draft.missing')
}

/**
 * Autosave over the revision that was typed over: one write, no read. Refuses `draft.missing`, `draft.already-submitted`, and
 * `draft.changed-meanwhile` with the revision that another tab or device has saved.
 */
export const savePetition = async (
  saving: { id: string; seenRevision: number; petition: Petition },
  actor: Actor,
  now: string,
): Promise<Draft> => {
  const { id, seenRevision, petition } = saving
  const owners = Object.fromEntries(actor.subjects.map((subject, index) => [`:owner${index}`, subject]))
  const saved = await updateItem(
    TABLE_FILINGS,
    draftKey(id),
    'SET petition = :petition, revision = :next, updatedAt = :now, sortedBy = :sorted, expiresAt = :expires',
    {
      ':petition': petition,
      ':next': seenRevision + 1,
      ':seen': seenRevision,
      ':now': now,
      ':sorted': `draft#${now}`,
      ':expires': forgottenAt(now),
      ':writing': 'writing',
      ...owners,
    },
    {
      condition: `revision = :seen AND #state = :writing AND #owner IN (${Object.keys(owners).join(', ')})`,
      names: { '#state': 'state', '#owner': 'owner' },
    },
  )
  if (saved) return draftItem.parse(saved)
  return refuseSave(await getOwnDraft(id, actor), seenRevision)
}

const refuseSave = (draft: Draft, seenRevision: number): never => {
  if (draft.state === 'submitted') return refuse('conflict', 'draft.already-submitted')
  return refuse('conflict', 'draft.changed-meanwhile', { revision: draft.revision, seen: seenRevision })
}

/** Takes a draft away. False when it was submitted in the meantime. */
export const deleteDraft = async (draft: Draft): Promise<boolean> => {
  const refused = await transact([
    {
      Delete: {
        TableName: TABLE_FILINGS,
        Key: draftKey(draft.id),
        ConditionExpression: '#state = :writing AND amends = :no',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':writing': 'writing', ':no': false },
      },
    },
  ])
  return refused === undefined
}

/** Drafts of one person's account, the latest first. */
export const draftsOfOwner = async (owner: string, next?: string): Promise<Page<Draft>> => {
  const page = await queryPage(TABLE_FILINGS, {
    index: 'by-owner',
    partition: ['owner', owner],
    sort: { attribute: 'sortedBy', beginsWith: 'draft#' },
    descending: true,
    limit: 50,
    next,
  })
  return { items: page.items.map(item => draftItem.parse(item)), ...(page.next ? { next: page.next } : {}) }
}

/**
 * Asks for the PDF of this revision: draft and journal entry in one transaction. The chain of the dossier lies with the filing once there
 * is one, so an amendment's request moves the filing's head, and not its version: an officer who has it open is not disturbed.
 * False when draft or journal moved in the meantime.
 */
export const requestPetitionFile = async (
  draft: Draft,
  file: PetitionFile,
  happening: Happening & { event: 'petition.requested' },
  filing: Filing | undefined,
): Promise<boolean> => {
  const entry = nextEntry(filing ? filing.head : draft.head, happening)
  const chained: Write = {
    Update: {
      TableName: TABLE_FILINGS,
      Key: filingKey(draft.id),
      UpdateExpression: 'SET head = :head',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':head': headOf(entry) },
    },
  }
  const asked: Write = {
    Update: {
      TableName: TABLE_FILINGS,
      Key: draftKey(draft.id),
      UpdateExpression: `SET petitionFile = :file${filing ? '' : ', head = :head'}`,
      ConditionExpression: 'revision = :revision AND #state = :writing',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: {
        ':file': file,
        ':revision': draft.revision,
        ':writing': 'writing',
        ...(filing ? {} : { ':head': headOf(entry) }),
      },
    },
  }
  return (await transact([asked, append(entry), ...(filing ? [chained] : [])])) === undefined
}

/** Notes the finished PDF. False when it was finished before, or another revision has been asked for. */
export const notePetitionFile = async (id: string, file: PetitionFile): Promise<boolean> => {
  const noted = await updateItem(
    TABLE_FILINGS,
    draftKey(id),
    'SET petitionFile = :file',
    { ':file': file, ':revision': file.revision, ':rendering': 'rendering' },
    { condition: 'petitionFile.revision = :revision AND petitionFile.#state = :rendering', names: { '#state': 'state' } },
  )
  return noted !== undefined
}

/** The write by which a submission closes the draft: the revision that was signed, submitted once. */
export const closeDraft = (draft: Draft): Write => ({
  Update: {
    TableName: TABLE_FILINGS,
    Key: draftKey(draft.id),
    UpdateExpression: 'SET #state = :submitted REMOVE sortedBy, expiresAt',
    ConditionExpression: 'revision = :revision AND #state = :writing',
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ':submitted': 'submitted', ':writing': 'writing', ':revision': draft.revision },
  },
})
