// One row of an import with its file: the same entry, the same rules, the same gate; what is wrong is written into the report.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { courtDirectory } from '../administration/directory-lookup.ts'
import { parseCivilDate } from '../kernel/civil-date.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { putMarks, putOriginal } from './draft-store.ts'
import { findRow, getCourtImport, noteRefusedRow, putRow } from './import-store.ts'
import { beginning, enterText } from './judgment-entry.ts'
import { textOfFile } from './judgment-file-gateway.ts'
import { type ImportRow, importRowForm } from './judgment-form.ts'
import { saveJudgment } from './judgment-store.ts'
import { sourceOf } from './judgment-text.ts'
import { publishByOf } from './publication-term.ts'
import { newJudgmentId } from './published-judgment.ts'
import { proposed } from './review.ts'

export const handler = httpFunction(routes.importJudgment, { body: importRowForm }, async ({ body, path, actor, now, random }) => {
  const its = await getCourtImport(path.id ?? '', actor)
  const done = await findRow(its.id, body.row)
  if (done?.judgmentId !== undefined) return ok(done)
  const row = { row: body.row, number: body.number, fileName: body.file.name }
  try {
    const [calendar, directory, text] = await Promise.all([courtCalendar(), courtDirectory(), textOfFile(body.file.base64)])
    const { source, marks } = proposed(sourceOf({ ...body, text }), body.people)
    const effectiveOn = parseCivilDate(body.effectiveOn)
    const known = { caseId: null, caseNumber: null, hasMinor: false, effectiveOn, publishBy: publishByOf(effectiveOn, calendar) }
    const begun = { ...beginning({ id: newJudgmentId(random), courtCode: its.courtCode, ...known }), importId: its.id }
    const change = enterText(begun, body, { actor, now, calendar, directory }, marks.length)
    const { id } = begun
    const entered: ImportRow = { ...row, judgmentId: id }
    await saveJudgment(change, [putOriginal(id, { source, people: body.people }), putMarks(id, marks), putRow(its.id, entered)], 'number')
    return ok(entered)
  } catch (error) {
    if (!isRefusal(error)) throw error
    const refused: ImportRow = { ...row, code: error.code, facts: error.facts }
    await noteRefusedRow(its.id, refused)
    return ok(refused)
  }
})
