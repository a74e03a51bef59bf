// Uploads that stood still for a day are closed as interrupted; checks that take too long raise the alarm.
import { scheduledFunction } from '../platform/scheduled-function.ts'
import { afterSilence, checkOverdueAfterHours, hoursBefore, uploadAbandonedAfterHours } from './document.ts'
import { abandonParts } from './document-content-store.ts'
import { changeDocument, listPending } from './document-store.ts'

export const handler = scheduledFunction('expire-uploads', async ({ now }) => {
  const silentSince = hoursBefore(now, uploadAbandonedAfterHours)
  const pending = await listPending(hoursBefore(now, checkOverdueAfterHours))
  for (const document of pending.filter(each => each.state === 'uploading')) {
    const changed = await changeDocument(document.dossierId, document.id, current => afterSilence(current, silentSince))
    if (changed?.cause === 'interrupted') await abandonParts(document)
  }
  const overdue = pending.filter(document => document.state === 'checking').length
  if (overdue > 0) throw new Error(`expire-uploads: ${overdue} files wait for their check longer than ${checkOverdueAfterHours} hours`)
})
