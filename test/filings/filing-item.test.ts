// Holds what is stored to what is read back, in every state; what does not look like a filing is never taken for one.
import { describe, expect, test } from 'vitest'
import { newDraft } from '../../functions/filings/draft.ts'
import { draftItem, filingItem, petitionVersionItem, type Receipt, receiptItem } from '../../functions/filings/filing-item.ts'
import { receiptStatement } from '../../functions/filings/filing-submission.ts'
import { sign } from '../../functions/filings/signature.ts'
import { citizen, filed, id, inEveryState, petition, receiptCode, submitted } from './samples.ts'

/** Keys and index attributes stand beside the record in the table. */
const inTable = (record: object) => structuredClone({ pk: 'filing#x', sk: 'filing', sortedBy: 's', expiresAt: 1, ...record })

describe('items', () => {
  test('a filing of every state comes back as it was', () => {
    for (const filing of inEveryState()) expect(filingItem.parse(inTable(filing))).toEqual(filing)
  })

  test('a draft, a petition version and a receipt come back as they were', () => {
    const draft = newDraft(id, citizen, '2026-11-10T01:00:00Z')
    expect(draftItem.parse(inTable(draft))).toEqual(draft)
    const signature = sign(
      { kind: 'typed-name', typedName: 'Nguyễn Văn An', petitionSha256: 'ab' },
      petition,
      citizen,
      citizen.authenticatedAt,
    )
    const { files, objects } = filed()
    const version = { version: 1, petition, files: [...files], objects: [...objects], signature }
    expect(petitionVersionItem.parse(inTable(version))).toEqual(version)
    const statement = receiptStatement({ receiptCode, petition, files, now: '2026-11-10T01:00:00Z' })
    const receipt: Receipt = { statement, keyId: 'k', signature: 's', next: [], pdf: null }
    expect(receiptItem.parse(inTable(receipt))).toEqual(receipt)
  })

  test('an unknown state, a day that does not exist or a missing version is not a filing', () => {
    for (const broken of [{ state: 'LOST' }, { filingDate: '2026-02-30' }, { version: undefined }])
      expect(filingItem.safeParse({ ...inTable(submitted()), ...broken }).success).toBe(false)
  })
})
