// What became of an import, row by row.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getCourtImport, rowsOf } from './import-store.ts'
import type { ImportReport } from './judgment-form.ts'

export const handler = httpFunction(routes.readImport, {}, async ({ path, actor }) => {
  const { id, startedAt, by, rows } = await getCourtImport(path.id ?? '', actor)
  const report = await rowsOf(id)
  const proposed = report.filter(row => row.judgmentId !== undefined).length
  return ok({ id, startedAt, by: by.fullName, rows, proposed, refused: report.length - proposed, report } satisfies ImportReport)
})
