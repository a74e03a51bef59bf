// An inspector opens what a draw bound: an officer of the court, or of the provincial court above it.
import { servesIn } from '../identity/role.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { DrawOpenings } from './draw-form.ts'
import { findDraw } from './draw-store.ts'

/** The court that supervises the regional ones (Law on organisation of People's Courts). */
const provincialCourt = 'NA-T'

export const handler = httpFunction(routes.openDraw, {}, async ({ path, actor }) => {
  const court = path.court ?? ''
  if (!servesIn(actor, court) && !servesIn(actor, provincialCourt)) refuse('missing', 'draw.missing')
  const draw = await findDraw(court, Number(path.year), Number(path.serial))
  if (draw === undefined || draw.published.drawn === null) return refuse('missing', 'draw.missing')
  return ok({ published: draw.published, openings: draw.openings } satisfies DrawOpenings)
})
