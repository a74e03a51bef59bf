// What a submission writes, all or nothing (layout: filing-store.ts): filing, receipt code, petition as signed, receipt, journal entry.
import { append, headOf, nextEntry } from '../platform/journal.ts'
import { settings } from '../platform/settings.ts'
import { getItem, putNew, transact, updateItem } from '../platform/table.ts'
import type { Draft } from './draft.ts'
import { closeDraft } from './draft-store.ts'
import { type Change, type Filing, subjectOf } from './filing.ts'
import { type PetitionVersion, petitionVersionItem, type Receipt, receiptItem } from './filing-item.ts'
import { itemOf, trySave } from './filing-store.ts'

const { TABLE_FILINGS } = settings('TABLE_FILINGS')

const versionKey = (id: string, version: number) => ({ pk: subjectOf(id), sk: `petition#${String(version).padStart(3, '0')}` })
const receiptKey = (id: string) => ({ pk: subjectOf(id), sk: 'receipt' })

const putPetition = (id: string, version: PetitionVersion) => putNew(TABLE_FILINGS, { ...versionKey(id, version.version), ...version })

/** `already-filed`: this draft was submitted before. `code-taken`: another filing has the code. `draft-changed`: not what was signed. */
export type SubmissionOutcome = 'saved' | 'already-filed' | 'code-taken' | 'draft-changed'

/** The first version of a filing. The journal goes on from what the draft's journal said. */
export const saveNewFiling = async (
  change: Change,
  written: { draft: Draft; petition: PetitionVersion; receipt: Receipt },
): Promise<SubmissionOutcome> => {
  const { draft, petition, receipt } = written
  const { id, receiptCode } = change.filing
  const entry = nextEntry(draft.head, change.happening)
  const filing: Filing = { ...change.filing, head: headOf(entry) }
  const refused = await transact([
    putNew(TABLE_FILINGS, itemOf(filing)),
    putNew(TABLE_FILINGS, { pk: `code#${receiptCode}`, sk: 'marker', filingId: id }),
    closeDraft(draft),
    putPetition(id, petition),
    putNew(TABLE_FILINGS, { ...receiptKey(id), ...receipt }),
    append(entry),
  ])
  if (refused === undefined) return 'saved'
  if (refused.index === 0) return 'already-filed'
  return refused.index === 1 ? 'code-taken' : 'draft-changed'
}

/** The next version of the petition of a filing; false when filing or draft changed meanwhile, or this one was sent before. */
export const saveAmendment = async (change: Change, written: { draft: Draft; petition: PetitionVersion }): Promise<Filing | undefined> => {
  const { filing, refused } = await trySave(change, [closeDraft(written.draft), putPetition(change.filing.id, written.petition)])
  return refused ? undefined : filing
}

export const getPetitionVersion = async (id: string, version: number): Promise<PetitionVersion> => {
  const item = await getItem(TABLE_FILINGS, versionKey(id, version))
  if (item === undefined) throw new Error(`submission-store: filing ${id} lacks version ${version} of its petition`)
  return petitionVersionItem.parse(item)
}

export const findReceipt = async (id: string): Promise<Receipt | undefined> => {
  const item = await getItem(TABLE_FILINGS, receiptKey(id))
  return item && receiptItem.parse(item)
}

/** Notes the receipt's PDF; false when it was noted before: the first one stays. */
export const noteReceiptPdf = async (id: string, pdf: NonNullable<Receipt['pdf']>): Promise<boolean> => {
  const noted = await updateItem(
    TABLE_FILINGS,
    receiptKey(id),
    'SET pdf = :pdf',
    { ':pdf': pdf, ':none': 'NULL' },
    { condition: 'attribute_type(pdf, :none)' },
  )
  return noted !== undefined
}
