// One case as an officer of its court sees it.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { routes } from '../routes.ts'
import { getCourtCase } from './case-store.ts'
import { deskCase } from './case-view.ts'

export const handler = httpFunction(routes.openCase, {}, async ({ path, actor }) => ok(deskCase(await getCourtCase(path.id ?? '', actor))))
