// A clerk begins to import judgments of the archive: as many rows as the file has.
import { refuse } from '../kernel/refusal.ts'
import { created } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { addImport } from './import-store.ts'
import { type ImportView, importForm, mostImportRows } from './judgment-form.ts'

export const handler = httpFunction(routes.startImport, { body: importForm }, async ({ body, actor, now, newId }) => {
  if (body.rows > mostImportRows) refuse('invalid', 'judgment.import-too-long', { limit: mostImportRows })
  const { subject, fullName } = actor
  const id = newId()
  await addImport({ id, courtCode: actor.courtCode ?? '', rows: body.rows, startedAt: now, by: { subject, fullName } })
  return created({ id, startedAt: now, by: fullName, rows: body.rows, proposed: 0, refused: 0 } satisfies ImportView)
})
