// The text of a Word, PDF or text file, for the clerk to look through before entering it. Nothing is kept of the file.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { textOfFile } from './judgment-file-gateway.ts'
import { type FileText, fileForm } from './judgment-form.ts'

export const handler = httpFunction(routes.readJudgmentFile, { body: fileForm }, async ({ body }) =>
  ok({ text: await textOfFile(body.base64) } satisfies FileText),
)
