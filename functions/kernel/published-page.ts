// Fills the shell of a published page: a built page of the site with marked slots. Nothing reaches the page unescaped; a slot that the page does
// not have and a value that is missing are errors of the publisher, never a page with a hole.
//
// In the shell (web/src/site/slots.ts, web/src/components/Repeat.astro and When.astro):
//   ⟦name⟧                             a value, between tags or inside a quoted attribute
//   <!--#name--> … <!--/name-->        shown when `name` is true, left out when false; or once for each record of a list, whose values come first
import { escapeHtml, Html } from './html.ts'

export type SlotValue = string | number | Html | boolean | readonly Slots[]

export interface Slots {
  readonly [name: string]: SlotValue
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly isInTag: boolean; readonly isAddress: boolean }
  | { readonly kind: 'section'; readonly name: string; readonly parts: Part[] }

const marker = /⟦([A-Za-z][A-Za-z0-9]*)⟧|<!--([#/])([A-Za-z][A-Za-z0-9]*)-->/g

const wrong = (what: string): never => {
  throw new Error(`published page: ${what}`)
}

const partsOf = (shell: string): Part[] => {
  const root: Part[] = []
  const open: { name: string; parts: Part[] }[] = []
  const here = (): Part[] => open.at(-1)?.parts ?? root
  let at = 0
  for (const found of shell.matchAll(marker)) {
    const [whole, name, sign, section = ''] = found
    if (found.index > at) here().push({ kind: 'text', text: shell.slice(at, found.index) })
    at = found.index + whole.length
    if (name !== undefined) {
      const isInTag = shell.lastIndexOf('<', found.index) > shell.lastIndexOf('>', found.index)
      here().push({ kind: 'value', name, isInTag, isAddress: /\s(?:href|src|action)="$/.test(shell.slice(0, found.index).slice(-10)) })
    } else if (sign === '#') {
      const parts: Part[] = []
      here().push({ kind: 'section', name: section, parts })
      open.push({ name: section, parts })
    } else if (open.pop()?.name !== section) wrong(`the section ${section} ends where it did not begin`)
  }
  if (open.length > 0) wrong(`the section ${open.at(-1)?.name} does not end`)
  here().push({ kind: 'text', text: shell.slice(at) })
  return root
}

const namesIn = (parts: readonly Part[]): string[] =>
  parts.flatMap(part => (part.kind === 'text' ? [] : part.kind === 'value' ? [part.name] : [part.name, ...namesIn(part.parts)]))

/** Where a link may lead: a page of the portal, a place on the page, a calendar, or another site by https. */
const isSafeAddress = (address: string): boolean => /^(\/(?!\/)|#|https:\/\/|mailto:|webcals?:\/\/)/.test(address)

const textOf = (part: Part & { kind: 'value' }, value: SlotValue): string => {
  if (value instanceof Html) return part.isInTag ? wrong(`HTML inside a tag, in the slot ${part.name}`) : value.text
  if (typeof value === 'object' || typeof value === 'boolean') return wrong(`the slot ${part.name} takes a text or a number`)
  if (part.isAddress && !isSafeAddress(String(value))) return wrong(`the slot ${part.name} takes an address`)
  return escapeHtml(String(value))
}

const isRecords = (value: SlotValue): value is readonly Slots[] => Array.isArray(value)

const filled = (parts: readonly Part[], own: Slots, outer: Slots): string => {
  const names = new Set(namesIn(parts))
  const unknown = Object.keys(own).filter(name => !names.has(name))
  if (unknown.length > 0) wrong(`no slot for ${unknown.join(', ')}`)
  const scope: Slots = { ...outer, ...own }
  const within = (each: readonly Part[]): string =>
    each
      .map(part => {
        if (part.kind === 'text') return part.text
        const value = scope[part.name]
        if (value === undefined) return wrong(`nothing for the slot ${part.name}`)
        if (part.kind === 'value') return textOf(part, value)
        if (typeof value === 'boolean') return value ? within(part.parts) : ''
        if (isRecords(value)) return value.map(record => filled(part.parts, record, scope)).join('')
        return wrong(`the section ${part.name} takes a list, true or false`)
      })
      .join('')
  return within(parts)
}

/** The page. Throws when a slot is unknown, missing or given the wrong kind of value. */
export const fillShell = (shell: string, slots: Slots): string => filled(partsOf(shell), slots, {})
