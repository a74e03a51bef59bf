// Least privilege, one line a right: what each function may do. A right that is not here does not exist.
import type { ScheduleName } from '../functions/schedules.ts'
import { subscriptions } from '../functions/subscriptions.ts'
import type { WorkerName } from '../functions/workers.ts'
import {
  asksStripe,
  followsJournal,
  type Grant,
  knows,
  knowsCollectors,
  linksToPortal,
  on,
  onDocuments,
  readsReceiptsKey,
  seesMissingDocuments,
  sendsMail,
  sendsTo,
  signsReceipts,
  takesFrom,
  textsTelephones,
} from './grant-words.ts'
import { httpGrants } from './http-grants.ts'
import { byName } from './names.ts'
import { addsTo, erases, fillsShells, keepsSearchIndex, publishes, readsPublic, takesAway } from './public-grants.ts'
import { knowsServedAtOnce, knowsServiceBasis } from './service-grants.ts'
import { asksZalo } from './zalo-grants.ts'

/** Workers: one per queue. */
const workers: Readonly<Record<WorkerName, readonly Grant[]>> = {
  'send-notices': [
    on('notices', 'get', 'put'),
    on('filings', 'get'),
    on('identity', 'get'),
    on('feedback', 'get'),
    knows('journal'),
    linksToPortal,
    sendsMail,
    sendsTo('plan-reminders'),
  ],
  'send-code': [on('identity', 'get', 'update'), knows('journal'), sendsMail, textsTelephones],
  'send-consent-code': [on('reminders', 'get', 'put'), on('identity', 'get'), knows('journal'), sendsMail, textsTelephones],
  'plan-reminders': [on('reminders', 'get', 'put'), knows('journal')],
  'publish-status': [on('filings', 'get'), knows('journal'), publishes('status/')],
  'publish-hearings': [
    on('hearings', 'query', 'query by-case', 'query by-kind', 'update'),
    on('cases', 'get'),
    on('administration', 'get'),
    knows('journal'),
    publishes('hearings/', 'lich-xet-xu/', 'en/lich-xet-xu/'),
    takesAway('hearings/'),
    fillsShells,
    linksToPortal,
  ],
  'send-follow-link': [on('followers', 'get', 'put', 'update', 'delete'), knows('journal'), linksToPortal, sendsMail],
  'find-followers': [on('followers', 'query'), on('hearings', 'get', 'query by-case'), knows('journal'), sendsTo('mail-followers')],
  'mail-followers': [
    on('followers', 'get', 'put', 'delete'),
    on('hearings', 'get', 'query by-case'),
    on('administration', 'get'),
    knows('journal'),
    linksToPortal,
    sendsMail,
  ],
  'render-petition': [
    on('filings', 'get', 'update'),
    on('documents', 'query'),
    on('administration', 'get'),
    knows('journal'),
    onDocuments('put', 'tag'),
  ],
  'render-receipt': [
    on('filings', 'get', 'update'),
    on('administration', 'get'),
    knows('journal'),
    onDocuments('put', 'tag'),
    signsReceipts,
    readsReceiptsKey,
    linksToPortal,
    addsTo('keys/'),
  ],
  'lock-documents': [on('documents', 'get', 'put'), onDocuments('lock version')],
  'receive-upload': [on('documents', 'get', 'put'), onDocuments('read version'), seesMissingDocuments],
  'record-verdict': [on('documents', 'get', 'put'), onDocuments('delete version')],
  'record-delivery': [on('notices', 'get', 'put')],
  'record-payment': [on('filings', 'get', 'put'), on('administration', 'get'), on('journal', 'append'), knowsCollectors],
  'open-orders': [on('filings', 'get'), on('fees', 'get', 'put', 'query'), on('journal', 'append')],
  'settle-payment': [on('fees', 'get', 'put'), on('ledger', 'get', 'append'), on('journal', 'append'), asksStripe, knowsCollectors],
  'book-statement': [on('fees', 'get', 'put', 'query'), on('ledger', 'get', 'append', 'query by-book'), on('journal', 'append')],
  'close-attempts': [on('fees', 'get', 'put', 'query'), on('ledger', 'append'), on('journal', 'append'), asksStripe, knowsCollectors],
  'issue-receipt': [on('fees', 'get', 'put'), on('ledger', 'get', 'append'), on('journal', 'append'), signsReceipts, knowsCollectors],
  'render-payment-receipt': [
    on('ledger', 'get', 'append'),
    on('administration', 'get'),
    knows('fees'),
    knows('journal'),
    onDocuments('put', 'tag'),
    signsReceipts,
    linksToPortal,
  ],
  'send-refund': [on('fees', 'get', 'put'), on('ledger', 'append'), on('journal', 'append'), asksStripe, knowsCollectors],
  'reconcile-day': [
    on('fees', 'get', 'put', 'query', 'query by-collector', 'query by-open'),
    on('ledger', 'get', 'query', 'append', 'query by-book'),
    on('journal', 'append'),
    asksStripe,
    knowsCollectors,
  ],
  'publish-draws': [on('cases', 'get', 'put', 'query'), on('journal', 'append'), publishes('transparency/')],
  'open-candidate': [on('cases', 'get'), on('administration', 'get'), on('judgments', 'put'), on('journal', 'append')],
  'index-judgments': [
    on('judgments', 'get'),
    knows('journal'),
    keepsSearchIndex,
    addsTo('register/'),
    publishes('danh-muc-ban-an/', 'en/danh-muc-ban-an/'),
    takesAway('register/'),
    erases('register/', 'danh-muc-ban-an/', 'en/danh-muc-ban-an/'),
    fillsShells,
    linksToPortal,
  ],
  'publish-judgment': [
    on('judgments', 'get', 'put'),
    on('journal', 'append'),
    publishes('judgments/', 'ban-an/', 'en/ban-an/'),
    erases('judgments/', 'ban-an/', 'en/ban-an/'),
    fillsShells,
  ],
  'send-address-code': [on('service', 'get', 'put'), on('identity', 'get'), knows('journal'), sendsMail],
  'remind-of-service': [on('service', 'get'), on('identity', 'get'), knows('journal'), sendsTo('plan-reminders')],
  'draft-service': [
    on('service', 'get', 'put'),
    on('cases', 'get'),
    on('filings', 'get'),
    on('administration', 'get'),
    on('journal', 'append'),
    knowsServiceBasis,
    knowsServedAtOnce,
  ],
  'serve-at-once': [on('service', 'get', 'put', 'check'), on('administration', 'get'), on('journal', 'append')],
  'seal-document': [
    on('service', 'get', 'put'),
    on('administration', 'get'),
    on('journal', 'append'),
    onDocuments('put', 'tag'),
    signsReceipts,
    linksToPortal,
  ],
  'send-service': [on('service', 'get', 'put'), on('identity', 'get'), on('journal', 'append'), linksToPortal, sendsMail],
  'record-service-news': [on('service', 'get', 'put'), on('journal', 'append')],
  'render-certificate': [
    on('service', 'get', 'put'),
    on('administration', 'get'),
    knows('journal'),
    onDocuments('put', 'tag', 'lock version'),
    signsReceipts,
    linksToPortal,
  ],
  'count-service': [on('service', 'get', 'put'), knows('journal')],
  'record-hearing': [on('cases', 'get', 'put'), on('journal', 'append')],
  'publish-docket': [
    on('cases', 'get'),
    on('administration', 'get'),
    knows('journal'),
    addsTo('docket/', 'transparency/'),
    publishes('so-thu-ly/', 'en/so-thu-ly/'),
    fillsShells,
  ],
  'recompute-deadlines': [on('filings', 'get', 'put', 'query by-court'), on('administration', 'get'), on('journal', 'append')],
  'publish-reference': [on('administration', 'get'), knows('journal'), publishes('reference/')],
  'measure-copies': [on('copies', 'get', 'put'), on('judgments', 'get'), on('administration', 'get'), knows('journal')],
  'open-copy-orders': [on('copies', 'get'), on('fees', 'get', 'put'), on('journal', 'append')],
  'release-copies': [on('copies', 'get', 'put'), on('journal', 'append')],
  'make-copies': [
    on('copies', 'get', 'put', 'query'),
    on('judgments', 'get'),
    on('documents', 'query'),
    on('administration', 'get'),
    on('journal', 'append'),
    onDocuments('put', 'tag', 'read version'),
    signsReceipts,
    linksToPortal,
  ],
  'revoke-copies': [on('copies', 'get', 'put', 'query'), on('journal', 'append')],
  'collect-proofs': [
    on('service', 'get'),
    on('copies', 'query'),
    on('proofs', 'get', 'put', 'query'),
    on('filings', 'get'),
    on('ledger', 'get'),
    knows('fees'),
    knows('journal'),
    publishes('proofs/'),
  ],
}

/** What runs by the clock. */
const schedules: Readonly<Record<ScheduleName, readonly Grant[]>> = {
  'publish-boards': [
    on('judgments', 'query by-court'),
    on('cases', 'query by-court'),
    on('administration', 'get'),
    knows('journal'),
    addsTo('docket/', 'transparency/'),
    publishes('minh-bach/', 'en/minh-bach/', 'so-thu-ly/', 'en/so-thu-ly/'),
    readsPublic('service/'),
    fillsShells,
  ],
  'remind-deadlines': [on('filings', 'get', 'put', 'query by-deadline'), on('journal', 'append')],
  'remind-hearings': [on('hearings', 'query', 'put'), on('cases', 'get'), on('administration', 'get'), on('journal', 'append')],
  'publish-schedules': [
    on('hearings', 'query', 'query by-kind'),
    on('administration', 'get'),
    knows('journal'),
    publishes('hearings/', 'lich-xet-xu/', 'en/lich-xet-xu/'),
    takesAway('hearings/', 'lich-xet-xu/', 'en/lich-xet-xu/'),
    fillsShells,
    linksToPortal,
  ],
  'expire-uploads': [on('documents', 'get', 'put', 'query by-pending'), onDocuments('abort upload')],
  'settle-unknown-notices': [on('notices', 'get', 'put', 'query by-unresolved')],
  'send-reminders': [
    on('reminders', 'get', 'put', 'update', 'query by-due'),
    knows('journal'),
    linksToPortal,
    sendsMail,
    textsTelephones,
    asksZalo,
  ],
  'request-reconciliations': [on('fees', 'get', 'put'), knows('ledger'), on('journal', 'append'), knowsCollectors],
  'follow-services': [on('service', 'get', 'put', 'query by-clock'), on('journal', 'append')],
  'publish-service-figures': [on('service', 'query'), publishes('service/')],
  'publish-keys': [readsReceiptsKey, addsTo('keys/')],
  'publish-reference-daily': [on('administration', 'get'), knows('journal'), publishes('reference/')],
  'publish-proofs': [on('proofs', 'get', 'put', 'query'), publishes('proofs/'), signsReceipts],
}

/** The relay sends to every worker that follows some event. */
const followers = [...new Set(Object.values(subscriptions).flat())]

export const grants: Readonly<Record<string, readonly Grant[]>> = {
  ...httpGrants,
  ...byName(workers, (name, granted) => [takesFrom(name), ...granted]),
  ...schedules,
  'relay-events': [followsJournal, knows('journal'), sendsTo(...followers)],
}

/** The rights of one function; a function without a line here cannot be deployed. */
export const grantsOf = (name: string): readonly Grant[] => {
  const found = grants[name]
  if (!found) throw new Error(`grants: ${name} has no line in infra/grants.ts`)
  return found
}
