// The payment sandbox: a card service with its API, its payment page and its webhooks, and a bank that gives out statements. On a port of its own.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type JsonObject, readBody } from '../json-protocol.ts'
import { openAccount } from './account.ts'
import { runAgenda, type Tasks } from './agenda.ts'
import { type ApiFault, createApiFaults } from './api-faults.ts'
import { createApiServer } from './api-server.ts'
import { arrive, mature, payOut } from './balance.ts'
import { createBankServer } from './bank/bank-server.ts'
import { openTransferBook } from './bank/transfers.ts'
import { disputeCharge, settleCharge } from './card-payment.ts'
import { createCheckoutServer } from './checkout-server.ts'
import { createControl } from './control.ts'
import { createControlServer } from './control-server.ts'
import { openIdempotency } from './idempotency.ts'
import { stylesheet } from './page-layout.ts'
import { completeRefund, failRefund } from './refunds.ts'
import { apiVersion, sdk } from './schema/api-schema.ts'
import { endSession, sessionById } from './sessions.ts'
import { type Delivery, openWebhooks, type WebhookFaults, type Webhooks } from './webhooks.ts'

export interface PaymentsOptions {
  readonly directory: string
  readonly now: () => Date
  /** Any free port unless given. */
  readonly port?: number
  /** Where events go; without it nobody is told. */
  readonly webhookUrl?: string
  /** Types of the events that go there; all of them unless given. */
  readonly webhookEvents?: readonly string[]
  /** Told of the webhook secrets that sign now, when they change. */
  readonly onSecrets?: (secrets: readonly string[]) => void
}

export interface PaymentsState {
  readonly sdk: string
  readonly apiVersion: string
  readonly now: string
  readonly webhookUrl: string | null
  readonly webhookFaults: WebhookFaults
  readonly apiFaults: readonly ApiFault[]
  readonly violations: readonly string[]
  readonly actions: readonly string[]
  readonly deliveries: readonly Delivery[]
}

export interface Payments {
  readonly address: string
  readonly secretKey: string
  readonly webhookSecrets: readonly string[]
  readonly violations: readonly string[]
  /** Does what is due now; asked when the clock was moved. */
  look(): void
  control(name: string, input?: JsonObject): object
  /** Deliveries that should go out now, or are under way. */
  readonly busy: number
  state(): PaymentsState
  stop(): Promise<void>
}

const daySeconds = 86_400
const lookEveryMs = 1_000

export async function createPayments({
  directory,
  now,
  port = 0,
  webhookUrl,
  webhookEvents,
  onSecrets,
}: PaymentsOptions): Promise<Payments> {
  let webhooks: Webhooks | undefined
  const account = openAccount({
    directory,
    now,
    eventVersion: () => webhooks?.eventVersion() || apiVersion,
    announce: eventId => webhooks?.announce(eventId),
  })
  const { store, clock } = account
  const tellers = openWebhooks(store, clock, { url: webhookUrl, events: webhookEvents }, () => now().getTime())
  webhooks = tellers
  const secretKey = store.setting('secret key') ?? `sk_test_local_${randomBytes(18).toString('hex')}`
  store.set('secret key', secretKey)

  const nextPayout = (): void => account.later(daySeconds - (clock.seconds() % daySeconds), 'daily payout', '')
  const tasks: Tasks = {
    'expire session': id => {
      const session = sessionById(account, id)
      if (session.status === 'open') endSession(account, session)
    },
    'settle charge': id => settleCharge(account, id),
    'dispute charge': id => disputeCharge(account, id),
    'complete refund': id => completeRefund(account, id),
    'fail refund': id => void failRefund(account, id),
    mature: id => mature(account, id),
    arrive: id => arrive(account, id),
    'daily payout': () => {
      payOut(account)
      nextPayout()
    },
  }
  if (store.setting('payouts planned') === undefined) {
    nextPayout()
    store.set('payouts planned', 'yes')
  }

  function look(): void {
    runAgenda(account, tasks)
    tellers.pump()
  }

  let address = ''
  const faults = createApiFaults()
  const answerApi = createApiServer({
    account,
    idempotency: openIdempotency(store, clock),
    faults,
    secretKey,
    base: () => address,
    afterCall: look,
  })
  const serveCheckout = createCheckoutServer(account, look)
  const serveBank = createBankServer(openTransferBook(store, clock))
  const control = createControl({ account, webhooks: tellers, faults, look })

  function runControl(name: string, input: JsonObject): object {
    const result = control.run(name, input)
    if (name === 'roll-secret') onSecrets?.(tellers.secrets())
    return result
  }

  const state = (): PaymentsState => ({
    sdk,
    apiVersion,
    now: new Date(clock.now()).toISOString(),
    webhookUrl: webhookUrl ?? null,
    webhookFaults: tellers.faults,
    apiFaults: faults.armed,
    violations: account.violations,
    actions: control.names,
    deliveries: tellers.latest(100),
  })

  const serveControl = createControlServer(state, runControl)

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = (await readBody(request)).toString()
    look()
    if (url.pathname.startsWith('/v1/') || url.pathname.startsWith('/v2/')) return await answerApi(request, response, url, body)
    if (url.pathname.startsWith('/c/')) return serveCheckout(request, response, url.pathname, body)
    if (url.pathname === '/_sandbox' || url.pathname.startsWith('/_sandbox/')) return serveControl(request, response, url.pathname, body)
    if (url.pathname === '/sandbox.css') {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' })
      response.end(stylesheet)
      return
    }
    serveBank(request, response, url.pathname, body)
  }

  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    serve(request, response).catch(error => {
      console.error('payments:', error)
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The payment sandbox has no port.')
  address = `http://127.0.0.1:${bound.port}`
  const timer = setInterval(look, lookEveryMs)
  timer.unref()
  look()

  return {
    address,
    secretKey,
    get webhookSecrets() {
      return tellers.secrets()
    },
    violations: account.violations,
    look,
    control: (name, input = {}) => runControl(name, input),
    get busy() {
      return tellers.busy
    },
    state,
    async stop() {
      clearInterval(timer)
      tellers.stop()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      store.close()
    },
  }
}
