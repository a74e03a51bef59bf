// The administrator fetches the court directory in force as the file to edit.
import { defaultDirectory } from '../kernel/court-directory.ts'
import { formatCourtDirectoryCsv } from '../kernel/court-directory-csv.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import type { DirectoryView } from './administration-form.ts'
import { findCurrent } from './administration-store.ts'

export const handler = httpFunction(routes.readDirectory, {}, async () => {
  const stored = await findCurrent('directory')
  const view: DirectoryView = stored
    ? { version: stored.version, csv: stored.content, reason: stored.reason, changedAt: stored.changedAt }
    : { version: 0, csv: formatCourtDirectoryCsv(defaultDirectory), reason: '', changedAt: '' }
  return ok(view)
})
