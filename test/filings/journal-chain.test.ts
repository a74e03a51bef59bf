// Holds the journal of a dossier to one chain: from the first preview of a draft through everything that happens to its filing.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDraft } from '../../functions/filings/draft.ts'
import { subjectOf } from '../../functions/filings/filing.ts'
import { submitFiling } from '../../functions/filings/filing-submission.ts'
import { actorRecord } from '../../functions/kernel/actor.ts'
import type { JournalEntry, JournalHead } from '../../functions/kernel/event.ts'
import { citizen, filed, id, on, receiptCode } from './samples.ts'

process.env.TABLE_JOURNAL ??= 'journal'
process.env.AWS_REGION ??= 'ap-southeast-1'
const { headOf, nextEntry } = await import('../../functions/platform/journal.ts')

test('previews, submission and later previews of an amendment are one dense chain, each entry holding the hash of the one before', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), (before, after) => {
      const entries: JournalEntry[] = []
      let head: JournalHead = newDraft(id, citizen, '2026-11-10T01:00:00Z').head
      const write = (happening: Parameters<typeof nextEntry>[1]) => {
        const entry = nextEntry(head, happening)
        entries.push(entry)
        head = headOf(entry)
      }
      const preview = { event: 'petition.requested' as const, subject: subjectOf(id), actor: actorRecord(citizen), at: 'now', facts: {} }
      for (let time = 0; time < before; time += 1) write(preview)
      write(submitFiling(id, receiptCode, filed(), on(citizen, '2026-11-10')).happening)
      for (let time = 0; time < after; time += 1) write(preview)
      expect(entries.map(entry => entry.sequence)).toEqual(entries.map((_, index) => index + 1))
      expect(entries.map(entry => entry.previousHash)).toEqual(['', ...entries.slice(0, -1).map(entry => entry.hash)])
      expect(new Set(entries.map(entry => entry.hash)).size).toBe(entries.length)
      expect(new Set(entries.map(entry => entry.subject)).size).toBe(1)
    }),
    { numRuns: 30 },
  )
})
