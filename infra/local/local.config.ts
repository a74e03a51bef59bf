// What the local reader is told of this project; everything else it reads in the synthesized templates.
import { join } from 'node:path'
import type { ProjectOptions } from './run/options.ts'
import { readPeople } from './run/start-identity.ts'

export const root = join(import.meta.dirname, '..', '..')

export interface BuildStep {
  readonly what: string
  /** Arguments of node, run in the project's root. */
  readonly command: readonly string[]
  readonly environment?: { readonly [name: string]: string }
  /** What it makes, and what it is made of: files and folders, relative to the root. */
  readonly output: string
  readonly sources: readonly string[]
  readonly excluding?: readonly string[]
}

const peopleFile = join(root, 'demonstration', 'people.json')
const firstAdministrator = readPeople(peopleFile).find(person => person.role === 'administrator')?.subject ?? ''

export const project: ProjectOptions = {
  originVariable: 'PORTAL_ORIGIN',
  identity: {
    issuerVariable: 'IDENTITY_ISSUER',
    clientIdVariable: 'IDENTITY_CLIENT_ID',
    clientSecretVariable: 'SECRET_IDENTITY_CLIENT',
    redirectPaths: ['/api/sign-in/callback'],
  },
  payments: {
    baseVariable: 'STRIPE_API_BASE',
    secretVariable: 'SECRET_STRIPE',
    webhookPath: '/api/webhooks/stripe',
    // The same that a person enables for the endpoint at the provider.
    webhookEvents: [
      'checkout.session.completed',
      'checkout.session.async_payment_succeeded',
      'checkout.session.async_payment_failed',
      'checkout.session.expired',
      'payment_intent.succeeded',
      'refund.created',
      'refund.updated',
      'refund.failed',
      'charge.dispute.created',
      'charge.dispute.updated',
      'charge.dispute.closed',
    ],
  },
  zalo: {
    baseVariables: ['ZALO_API_BASE', 'ZALO_OAUTH_BASE'],
    accountVariable: 'SECRET_ZALO',
    tokensVariable: 'SECRET_ZALO_TOKENS',
    webhookPath: '/api/webhooks/zalo',
    // As they were handed in to Zalo for approval; functions/reminders/reminder-words.ts fills them.
    templates: [
      {
        id: '500001',
        purpose: 'one',
        name: 'Nhắc: có thông báo mới',
        status: 'ENABLE',
        text: '<court>: hồ sơ <code> có thông báo mới. Mở Cửa Công, đăng nhập để xem. Tin nhắc, không thay văn bản của Tòa án.',
        parameters: [
          { name: 'court', type: 'STRING', maxLength: 30 },
          { name: 'code', type: 'STRING', maxLength: 30 },
        ],
      },
      {
        id: '500002',
        purpose: 'many',
        name: 'Nhắc: nhiều thông báo mới',
        status: 'ENABLE',
        text: '<court>: bạn có <count> thông báo mới. Mở Cửa Công, đăng nhập để xem. Tin nhắc, không thay văn bản của Tòa án.',
        parameters: [
          { name: 'court', type: 'STRING', maxLength: 30 },
          { name: 'count', type: 'NUMBER', maxLength: 20 },
        ],
      },
    ],
  },
  variables: { FIRST_ADMINISTRATOR: firstAdministrator },
  peopleFile,
}

export const templates: BuildStep = {
  what: 'templates and function bundles',
  command: ['infra/app.ts'],
  // Not cdk.out: `npm run synth` of another stage must not change what runs.
  environment: { CDK_OUTDIR: 'build/templates' },
  output: 'build/templates',
  sources: ['functions', 'infra', 'package.json', 'package-lock.json'],
  excluding: ['infra/local'],
}

export const site: BuildStep = {
  what: 'site',
  command: ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'web'],
  environment: { NODE_ENV: 'production' },
  output: 'web/dist',
  sources: ['web', 'functions', 'package-lock.json'],
  excluding: ['web/dist', 'web/.astro', 'web/node_modules'],
}

/** Output of a stack that names the bucket of the site. */
export const siteBucketOutput = 'PublicBucketName'

/** Run once for each data directory, with the portal's address as its argument. */
export const seedProgram = 'demonstration/seed.ts'

/** Schedules that count what the portal holds: run once more when it has been filled, in this order, so that the first figures are not of an empty one. */
export const countsAfterSeed = ['publish-service-figures', 'publish-boards']
