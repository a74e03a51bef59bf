// The chief judge begins a draw: a seed is made, and its digest goes to the public before anything else is decided.
import { civilDateOf, yearOf } from '../kernel/civil-date.ts'
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { beginDraw } from './draw-record.ts'
import { lastDraw, putDraw } from './draw-store.ts'
import { deskDraw } from './draw-view.ts'

const seedBytes = 32
const attempts = 4

export const handler = httpFunction(routes.beginDraw, {}, async ({ actor, now, random }) => {
  const courtCode = actor.courtCode ?? ''
  const year = yearOf(civilDateOf(now))
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const last = await lastDraw(courtCode, year)
    // One draw at a time: what was begun is finished, so that no seed is thrown away for a better one.
    if (last && last.state !== 'decided') return created(deskDraw(last, new Map()))
    const seed = Buffer.from(random(seedBytes)).toString('hex')
    const change = await beginDraw({ courtCode, year, serial: (last?.serial ?? 0) + 1 }, seed, { actor, now })
    if (await putDraw(change)) return created(deskDraw(change.draw, new Map()))
  }
  return refuse('busy', 'filing.register-busy')
})
