// The chief judge signs a draw: every case gets its judge in the transaction that closes the draw.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { assignJudge, waitsForJudge } from './case-judge.ts'
import { changeWrites, findCase } from './case-store.ts'
import { drawDecisionForm } from './draw-form.ts'
import { decideDraw, decisionsOf } from './draw-record.ts'
import { findDraw, saveDraw } from './draw-store.ts'
import { deskDraw } from './draw-view.ts'

export const handler = httpFunction(routes.decideDraw, { body: drawDecisionForm }, async ({ body, path, actor, now }) => {
  const draw = (await findDraw(actor.courtCode ?? '', Number(path.year), Number(path.serial))) ?? refuse('missing', 'draw.missing')
  const deviations = body.deviations.map(each => ({ ...each, reason: each.reason.trim() }))
  const decided = decisionsOf(draw, deviations)
  const [calendar, cases] = await Promise.all([courtCalendar(), Promise.all(decided.map(each => findCase(each.caseId)))])
  const occasion = { actor, now, calendar }
  // A case that was discontinued or designated between the draw and the signature needs no judge any more.
  const open = decided.flatMap((each, index) => {
    const its = cases[index]
    return its && waitsForJudge(its) ? [{ ...each, its }] : []
  })
  const writes = open.flatMap(({ its, judge, deviation }) =>
    changeWrites(assignJudge(its, judge, deviation ? { ground: deviation.ground, reason: deviation.reason } : { draw: draw.id }, occasion)),
  )
  const saved = await saveDraw(decideDraw(draw, open, { actor, now }), writes)
  return ok(deskDraw(saved, new Map(open.map(({ its }) => [its.id, its.number]))))
})
