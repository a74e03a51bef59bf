// What arrived on each telephone, drawn as a telephone shows it: text messages and Zalo's notices, newest first.

import { type Html, html, page, table } from './html.ts'
import type { Status } from './status.ts'

export interface PhoneMessage {
  readonly channel: 'sms' | 'zalo'
  readonly time: string
  readonly text: string
  /** Of a notice by Zalo: what the portal answered when it was told of the delivery. */
  readonly deliveryAnswered?: number | undefined
}

/** Both kinds write a number in their own way: +84912345678 and 84912345678. */
const digitsOf = (phone: string): string => phone.replace(/^\+/, '')

export function phoneMessages(status: Status): ReadonlyMap<string, readonly PhoneMessage[]> {
  const texts = status.engines.notifications.texts().map(({ to, time, text }) => ({ to, channel: 'sms' as const, time, text }))
  const notices = (status.zalo?.messages() ?? []).map(({ id, phone, time, text }) => ({
    ...{ to: phone, channel: 'zalo' as const, time, text, deliveryAnswered: status.zalo?.deliveryAnswered(id) },
  }))
  const all = [...texts, ...notices].toSorted((a, b) => (a.time < b.time ? 1 : -1))
  return Map.groupBy(all, message => digitsOf(message.to))
}

const style = `
.phone { width: 20rem; max-width: 100%; min-height: 34rem; border: .6rem solid #1a1a1a; border-radius: 2rem; padding: 1rem; background: #eef1f5 }
.bubble { background: #fff; border-radius: .8rem; padding: .6rem .8rem; margin: 0 0 .8rem; white-space: pre-wrap; overflow-wrap: anywhere }
.bubble small { display: block; color: #555 } .zalo { border-left: .3rem solid #0068ff }`

export function phonePage(phone: string, messages: readonly PhoneMessage[]): Buffer {
  const bubbles: readonly Html[] = messages.map(
    ({ channel, time, text }) =>
      html`<div class="bubble ${channel}"><small>${channel === 'zalo' ? 'Zalo' : 'SMS'} · ${time}</small>${text}</div>`,
  )
  return page(
    `+${phone}`,
    html`<style>${{ html: style }}</style><div class="phone">${bubbles.length > 0 ? bubbles : html`<p>nothing yet</p>`}</div>`,
  )
}

export const phonesPage = (phones: ReadonlyMap<string, readonly PhoneMessage[]>): Buffer =>
  page(
    'Telephones',
    table(
      ['telephone', 'messages', 'newest'],
      [...phones].map(([phone, messages]) => [
        html`<a href="/_local/phones/${phone}">+${phone}</a>`,
        messages.length,
        `${messages[0]?.time ?? ''} ${messages[0]?.channel ?? ''}`,
      ]),
    ),
  )
