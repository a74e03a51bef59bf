// Table of contents: the workers of electronic service and of reminders, apart because workers.ts grew too long.
import type { Worker } from './worker.ts'

export const serviceWorkers = {
  'send-consent-code': {
    entry: 'reminders/send-consent-code',
    timeoutSeconds: 30,
    batchSize: 1,
    impact: 'People who want reminders wait for the code that confirms their telephone or address.',
  },
  'plan-reminders': {
    entry: 'reminders/plan-reminders',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'People who asked for reminders get none; notices and service are not touched.',
  },
  'send-address-code': {
    entry: 'electronic-service/send-address-code',
    timeoutSeconds: 30,
    batchSize: 1,
    impact: 'People who ask for electronic service wait for the code that confirms their address, and are served on paper meanwhile.',
  },
  'remind-of-service': {
    entry: 'electronic-service/remind-of-service',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'People who asked for reminders are not reminded of what was served on them; the service itself is not touched.',
  },
  'draft-service': {
    entry: 'electronic-service/draft-service',
    timeoutSeconds: 30,
    batchSize: 10,
    impact:
      'Clerks find no prepared notice of acceptance, of the fee advance or of the trial, and must begin each by hand within its term.',
  },
  'serve-at-once': {
    entry: 'electronic-service/serve-at-once',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Papers that a court serves without a clerk stand ready and are served on nobody.',
  },
  'seal-document': {
    entry: 'electronic-service/seal-document',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Clerks wait for the paper that they want to serve.',
  },
  'send-service': {
    entry: 'electronic-service/send-service',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Documents stand in the accounts of their recipients and no e-mail says so: under the resolution of 2016 they are not served.',
  },
  'record-service-news': {
    entry: 'electronic-service/record-service-news',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'Clerks see services as under way although the e-mail arrived or bounced.',
  },
  'render-certificate': {
    entry: 'electronic-service/render-certificate',
    timeoutSeconds: 60,
    batchSize: 1,
    impact: 'Certificates of service cannot be printed; the timeline still shows everything.',
  },
  'count-service': {
    entry: 'electronic-service/count-service',
    timeoutSeconds: 30,
    batchSize: 10,
    impact: 'The public figures of electronic service miss some services.',
  },
} satisfies Record<string, Worker>
