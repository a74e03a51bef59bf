// Object tags: their limits, and how they are written in a header and in XML.
import { invalidArgument, storageError } from './storage-error.ts'
import { decodeQuery } from './uri.ts'
import type { Tags } from './versions.ts'
import { readXml, writeXml } from './xml.ts'

const mostTags = 10
const longestName = 128
const longestValue = 256

function checked(pairs: readonly (readonly [name: string, value: string])[]): Tags {
  if (pairs.length > mostTags) throw storageError('InvalidTag', { message: 'Object tags cannot be greater than 10' })
  for (const [name, value] of pairs) {
    if (name === '' || name.length > longestName) throw storageError('InvalidTag', { message: 'The TagKey you have provided is invalid' })
    if (value.length > longestValue) throw storageError('InvalidTag', { message: 'The TagValue you have provided is invalid' })
  }
  const tags = Object.fromEntries(pairs)
  if (Object.keys(tags).length !== pairs.length)
    throw storageError('InvalidTag', { message: 'Cannot provide multiple Tags with the same key' })
  return tags
}

export function tagsFromHeader(header: string | undefined): Tags {
  if (header === undefined) return {}
  if (header.includes(' '))
    throw invalidArgument(
      "The header 'x-amz-tagging' shall be encoded as UTF-8 then URLEncoded URL query parameters without tag name duplicates.",
    )
  return checked(decodeQuery(header))
}

export function tagsFromXml(document: string): Tags {
  const [set] = readXml(document, 'Tagging').all('TagSet')
  if (!set) throw storageError('MalformedXML')
  return checked(set.all('Tag').map(tag => [tag.valueOf('Key') ?? '', tag.valueOf('Value') ?? '']))
}

export const checkedTags = (tags: Tags): Tags => checked(Object.entries(tags))

export const tagsAsXml = (tags: Tags): string =>
  writeXml('Tagging', { TagSet: { Tag: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } })
