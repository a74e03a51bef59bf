// One's own filing: petition, files, terms, history, and what may be done now.
import { ok } from '../platform/answer.ts'
import { httpFunction } from '../platform/http-function.ts'
import { history } from '../platform/journal.ts'
import { routes } from '../routes.ts'
import { subjectOf } from './filing.ts'
import type { FilingView } from './filing-form.ts'
import { getOwnFiling } from './filing-store.ts'
import { filerMay, filingView } from './filing-view.ts'
import { getPetitionVersion } from './submission-store.ts'

export const handler = httpFunction(routes.readFiling, {}, async ({ path, actor }) => {
  const filing = await getOwnFiling(path.id ?? '', actor)
  const [petition, entries] = await Promise.all([getPetitionVersion(filing.id, filing.petitionVersion), history(subjectOf(filing.id))])
  return ok({ ...filingView(filing, petition, entries), may: filerMay(filing) } satisfies FilingView)
})
