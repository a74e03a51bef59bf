// The administrator brings the edited court directory back: checked line by line, shown as changes, then put in force and journalled.
import { actorRecord } from '../kernel/actor.ts'
import { defaultDirectory } from '../kernel/court-directory.ts'
import { formatCourtDirectoryCsv, parseCourtDirectoryCsv } from '../kernel/court-directory-csv.ts'
import { refuse } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { nextEntry } from '../platform/journal.ts'
import { routes } from '../routes.ts'
import { directoryForm } from './administration-form.ts'
import { findCurrent, headSoFar, saveVersion } from './administration-store.ts'
import { directoryChange } from './directory-change.ts'

export const handler = httpFunction(routes.importDirectory, { body: directoryForm }, async ({ body, actor, now }) => {
  const stored = await findCurrent('directory')
  if ((stored?.version ?? 0) !== body.version) refuse('conflict', 'court-directory.changed-meanwhile')
  const { communes } = defaultDirectory
  const before = stored ? parseCourtDirectoryCsv(stored.content, communes) : defaultDirectory
  const after = parseCourtDirectoryCsv(body.csv, communes)
  const change = directoryChange(before, after, body.version + (body.dryRun ? 0 : 1))
  if (body.dryRun) return ok(change)
  const entry = nextEntry(headSoFar(stored), {
    event: 'directory.changed',
    subject: 'directory#courts',
    actor: actorRecord(actor),
    at: now,
    facts: { version: change.version, courts: change.courts, communes: change.communes.changed, reason: body.reason },
  })
  const saved = await saveVersion(
    'directory',
    body.version,
    { content: formatCourtDirectoryCsv(after), reason: body.reason, changedAt: now },
    entry,
  )
  if (!saved) refuse('conflict', 'court-directory.changed-meanwhile')
  return ok(change)
})
