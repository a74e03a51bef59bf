// Least privilege, one line a right: what each function may do. A right that is not here does not exist.
import {
  answersRequests,
  appendsToJournal,
  asksIdentityProvider,
  followsJournal,
  type Grant,
  knows,
  locksDocuments,
  publishes,
  reads,
  readsDocuments,
  readsJournal,
  readsReceiptsKey,
  readsVerdictTags,
  removes,
  removesDocuments,
  sendsMail,
  sendsTo,
  signsReceipts,
  storesDocuments,
  takesFrom,
  textsTelephones,
  writes,
} from './grant-words.ts'

export const grants: Readonly<Record<string, readonly Grant[]>> = {
  // HTTP functions
  'identity-public': [
    answersRequests,
    asksIdentityProvider,
    reads('identity'),
    writes('identity'),
    removes('identity'),
    writes('sessions'),
    removes('sessions'),
    appendsToJournal,
  ],
  'identity-party': [answersRequests, reads('identity'), writes('identity'), writes('sessions'), knows('journal')],
  'identity-administrator': [answersRequests, reads('identity', 'by-court'), writes('identity'), appendsToJournal],
  'filings-party': [
    answersRequests,
    reads('filings', 'by-owner'),
    writes('filings'),
    removes('filings'),
    reads('documents'),
    reads('administration'),
    readsDocuments,
    readsJournal,
    appendsToJournal,
    signsReceipts,
  ],
  'filings-staff': [
    answersRequests,
    reads('filings'),
    writes('filings'),
    reads('documents'),
    reads('identity', 'by-court'),
    reads('administration'),
    readsJournal,
    appendsToJournal,
  ],
  'documents-party': [
    answersRequests,
    reads('documents'),
    writes('documents'),
    removes('documents'),
    reads('filings'),
    readsDocuments,
    storesDocuments,
    removesDocuments,
  ],
  'documents-staff': [answersRequests, reads('documents'), reads('filings'), readsDocuments],
  'desk-staff': [
    answersRequests,
    reads('filings', 'by-court', 'by-deadline'),
    reads('documents'),
    reads('identity', 'by-court'),
    reads('administration'),
    readsJournal,
  ],
  'notices-party': [answersRequests, reads('notices'), writes('notices')],
  'notices-staff': [answersRequests, reads('notices', 'by-unresolved'), writes('notices'), appendsToJournal],
  'administration-administrator': [answersRequests, reads('administration'), writes('administration'), appendsToJournal],

  // workers
  'send-notices': [takesFrom('send-notices'), reads('notices'), writes('notices'), reads('filings'), reads('identity'), sendsMail],
  'send-code': [takesFrom('send-code'), reads('identity'), writes('identity'), sendsMail, textsTelephones, knows('journal')],
  'publish-status': [takesFrom('publish-status'), reads('filings'), reads('administration'), publishes('status/')],
  'render-petition': [
    takesFrom('render-petition'),
    reads('filings'),
    writes('filings'),
    reads('documents'),
    reads('administration'),
    storesDocuments,
  ],
  'render-receipt': [
    takesFrom('render-receipt'),
    reads('filings'),
    writes('filings'),
    reads('documents'),
    reads('administration'),
    storesDocuments,
  ],
  'lock-documents': [takesFrom('lock-documents'), reads('documents'), writes('documents'), reads('filings'), locksDocuments],
  'receive-upload': [takesFrom('receive-upload'), reads('documents'), writes('documents'), readsDocuments, readsVerdictTags],
  'record-verdict': [takesFrom('record-verdict'), reads('documents'), writes('documents'), readsVerdictTags],
  'record-delivery': [takesFrom('record-delivery'), reads('notices'), writes('notices')],
  'recompute-deadlines': [
    takesFrom('recompute-deadlines'),
    reads('filings', 'by-deadline'),
    writes('filings'),
    reads('administration'),
    appendsToJournal,
  ],
  'publish-reference': [takesFrom('publish-reference'), reads('administration'), publishes('reference/')],

  // schedules
  'remind-deadlines': [reads('filings', 'by-deadline'), writes('filings'), reads('administration'), appendsToJournal],
  'expire-uploads': [reads('documents', 'by-pending'), writes('documents'), removesDocuments],
  'settle-unknown-notices': [reads('notices', 'by-unresolved'), writes('notices')],
  'publish-keys': [readsReceiptsKey, publishes('keys/')],
  'publish-reference-daily': [reads('administration'), publishes('reference/')],

  // the relay between journal and workers
  'relay-events': [
    followsJournal,
    knows('journal'),
    sendsTo(
      'send-notices',
      'send-code',
      'publish-status',
      'render-petition',
      'render-receipt',
      'lock-documents',
      'recompute-deadlines',
      'publish-reference',
    ),
  ],
}

/** The rights of one function; a function without a line here cannot be deployed. */
export const grantsOf = (name: string): readonly Grant[] => {
  const found = grants[name]
  if (!found) throw new Error(`grants: ${name} has no line in infra/grants.ts`)
  return found
}
