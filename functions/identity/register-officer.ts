// The administrator gives someone a role and a court, or takes them away; the change takes effect at their next sign-in.
import { actorRecord } from '../kernel/actor.ts'
import { emptyHead } from '../kernel/event.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { nextEntry } from '../platform/journal.ts'
import { routes } from '../routes.ts'
import { findOfficerRecord, saveOfficer } from './identity-store.ts'
import { courtRoles, type Officer } from './person.ts'
import { officerForm } from './session-form.ts'

export const handler = httpFunction(routes.registerOfficer, { body: officerForm }, async ({ body, path, actor, now }) => {
  const subject = path.subject ?? refuse('missing', 'officer.unknown')
  if (courtRoles.includes(body.role) && body.courtCode === null) refuse('invalid', 'officer.court-missing', { role: body.role })
  const officer: Officer = {
    subject,
    fullName: body.fullName,
    role: body.role,
    ...(body.courtCode ? { courtCode: body.courtCode } : {}),
    active: body.active,
  }
  const stored = await findOfficerRecord(subject)
  const entry = nextEntry(stored?.head ?? emptyHead, {
    event: 'officer.registered',
    subject: `officer#${subject}`,
    actor: actorRecord(actor),
    at: now,
    facts: { role: body.role, courtCode: body.courtCode, active: body.active },
  })
  if (!(await saveOfficer(officer, entry))) refuse('conflict', 'officer.changed-meanwhile')
  return ok(officer)
})
