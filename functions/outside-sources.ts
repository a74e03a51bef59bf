// Table of contents: workers that are fed by something else than the journal, and by what.
import type { WorkerName } from './workers.ts'

export const outsideSources = {
  'receive-upload': 'documents bucket: object created under dossiers/',
  'record-verdict': 'malware scanner: verdict on an object',
  'record-delivery': 'mail provider: delivery, bounce, complaint',
  'record-service-news': 'mail provider: delivery, bounce, complaint',
  'plan-reminders': 'the senders of notices and of service: whom they have told',
  'mail-followers': 'the worker that finds followers: whom to tell',
  'settle-payment': 'card provider: message about a payment, refund or dispute',
} satisfies Partial<Record<WorkerName, string>>
