// The status page of the payment sandbox: what it told the portal, what it was told to do wrong, and buttons for what a person may want to see.
import type { Payments } from '../engines/payments/payments.ts'
import { html, page, table } from './html.ts'

/** Actions that need no more than a press. */
const actions = [
  ['payout', 'Pay the available balance out'],
  ['release', 'Deliver what was held'],
  ['roll-secret', 'Roll the webhook secret'],
  ['clear-faults', 'Clear all faults'],
] as const

const logOf = (log: string): string => {
  const entries: readonly { at: string; result: unknown }[] = JSON.parse(log)
  return entries.map(({ at, result }) => `${at.slice(11, 19)} ${String(result)}`).join('; ')
}

export function paymentsPage(payments: Payments): Buffer {
  const { deliveries, violations, webhookFaults, apiFaults, now, sdk, apiVersion, webhookUrl } = payments.state()
  return page(
    'The payment sandbox',
    html`
<p>No real money: a card service and a bank, played on this machine at <a href="${payments.address}/bank">${payments.address}</a>.
Its clock says ${now}. It speaks ${sdk} (${apiVersion}) and tells ${webhookUrl ?? 'nobody'}.</p>
<p>Bank: <a href="${payments.address}/bank">make a transfer, take a statement</a></p>
<h2>Answers that the SDK's types do not promise</h2>
${table(
  ['violation'],
  violations.map(violation => [violation]),
)}
<h2>Faults</h2>
${table(
  ['where', 'armed'],
  [
    ['webhooks', webhookFaults],
    ['API', apiFaults],
  ],
)}
${actions.map(([action, words]) => html`<form method="post" action="/_local/payments/${action}"><button type="submit">${words}</button></form>`)}
<h2>Messages to the portal</h2>
${table(
  ['event', 'state', 'tries', 'answers', ''],
  deliveries.map(({ event, state, tries, log }) => [
    event,
    state,
    tries,
    logOf(log),
    html`<form method="post" action="/_local/payments/resend"><button type="submit" name="event" value="${event}">Send again</button></form>`,
  ]),
)}`,
  )
}
