// What Zalo took in: every message with its phone, text and tracking id, kept in a file; and on which phones there is a Zalo account.
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isObject } from '../json-protocol.ts'

export interface ZaloMessage {
  readonly id: string
  readonly time: string
  /** `84912345678`, as Zalo wants it. */
  readonly phone: string
  readonly templateId: string
  readonly text: string
  readonly trackingId: string
}

const messageOf = (line: string): ZaloMessage => {
  const kept: unknown = JSON.parse(line)
  const text = (name: string): string => (isObject(kept) && typeof kept[name] === 'string' ? kept[name] : '')
  return {
    ...{ id: text('id'), time: text('time'), phone: text('phone'), templateId: text('templateId') },
    ...{ text: text('text'), trackingId: text('trackingId') },
  }
}

export function openMessages(file: string) {
  mkdirSync(dirname(file), { recursive: true })
  const kept = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(line => line.endsWith('}'))
        .map(messageOf)
    : []
  return {
    add: (message: ZaloMessage): void => {
      appendFileSync(file, `${JSON.stringify(message)}\n`, { flush: true })
      kept.push(message)
    },
    /** Newest first. */
    list: (): readonly ZaloMessage[] => kept.toReversed(),
    sentOn: (day: string): number => kept.filter(message => message.time.startsWith(day)).length,
  }
}
