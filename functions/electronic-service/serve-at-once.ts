// Serves what a decision called for as soon as it is written and sealed, where the court has chosen so: in the name of whoever decided.
import { courtCalendar } from '../administration/calendar-lookup.ts'
import { journalWorker } from '../platform/queue-worker.ts'
import { consentsFor } from './consent-store.ts'
import { startAct } from './service-act.ts'
import { findAct, saveStart } from './service-store.ts'

export const handler = journalWorker('serve-at-once', async ({ facts }, { now }) => {
  const act = await findAct(String(facts.actId))
  // One that a clerk began, and one that was served or discarded meanwhile, is left alone.
  if (!act?.origin?.atOnce || act.state !== 'ready') return
  const [{ consentOf, stand }, calendar] = await Promise.all([consentsFor(act.recipients), courtCalendar()])
  const sha256 = act.document.file?.sha256 ?? ''
  await saveStart(startAct(act, { sha256, consentOf, calendar }, act.origin.by, now), stand)
})
