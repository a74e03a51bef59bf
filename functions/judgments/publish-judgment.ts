// Makes the public files fit the judgment: published when two people have approved, corrected, or taken away. Messages may come twice, late, in any order.
import { systemActor } from '../kernel/actor.ts'
import { isRefusal, refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { getDraft } from './draft-store.ts'
import { addEdition, findEdition } from './edition-store.ts'
import { remaining } from './finding.ts'
import { findingsIn } from './gate.ts'
import type { Judgment } from './judgment.ts'
import { publishFiles, takeAwayFiles } from './judgment-publisher.ts'
import { findJudgment, saveJudgment } from './judgment-store.ts'
import { corrected, editionOf, knownOf, publicText, published, stopped } from './publication.ts'
import { judgmentIdOf, tombstoneOf } from './published-judgment.ts'
import { publicTextOf } from './review.ts'

/** Somebody else was faster: the loop below looks again at what has become of it. */
const unlessOvertaken = async (saving: Promise<Judgment>): Promise<void> => {
  try {
    await saving
  } catch (error) {
    if (!isRefusal(error) || error.kind !== 'conflict') throw error
  }
}

const worker = systemActor('publish-judgment')

/** Looks once more with the detector of today: what it sees beyond the dismissed goes back to people. */
const publish = async (judgment: Judgment, now: string): Promise<void> => {
  const { source, people, marks } = await getDraft(judgment.id)
  const text = publicTextOf(source, marks)
  const left = remaining(findingsIn(publicText(judgment, text), knownOf(judgment, people)), judgment.dismissed)
  if (left.length > 0) {
    await unlessOvertaken(saveJudgment(stopped(judgment, worker, now, left.length)))
    return
  }
  const edition = editionOf(judgment, text, now)
  await publishFiles(edition)
  await unlessOvertaken(saveJudgment(published(judgment, worker, now), [addEdition(edition, 1)]))
}

const settle = async (judgment: Judgment, now: string): Promise<void> => {
  if (judgment.state === 'approved') return publish(judgment, now)
  const edition = await findEdition(judgment.id, judgment.edition)
  if (edition === undefined) return
  if (judgment.state === 'taken-down') return takeAwayFiles(tombstoneOf(edition, now))
  if (judgment.state !== 'published' || judgment.editionOut === judgment.edition) return
  await publishFiles(edition)
  await unlessOvertaken(saveJudgment(corrected(judgment, worker, now)))
}

export const handler = journalWorker('publish-judgment', async ({ subject }, { now }) => {
  const id = judgmentIdOf(subject) ?? refuse('invalid', 'judgment.missing', { subject })
  let fitted = 0
  // Whoever writes last looks again: a takedown may have come between our reading and our writing.
  for (;;) {
    const judgment = (await findJudgment(id)) ?? refuse('missing', 'judgment.missing', { subject })
    if (judgment.version === fitted) return
    await settle(judgment, now)
    fitted = judgment.version
  }
})
