// The administrator changes the calendar: checked by the rules, journalled with its reason; workers recompute what depends on it.
import { actorRecord } from '../kernel/actor.ts'
import { makeCalendar } from '../kernel/court-calendar.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { nextEntry } from '../platform/journal.ts'
import { routes } from '../routes.ts'
import { calendarForm } from './administration-form.ts'
import { findCurrent, headSoFar, saveVersion } from './administration-store.ts'

export const handler = httpFunction(routes.changeCalendar, { body: calendarForm }, async ({ body, actor, now }) => {
  const calendar = makeCalendar(body.days, body.years)
  const stored = await findCurrent('calendar')
  if ((stored?.version ?? 0) !== body.version) refuse('conflict', 'calendar.changed-meanwhile')
  const content = { years: calendar.years, days: calendar.days }
  const entry = nextEntry(headSoFar(stored), {
    event: 'calendar.changed',
    subject: 'calendar#courts',
    actor: actorRecord(actor),
    at: now,
    facts: { version: body.version + 1, fingerprint: calendar.version, days: calendar.days.length, reason: body.reason },
  })
  const saved = await saveVersion(
    'calendar',
    body.version,
    { content: JSON.stringify(content), reason: body.reason, changedAt: now },
    entry,
  )
  if (!saved) refuse('conflict', 'calendar.changed-meanwhile')
  return ok({ version: body.version + 1, ...content, reason: body.reason, changedAt: now })
})
