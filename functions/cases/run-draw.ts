// The chief judge fixes the lists; the seed is opened and the outcome computed. It cannot be done twice.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { officersOf } from '../identity/officer-lookup.ts'
import { civilDateOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { openCasesOf } from './case-store.ts'
import { judgesAmong, waitingOf, withWorkloads } from './court-lists.ts'
import { drawRunForm } from './draw-form.ts'
import { runDraw } from './draw-record.ts'
import { findDraw, saveDraw } from './draw-store.ts'
import { deskDraw } from './draw-view.ts'

export const handler = httpFunction(routes.runDraw, { body: drawRunForm }, async ({ body, path, actor, now, random }) => {
  const courtCode = actor.courtCode ?? ''
  const draw = (await findDraw(courtCode, Number(path.year), Number(path.serial))) ?? refuse('missing', 'draw.missing')
  const [calendar, officers, open] = await Promise.all([courtCalendar(), officersOf(courtCode), openCasesOf(courtCode)])
  const judges = judgesAmong(officers)
  const absent = new Map(body.leftOut.map(each => [each.judge, each]))
  if ([...body.leftOut, ...body.exclusions].some(each => each.reason.trim() === '')) refuse('invalid', 'case.reason-missing')
  const quashed = new Map(body.quashed.map(each => [each.judge, each.count]))
  const cases = waitingOf(open)
  const lists = {
    judges: withWorkloads(
      judges.filter(judge => !absent.has(judge.subject)),
      open,
      quashed,
      { today: civilDateOf(now), calendar },
    ),
    leftOut: judges.flatMap(({ subject, fullName }) => {
      const left = absent.get(subject)
      return left ? [{ fullName, ground: left.ground, reason: left.reason.trim() }] : []
    }),
    cases,
    exclusions: body.exclusions,
  }
  const newSalt = () => Buffer.from(random(16)).toString('hex')
  const drawn = await saveDraw(await runDraw(draw, lists, { actor, now, newSalt }))
  return ok(deskDraw(drawn, new Map(cases.map(its => [its.id, its.number]))))
})
