// Publishes a court's draws as they go on; when the digest of a seed is public, the draw may go on. Messages of one court come one after the other.
import { systemActor } from '../kernel/actor.ts'
import { refuse } from '../kernel/refusal.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { publishDraw, publishDrawList } from './draw-publisher.ts'
import { commitmentPublished, drawIdOf } from './draw-record.ts'
import { drawsOf, findDrawById, saveDraw } from './draw-store.ts'

export const handler = journalWorker('publish-draws', async ({ subject }, { now }) => {
  const draw = await findDrawById(drawIdOf(subject) ?? refuse('invalid', 'draw.missing'))
  if (draw === undefined) return refuse('missing', 'draw.missing')
  await publishDraw(draw)
  await publishDrawList(draw.courtCode, await drawsOf(draw.courtCode, draw.year))
  const change = commitmentPublished(draw, systemActor('publish-draws'), now)
  if (change) await saveDraw(change)
})
