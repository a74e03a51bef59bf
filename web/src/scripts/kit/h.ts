// Builds elements without a framework: h('p', { class: 'hint' }, 'text', child). Text is always text, never markup.

type Listener = { [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => void }
/** Attributes by their HTML names. `true` writes an empty attribute; `false`, `null` and `undefined` write none. No `style`: the security policy forbids it. */
export type Attributes = { readonly [name: string]: unknown; style?: never } & Listener
export type Child = Node | string | number | null | undefined | false | readonly Child[]

export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value)
  append(element, children)
  return element
}

/** Replaces what a place holds. */
export function fillPlace(place: Element, ...children: readonly Child[]): void {
  place.replaceChildren()
  append(place, children)
}

/** The element with this id of the page; a page without it is a fault of ours. */
export function placeById(id: string): HTMLElement {
  const place = document.getElementById(id)
  if (!place) throw new Error(`the page has no element #${id}`)
  return place
}

function setAttribute(element: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false) return
  if (isListener(value)) {
    element.addEventListener(name.slice(2), value)
    return
  }
  element.setAttribute(name, value === true ? '' : String(value))
}

function isListener(value: unknown): value is EventListener {
  return typeof value === 'function'
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    if (isList(child)) append(parent, child)
    else parent.append(typeof child === 'number' ? String(child) : child)
  }
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child)
}
