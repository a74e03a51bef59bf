// The window onto published judgments: what the public was given to read. What is not yet public, and whose case it was, stays inside.
import { findEdition } from './edition-store.ts'
import { findJudgment } from './judgment-store.ts'
import { type PublishedJudgment, tombstoneOf } from './published-judgment.ts'

/** The judgment as it is published now; a tombstone without content once it is taken down; undefined before it is published. */
export const findPublished = async (id: string): Promise<PublishedJudgment | undefined> => {
  const judgment = await findJudgment(id)
  if (judgment?.state !== 'published' && judgment?.state !== 'taken-down') return undefined
  const edition = await findEdition(id, judgment.edition)
  if (edition === undefined || judgment.state === 'published') return edition
  return tombstoneOf(edition, judgment.takedown?.confirmedBy?.at ?? judgment.takedown?.by.at ?? edition.updatedAt)
}
