// The little XML that S3 speaks: a writer of nested elements and a reader without attributes, namespaces or document types.
import { storageError } from './storage-error.ts'

type XmlValue = string | number | boolean | undefined | XmlFields | readonly XmlValue[]
export type XmlFields = { readonly [element: string]: XmlValue }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

const isList = (value: XmlValue): value is readonly XmlValue[] => Array.isArray(value)

function element(name: string, value: XmlValue): string {
  if (value === undefined) return ''
  if (isList(value)) return value.map(item => element(name, item)).join('')
  if (typeof value === 'object') return `<${name}>${elements(value)}</${name}>`
  return `<${name}>${String(value).replace(/[&<>"\r]/g, character => escapes[character] ?? character)}</${name}>`
}

const elements = (fields: XmlFields): string =>
  Object.entries(fields)
    .map(([name, value]) => element(name, value))
    .join('')

/** A list gives one element for each item; undefined gives none. */
export const writeXml = (root: string, fields: XmlFields, namespace = true): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${namespace ? ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"' : ''}>${elements(fields)}</${root}>`

export class XmlElement {
  readonly name: string
  readonly children: XmlElement[] = []
  text = ''

  constructor(name: string) {
    this.name = name
  }

  all(name: string): XmlElement[] {
    return this.children.filter(child => child.name === name)
  }

  /** The text of the named child; undefined when there is none. */
  valueOf(name: string): string | undefined {
    return this.children.find(child => child.name === name)?.text
  }
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decode = (text: string): string =>
  text.replace(/&(#x?)?([0-9a-zA-Z]+);/g, (_, numeric: string | undefined, name: string) => {
    if (numeric) return String.fromCodePoint(Number.parseInt(name, numeric === '#x' ? 16 : 10))
    const character = named[name]
    if (character === undefined) throw storageError('MalformedXML')
    return character
  })

/** The root of a document. Anything that is not well-formed is refused as MalformedXML. */
export function readXml(document: string, root: string): XmlElement {
  const top = new XmlElement('')
  const open = [top]
  const token = /<\?[^>]*\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w.-]*)(?:\s[^<>]*?)?(\/?)>|([^<]+)/y
  while (token.lastIndex < document.length) {
    const found = token.exec(document)
    const current = open.at(-1)
    if (!found || !current) throw storageError('MalformedXML')
    const [, closing, name, empty, text] = found
    if (text !== undefined) current.text += decode(text)
    else if (name === undefined) continue
    else if (closing) {
      if (open.pop()?.name !== name) throw storageError('MalformedXML')
    } else {
      const child = new XmlElement(name)
      current.children.push(child)
      if (!empty) open.push(child)
    }
  }
  const found = top.children[0]
  if (open.length !== 1 || !found || found.name !== root) throw storageError('MalformedXML')
  return found
}
